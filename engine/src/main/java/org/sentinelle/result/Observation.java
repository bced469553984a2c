package org.sentinelle.result;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/**
 * An indicator's value at an area, a period and a stratum.
 *
 * @param area a State's code or a group's id
 * @param panel which States stand behind a group's value
 * @param flags reason codes and caveats beside the status, kebab-case, sorted: {@code censored-inputs}, {@code not-reported},
 *     {@code incomplete-parts}, {@code zero-denominator}, {@code rounded-to-5}, ...
 * @param bounds null exactly where the status is a missing one; a point where no input was censored
 * @param confidence sampling interval, where the definition asks for one and no input was censored
 * @param numerator for totals the count itself; null where missing
 * @param denominator null for totals and where missing
 * @param rows dataset rows that contributed to the numerator
 * @param censoredRows those of them that were censored in the source
 */
public record Observation(
        String indicator,
        String area,
        Period period,
        Stratum stratum,
        Panel panel,
        ObsStatus status,
        ConfStatus confidentiality,
        List<String> flags,
        @Nullable Bounds bounds,
        @Nullable Interval confidence,
        @Nullable Bounds numerator,
        @Nullable Bounds denominator,
        Coverage coverage,
        long rows,
        long censoredRows) {

    private static final String ROUNDED_TO = "rounded-to-";

    /** All States that reported in the period, or only those that reported in every period of the fixed window. */
    public enum Panel {
        ALL,
        FIXED
    }

    public Observation {
        flags = List.copyOf(new TreeSet<>(flags));
        if (status.isMissing() != (bounds == null)) {
            throw new IllegalArgumentException("Status " + status + " with bounds " + bounds);
        }
    }

    /** The flag of a value that is made of counts rounded to multiples of a base. */
    public static String roundedTo(int base) {
        return ROUNDED_TO + base;
    }

    /** The base that a flag says the counts behind a value were rounded to; null where it says something else. */
    public static @Nullable Integer roundingBase(String flag) {
        return flag.startsWith(ROUNDED_TO) ? Integer.valueOf(flag.substring(ROUNDED_TO.length())) : null;
    }

    /** The base that the counts behind it were rounded to; null where they are as they were counted. */
    public @Nullable Integer roundingBase() {
        return flags.stream()
                .flatMap(flag -> Stream.ofNullable(roundingBase(flag)))
                .findFirst()
                .orElse(null);
    }

    /** The value where it is one number; null where it is missing or only bounded. */
    public @Nullable Double value() {
        return bounds != null && bounds.isPoint() ? (Double) bounds.low() : null;
    }

    /** The same cell without its numbers, its flags and its coverage: all suppressed cells look alike. */
    public Observation suppressed(String reason) {
        return new Observation(
                indicator,
                area,
                period,
                stratum,
                panel,
                ObsStatus.Q,
                ConfStatus.N,
                List.of(reason),
                null,
                null,
                null,
                null,
                Coverage.WITHHELD,
                0,
                0);
    }
}
