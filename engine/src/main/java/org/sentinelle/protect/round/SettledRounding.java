package org.sentinelle.protect.round;

import java.util.BitSet;
import java.util.List;

/**
 * Rounded counts none of which is hidden. What may be shown depends on what rounding tells, and with controlled rounding what it
 * tells depends on which counts are rounded together: a hidden count must not be among them, or its rounded value is the rest of a
 * rounded total. So counts are rounded, those that must be hidden are left out, the others are rounded anew, until all that are
 * rounded are shown.
 *
 * @param table the cells that are shown
 * @param rounded in the order of its cells
 */
public record SettledRounding(RoundingTable table, List<RoundedCell> rounded) {

    /** Which of the rounded cells of a table may be shown. */
    public interface Choice {
        BitSet shown(RoundingTable table, List<RoundedCell> rounded);
    }

    public SettledRounding {
        rounded = List.copyOf(rounded);
    }

    /** Rounds a table until the choice shows all that is left of it. */
    public static SettledRounding of(CountRounding rounding, RoundingTable table, Choice choice) {
        RoundingTable left = table;
        while (true) {
            List<RoundedCell> rounded = rounding.round(left);
            BitSet shown = choice.shown(left, rounded);
            boolean settled = shown.cardinality() == left.cells().size();
            if (settled || !rounding.together()) {
                return new SettledRounding(left.with(chosen(left.cells(), shown)), chosen(rounded, shown));
            }
            left = left.with(chosen(left.cells(), shown));
        }
    }

    private static <T> List<T> chosen(List<T> all, BitSet which) {
        return which.stream().mapToObj(all::get).toList();
    }
}
