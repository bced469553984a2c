package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one area, one period and one code of each of the plan's dimensions add up to.
 *
 * @param codes the code of each dimension, in the plan's order; "not stated" for rows that hold none
 * @param answers the tally of each of the plan's answers, in their order; null where no row of the cell is selected
 */
public record FinestCell(At at, List<String> codes, List<@Nullable Tally> answers) {
    public FinestCell {
        codes = List.copyOf(codes);
        answers = Collections.unmodifiableList(new ArrayList<>(answers));
    }
}
