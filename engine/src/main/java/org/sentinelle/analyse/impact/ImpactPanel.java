package org.sentinelle.analyse.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** The outcome of units period by period, and when each adopted. */
record ImpactPanel(List<Row> rows, int covariates) {
    static final String UNIT = "unit";
    static final String TIME = "period";
    static final String FIRST = "first_treated";
    static final String OUTCOME = "outcome";
    static final String TREATED = "treated";

    /** Of a period in words, since years would be numbers on a line. */
    static final String WHEN = "label";

    /** Of a unit that did not adopt in the window. */
    static final int NEVER = 0;

    /**
     * A value of a unit in a period.
     *
     * @param time the period's number, one more for each later one; a year's is the year
     * @param first the number of the first treated period, or {@link #NEVER}
     * @param broken whether the series breaks in the period
     */
    record Row(
            String unit,
            Period period,
            int time,
            int first,
            double low,
            double high,
            boolean broken,
            List<@Nullable Double> covariates) {
        boolean censored() {
            return low != high;
        }

        double middle() {
            return low + (high - low) / 2;
        }

        /** Whether a covariate is missing. */
        boolean lacks() {
            return covariates.stream().anyMatch(Objects::isNull);
        }

        Row with(int otherFirst, List<@Nullable Double> otherCovariates) {
            return new Row(unit, period, time, otherFirst, low, high, broken, otherCovariates);
        }

        boolean treated() {
            return first != NEVER && time >= first;
        }
    }

    ImpactPanel {
        rows = List.copyOf(rows);
    }

    /** The number of a period of the calendar. */
    static int number(Period period) {
        int months = period.start().getYear() * 12 + period.start().getMonthValue() - 1;
        return months / period.grain().months();
    }

    /** The period of a number. */
    static Period period(int number, Period.Grain grain) {
        int months = number * grain.months();
        return Period.holding(grain, LocalDate.of(months / 12, months % 12 + 1, 1));
    }

    static String covariate(int at) {
        return "covariate_" + (at + 1);
    }

    Set<String> units(Predicate<Row> which) {
        return rows.stream().filter(which).map(Row::unit).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> adopted() {
        return units(row -> row.first() != NEVER);
    }

    Set<String> compared() {
        return units(row -> row.first() == NEVER);
    }

    int periods() {
        return (int) rows.stream().mapToInt(Row::time).distinct().count();
    }

    /** Units and periods that have no value. */
    int gaps() {
        return units(row -> true).size() * periods() - rows.size();
    }

    ImpactPanel where(Predicate<Row> kept) {
        return new ImpactPanel(rows.stream().filter(kept).toList(), covariates);
    }

    /** How many dates of adoption there are, never being one. */
    int groups() {
        return (int) rows.stream().mapToInt(Row::first).distinct().count();
    }

    /** The same figures, with other first treated periods. */
    ImpactPanel adopting(ToIntFunction<String> first) {
        return new ImpactPanel(
                rows.stream()
                        .map(row -> row.with(first.applyAsInt(row.unit()), row.covariates()))
                        .toList(),
                covariates);
    }

    ImpactPanel withoutCovariates() {
        return new ImpactPanel(
                rows.stream().map(row -> row.with(row.first(), List.of())).toList(), 0);
    }

    ImpactPanel without(Set<String> units) {
        return where(row -> !units.contains(row.unit()));
    }

    /** Those units alone that have a value in every period. */
    ImpactPanel complete() {
        int periods = periods();
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row.unit(), 1, Integer::sum));
        return where(row -> count.getOrDefault(row.unit(), 0) == periods);
    }

    /** As methods read it. */
    Table table(ToDoubleFunction<Row> outcome) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(UNIT, Type.TEXT, "State"),
                new Column(TIME, Type.DECIMAL, "Period"),
                new Column(FIRST, Type.DECIMAL, "First treated period; 0 where there is none"),
                new Column(OUTCOME, Type.DECIMAL, "Outcome"),
                new Column(TREATED, Type.DECIMAL, "Whether adopted"),
                new Column(WHEN, Type.TEXT, "Label of the period")));
        IntStream.range(0, covariates).forEach(i -> columns.add(new Column(covariate(i), Type.DECIMAL, "Covariate")));
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> line = new ArrayList<>(Arrays.asList(
                    row.unit(),
                    (double) row.time(),
                    (double) row.first(),
                    outcome.applyAsDouble(row),
                    row.treated() ? 1.0 : 0.0,
                    "in " + row.period().label()));
            line.addAll(row.covariates());
            cells.add(line);
        }
        return new Table("panel", columns, cells);
    }

    /** Units of which some value stands after a break in their series. */
    Set<String> broken() {
        return units(Row::broken);
    }

    /** Units that adopted and have no value early enough before, or none from then on: nothing can be said of them. */
    Set<String> unseen(int anticipation) {
        Set<String> seen = units(row -> row.first() != NEVER && row.time() < row.first() - anticipation);
        seen.retainAll(units(Row::treated));
        Set<String> unseen = adopted();
        unseen.removeAll(seen);
        return unseen;
    }
}
