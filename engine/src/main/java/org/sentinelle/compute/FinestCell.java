package org.sentinelle.compute;

import java.util.List;

/**
 * One group of rows that are alike in everything the plan looks at.
 *
 * @param codes the code of each of the plan's dimensions, in their order; "not stated" for rows that hold none
 * @param bits which row selections they meet, {@link FinestCells#BITS} to a word
 * @param rows what counting the rows gives
 * @param measures what adding up each measure gives, in the order of the plan's measures; zero rows where none holds a figure
 */
record FinestCell(At at, List<String> codes, List<Long> bits, Tally rows, List<Tally> measures) {
    FinestCell {
        codes = List.copyOf(codes);
        bits = List.copyOf(bits);
        measures = List.copyOf(measures);
    }

    boolean meets(int selection) {
        return ((bits.get(selection / FinestCells.BITS) >> (selection % FinestCells.BITS)) & 1L) == 1L;
    }
}
