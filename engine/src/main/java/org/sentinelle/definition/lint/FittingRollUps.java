package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Operator;

/**
 * The roll-ups that mean something for a measure, the usual one first.
 *
 * <p>What is drawn from all rows together (a quantile, a number of different values) has one word only, since nothing else
 * can be done with it. A status is a State's own: States' scores are compared or averaged, never added up, and of several
 * times the last one counts. What is made of other indicators rolls up as they do.
 */
record FittingRollUps(List<Rollup> place, List<Rollup> time) {
    private static final List<Rollup> BY_STATES =
            List.of(Rollup.MEAN, Rollup.MEDIAN_OF_STATES, Rollup.POPULATION_WEIGHTED_MEAN, Rollup.MAX, Rollup.MIN);
    private static final List<Rollup> OF_TIMES =
            List.of(Rollup.LAST, Rollup.FIRST, Rollup.MEAN, Rollup.MAX, Rollup.MIN);
    private static final Set<Rollup> ADDING = EnumSet.of(Rollup.SUM, Rollup.RATIO_OF_SUMS);

    static FittingRollUps of(Indicator indicator, Definitions all) {
        Measure measure = indicator.measure();
        if (measure instanceof Measure.Total) {
            return new FittingRollUps(before(Rollup.SUM, BY_STATES), before(Rollup.SUM, OF_TIMES));
        }
        if (measure instanceof Measure.DistinctCount) {
            return new FittingRollUps(List.of(Rollup.SUM), List.of(Rollup.SUM));
        }
        if (measure instanceof Measure.Quantile) {
            return new FittingRollUps(List.of(Rollup.RATIO_OF_SUMS), List.of(Rollup.RATIO_OF_SUMS));
        }
        if (measure instanceof Measure.Status) {
            return new FittingRollUps(BY_STATES, List.of(Rollup.LAST));
        }
        return measure instanceof Measure.Combination combination
                ? ofCombination(combination, Operands.madeFromRows(indicator, all))
                : new FittingRollUps(
                        before(Rollup.RATIO_OF_SUMS, BY_STATES),
                        List.of(Rollup.RATIO_OF_SUMS, Rollup.LAST, Rollup.FIRST));
    }

    /** Nothing is said where none of the others could be read. */
    private static FittingRollUps ofCombination(Measure.Combination combination, List<Indicator> rows) {
        if (rows.isEmpty()) {
            return new FittingRollUps(List.of(Rollup.values()), List.of(Rollup.values()));
        }
        boolean addUp = rows.stream().allMatch(one -> ADDING.contains(one.placeRollup()));
        boolean counts = combination.operator() == Operator.SUM || combination.operator() == Operator.DIFFERENCE;
        Rollup usual = counts && rows.stream().allMatch(one -> one.placeRollup() == Rollup.SUM)
                ? Rollup.SUM
                : Rollup.RATIO_OF_SUMS;
        Set<Rollup> times = rows.stream().map(Indicator::timeRollup).collect(Collectors.toSet());
        return new FittingRollUps(
                addUp ? before(usual, BY_STATES) : BY_STATES,
                times.size() == 1
                        ? List.copyOf(times)
                        : Stream.concat(
                                        Stream.of(Rollup.RATIO_OF_SUMS),
                                        times.stream().sorted())
                                .distinct()
                                .toList());
    }

    private static List<Rollup> before(Rollup usual, List<Rollup> others) {
        List<Rollup> all = new ArrayList<>(List.of(usual));
        all.addAll(others);
        return List.copyOf(all);
    }
}
