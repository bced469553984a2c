package org.sentinelle.stats.imputation;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column that takes part in an imputation.
 *
 * @param cells numbers, or the numbers of codes from 0; NaN where missing
 * @param codes how many codes it has, each in some cell; 0 where it has numbers
 * @param model null where no cell is missing
 * @param predictors the places of the columns that tell it
 */
public record ImputationColumn(
        double[] cells, int codes, @Nullable ImputationModel model, int[] predictors) {

    public int[] rows(boolean missing) {
        return IntStream.range(0, cells.length)
                .filter(i -> Double.isNaN(cells[i]) == missing)
                .toArray();
    }

    boolean[] observed() {
        boolean[] observed = new boolean[cells.length];
        for (int i = 0; i < observed.length; i++) {
            observed[i] = !Double.isNaN(cells[i]);
        }
        return observed;
    }
}
