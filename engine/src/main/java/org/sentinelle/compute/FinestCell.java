package org.sentinelle.compute;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Stratum;

/**
 * One group of rows that are alike in everything the plan looks at.
 *
 * @param codes the code of each dimension; rows that hold none count under "not stated"
 * @param bits which row selections they meet, {@link FinestCells#BITS} to a word
 * @param rows what counting the rows gives
 * @param measures what adding up each measure gives, in the order of the plan's measures; zero rows where none holds a figure
 */
record FinestCell(At at, Map<String, String> codes, List<Long> bits, Tally rows, List<Tally> measures) {
    FinestCell {
        codes = Map.copyOf(codes);
        bits = List.copyOf(bits);
        measures = List.copyOf(measures);
    }

    boolean meets(int selection) {
        return (bits.get(selection / FinestCells.BITS) >> (selection % FinestCells.BITS) & 1L) == 1L;
    }

    /** What this cell adds to a request, or null where it holds no figure for it. */
    @Nullable
    Tally answer(TallyRequest request, int measure) {
        Tally sum = measure < 0 ? rows : measures.get(measure);
        if (sum.rows() == 0 || request.complete() == null) {
            return sum.rows() == 0 ? null : sum;
        }
        String part = codes.getOrDefault(request.complete().field(), "");
        return new Tally(sum.low(), sum.high(), sum.rows(), sum.censoredRows(), java.util.Set.of(part));
    }

    Stratum stratum(List<String> by) {
        return new Stratum(
                by.stream().collect(java.util.stream.Collectors.toMap(d -> d, d -> codes.getOrDefault(d, ""))));
    }
}
