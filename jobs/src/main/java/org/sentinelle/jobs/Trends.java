package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.TidyColumns;
import org.sentinelle.analyse.TidyContext;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.result.TrendSummary;

/** Tests every group's fixed-panel series for a trend; a changing panel is not tested, since its changes are no trend of anything. */
final class Trends {
    static final String METHOD = "mann-kendall";

    /** Below this a panel's series is that of one State or two, whatever the group is called. */
    static final int FEWEST_STATES = 3;

    static final String PANEL_TOO_SMALL = "panel-too-small";

    private static final String SLOPE = "sen_slope";
    private static final List<Column> SERIES = List.of(
            new Column("year", Type.DECIMAL, "Year of the observation"),
            new Column("value_low", Type.DECIMAL, "Smallest value that the figures allow"),
            new Column("value_high", Type.DECIMAL, "Largest value that the figures allow"));

    private Trends() {}

    /** One series and what its test found. */
    record Line(String indicator, String area, Finding finding) {
        TrendSummary summary() {
            if (finding instanceof Finding.Answered answered) {
                Estimate slope = answered.estimates().stream()
                        .filter(e -> e.term().equals(SLOPE))
                        .findFirst()
                        .orElse(null);
                return new TrendSummary(
                        indicator,
                        area,
                        Panel.FIXED,
                        METHOD,
                        TidyColumns.ANSWERED,
                        verdict(answered),
                        slope == null ? null : slope.estimate(),
                        slope == null ? null : slope.confLow(),
                        slope == null ? null : slope.confHigh(),
                        answered.summary().get("p") instanceof Double p ? p : null,
                        answered.summary().get("n") instanceof Number n ? n.longValue() : 0,
                        null);
            }
            Finding.Declined declined = (Finding.Declined) finding;
            return new TrendSummary(
                    indicator,
                    area,
                    Panel.FIXED,
                    METHOD,
                    TidyColumns.DECLINED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    declined.reason());
        }

        private static @Nullable String verdict(Finding.Answered answered) {
            Object verdict = answered.summary().get("verdict");
            return verdict == null ? null : verdict.toString();
        }

        List<List<@Nullable Object>> tidyRows(String runId) {
            return TidyColumns.rows(new TidyContext(indicator, area, null, "", runId), finding);
        }
    }

    /** Tests the series of all groups in released observations. */
    static List<Line> of(List<Observation> released) {
        Map<List<String>, List<Observation>> series = new LinkedHashMap<>();
        for (Observation o : released) {
            if (o.panel() == Panel.FIXED && o.stratum().isTotal()) {
                series.computeIfAbsent(List.of(o.indicator(), o.area()), k -> new ArrayList<>())
                        .add(o);
            }
        }
        Method method = Methods.find(METHOD).orElseThrow();
        List<Line> lines = new ArrayList<>();
        series.forEach(
                (key, observations) -> lines.add(new Line(key.get(0), key.get(1), finding(method, observations))));
        return List.copyOf(lines);
    }

    private static Finding finding(Method method, List<Observation> observations) {
        int states = observations.stream()
                .mapToInt(o -> o.coverage().reporting() + o.coverage().otherAreas())
                .max()
                .orElse(0);
        return states > 0 && states < FEWEST_STATES
                ? new Finding.Declined(
                        METHOD,
                        PANEL_TOO_SMALL,
                        "Fewer than " + FEWEST_STATES
                                + " States reported in every year; their course is no trend of the group.")
                : method.run(input(method, observations));
    }

    private static AnalysisInput input(Method method, List<Observation> observations) {
        AnalysisRequest request = new AnalysisRequest(
                "the fixed panel's series",
                Map.of(
                        "time", List.of("year"),
                        "value-low", List.of("value_low"),
                        "value-high", List.of("value_high")),
                Map.of(),
                Map.of());
        return AnalysisInput.bind(method.declaration(), request, table(observations));
    }

    private static Table table(List<Observation> observations) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Observation o : observations) {
            Bounds bounds = o.bounds();
            if (bounds != null) {
                rows.add(List.of(
                        (double) o.period().year(),
                        Objects.requireNonNull(bounds).low(),
                        bounds.high()));
            }
        }
        return new Table("series", SERIES, rows);
    }
}
