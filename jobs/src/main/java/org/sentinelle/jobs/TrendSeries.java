package org.sentinelle.jobs;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;

/**
 * One area's values of one indicator over periods of one length, in time order, as a trend test takes them: time in years,
 * and for parts of a year which part it is, so that a summer is never compared with a winter.
 */
record TrendSeries(String indicator, String area, Grain grain, List<Observation> observations) {
    /** The mean Gregorian year. */
    private static final double DAYS_A_YEAR = 365.2425;

    private static final List<Column> YEARS = List.of(
            new Column("year", Table.Type.DECIMAL, "Year of the observation"),
            new Column("value_low", Table.Type.DECIMAL, "Smallest value that the figures allow"),
            new Column("value_high", Table.Type.DECIMAL, "Largest value that the figures allow"));

    private static final Column SEASON = new Column("season", Table.Type.TEXT, "Part of the year");

    TrendSeries {
        observations = observations.stream()
                .sorted(java.util.Comparator.comparing(Observation::period))
                .toList();
    }

    boolean isSeasonal() {
        return grain == Grain.HALF || grain == Grain.QUARTER || grain == Grain.MONTH;
    }

    /** How many States stand behind it. */
    int states() {
        return observations.stream()
                .mapToInt(o -> o.coverage().reporting() + o.coverage().otherAreas())
                .max()
                .orElse(0);
    }

    /** Whether its values lie on both sides of a break, or one of them does by itself. */
    boolean isBroken() {
        boolean started = false;
        for (Observation o : observations) {
            boolean breaks = o.status() == ObsStatus.B || o.flags().contains("break-in-series");
            boolean within = o.flags().contains("spans-a-break") && o.bounds() != null;
            boolean between = started && breaks && goesOn(o);
            if (within || between) {
                return true;
            }
            started |= o.bounds() != null;
        }
        return false;
    }

    private boolean goesOn(Observation broken) {
        return observations.stream()
                .anyMatch(o -> o.bounds() != null && o.period().compareTo(broken.period()) >= 0);
    }

    AnalysisInput input(Method method) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("time", List.of("year"));
        columns.put("value-low", List.of("value_low"));
        columns.put("value-high", List.of("value_high"));
        if (isSeasonal()) {
            columns.put("season", List.of("season"));
        }
        AnalysisRequest request = new AnalysisRequest("the fixed panel's series", columns, Map.of(), Map.of());
        return AnalysisInput.bind(method.declaration(), request, table());
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(YEARS);
        if (isSeasonal()) {
            columns.add(SEASON);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Observation o : observations) {
            Bounds bounds = o.bounds();
            if (bounds != null) {
                List<@Nullable Object> row = new ArrayList<>(List.of(time(o.period()), bounds.low(), bounds.high()));
                if (isSeasonal()) {
                    row.add(Integer.toString(o.period().start().getMonthValue()));
                }
                rows.add(row);
            }
        }
        return new Table("series", List.copyOf(columns), rows);
    }

    /** In years: of a calendar period the year that it belongs to, of any other its first day. */
    private double time(Period period) {
        if (grain.months() > 0) {
            return period.year();
        }
        Period first = observations.get(0).period();
        if (sameDayOfMonth()) {
            return first.year() + ChronoUnit.MONTHS.between(first.start(), period.start()) / 12.0;
        }
        return first.year() + ChronoUnit.DAYS.between(first.start(), period.start()) / DAYS_A_YEAR;
    }

    /** As financial years have it, which then lie exactly a year apart. */
    private boolean sameDayOfMonth() {
        return observations.stream()
                        .map(o -> o.period().start().getDayOfMonth())
                        .distinct()
                        .count()
                == 1;
    }
}
