package org.sentinelle.protect.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ObsStatus;

/**
 * An observation as a publication shows it.
 *
 * @param value null where it is hidden or missing, as {@code numerator} and {@code denominator}
 * @param rows how many rows of the dataset are said to stand behind the numerator; null where nothing is said
 * @param place the file and the row, for whoever looks it up
 */
public record PublishedNumber(
        CellKey cell,
        ObsStatus status,
        @Nullable Range value,
        @Nullable Range numerator,
        @Nullable Range denominator,
        @Nullable Long rows,
        String place) {

    /** The smallest and the largest value that is shown, with the decimals they are shown with; mostly the same. */
    public record Range(BigDecimal low, BigDecimal high) {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("The lower end of a range lies above the upper one");
            }
        }

        public static Range point(String written) {
            return new Range(new BigDecimal(written), new BigDecimal(written));
        }

        /** How many decimals are needed to write both. */
        int decimals() {
            return Math.max(decimals(low), decimals(high));
        }

        private static int decimals(BigDecimal number) {
            return number.signum() == 0
                    ? 0
                    : Math.max(0, number.stripTrailingZeros().scale());
        }
    }
}
