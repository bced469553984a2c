package org.sentinelle.protect.utility;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;

/** A way to ask for fewer and larger counts. */
public sealed interface Coarsening {
    /** For the custodian. */
    String text();

    /** The code that stands for a code of the dimension, null where the dimension is left out. */
    default @Nullable String code(String dimension, String code) {
        return code;
    }

    /** The period that stands for a period. */
    default Period period(Period period) {
        return period;
    }

    /** Codes by dimension as they are afterwards. */
    default SortedMap<String, SortedSet<String>> codes(Map<String, ? extends Set<String>> codes) {
        SortedMap<String, SortedSet<String>> coarser = new TreeMap<>();
        codes.forEach((dimension, some) -> {
            for (String one : some) {
                String coarse = code(dimension, one);
                if (coarse != null) {
                    coarser.computeIfAbsent(dimension, d -> new TreeSet<>()).add(coarse);
                }
            }
        });
        return coarser;
    }

    /** Leaves a dimension out. */
    record WithoutDimension(String dimension) implements Coarsening {
        @Override
        public String text() {
            return "leave out " + dimension;
        }

        @Override
        public @Nullable String code(String of, String code) {
            return of.equals(dimension) ? null : code;
        }
    }

    /** Takes codes of a dimension together. */
    record MergedCodes(String dimension, SortedSet<String> codes) implements Coarsening {
        public MergedCodes {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }

        @Override
        public String text() {
            return "take " + String.join(" and ", codes) + " of " + dimension + " together";
        }

        @Override
        public String code(String of, String code) {
            return of.equals(dimension) && codes.contains(code) ? String.join("+", codes) : code;
        }
    }

    /**
     * Takes the shortest periods together: months to quarters, these to half-years, these to years, and years two by two.
     *
     * @param from how long the shortest are
     * @param firstYear the first of two years that belong together
     */
    record LongerPeriods(Grain from, int firstYear) implements Coarsening {
        private static final int TOGETHER = 2;

        @Override
        public String text() {
            return from == Grain.YEAR
                    ? "use periods of two years"
                    : "use periods of a " + next() + " instead of a " + from;
        }

        private Grain next() {
            return switch (from) {
                case DAY -> Grain.MONTH;
                case MONTH -> Grain.QUARTER;
                case QUARTER -> Grain.HALF;
                default -> Grain.YEAR;
            };
        }

        /** Longer ones stay as they are. */
        @Override
        public Period period(Period period) {
            if (period.grain() != from) {
                return period;
            }
            return from == Grain.YEAR ? twoYears(period.year()) : Period.holding(next(), period.start());
        }

        private Period twoYears(int year) {
            int first = firstYear + Math.floorDiv(year - firstYear, TOGETHER) * TOGETHER;
            return new Period(
                    Grain.DECLARED,
                    YearMonth.of(first, 1).atDay(1),
                    YearMonth.of(first + TOGETHER - 1, 12).atEndOfMonth());
        }
    }
}
