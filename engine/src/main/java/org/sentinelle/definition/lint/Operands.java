package org.sentinelle.definition.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure.Component;

/** The indicators that another one is made of, as far as they could be read. */
final class Operands {
    private Operands() {}

    /** Those that it names. */
    static List<Indicator> of(Indicator indicator, Definitions all) {
        return indicator.measure().indicators().stream()
                .map(all.indicators()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those made from rows that it comes down to, in order: itself where it is made from rows; none in a circle. */
    static List<Indicator> madeFromRows(Indicator indicator, Definitions all) {
        Set<Indicator> found = new LinkedHashSet<>();
        collect(indicator, all, found);
        return found.stream()
                .filter(one -> !one.measure().components().isEmpty())
                .toList();
    }

    private static void collect(Indicator indicator, Definitions all, Set<Indicator> found) {
        if (found.add(indicator)) {
            of(indicator, all).forEach(operand -> collect(operand, all, found));
        }
    }

    /** What is counted: the numerator of the first indicator that is made from rows; null where none could be read. */
    static @Nullable Component counted(Indicator indicator, Definitions all) {
        List<Indicator> rows = madeFromRows(indicator, all);
        return rows.isEmpty() ? null : rows.get(0).measure().components().get(0);
    }
}
