package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.TidyColumns;
import org.sentinelle.analyse.TidyContext;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.TrendSummary;

/**
 * Tests every group's fixed-panel series for a trend; a changing panel is not tested, since its changes are no trend of anything.
 * Half-years, quarters and months are compared with their like alone, and every slope is a year's.
 */
final class Trends {
    static final String METHOD = "mann-kendall";

    /** Below this a panel's series is that of one State or two, whatever the group is called. */
    static final int FEWEST_STATES = 3;

    static final String PANEL_TOO_SMALL = "panel-too-small";

    static final String BREAK = "break-in-series";

    private static final String SLOPE = "sen_slope";
    private static final String PER_TIME = "value per unit of time";
    private static final String PER_YEAR = "value per year";

    private Trends() {}

    /** One series and what its test found. */
    record Line(String indicator, String area, Grain grain, Finding finding) {
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
                        grain,
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
                    grain,
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

    /** Tests the series of all groups in released observations, those of each length of period by themselves. */
    static Released<List<Line>> of(Released<List<Observation>> released) {
        return released.map(Trends::lines);
    }

    private static List<Line> lines(List<Observation> released) {
        Map<Key, List<Observation>> series = new LinkedHashMap<>();
        for (Observation o : released) {
            if (o.panel() == Panel.FIXED && o.stratum().isTotal()) {
                Key key = new Key(o.indicator(), o.area(), o.period().grain());
                series.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
            }
        }
        Method method = Methods.find(METHOD).orElseThrow();
        List<Line> lines = new ArrayList<>();
        series.forEach((key, observations) -> {
            TrendSeries own = new TrendSeries(key.indicator(), key.area(), key.grain(), observations);
            lines.add(new Line(key.indicator(), key.area(), key.grain(), inYears(finding(method, own))));
        });
        return List.copyOf(lines);
    }

    private record Key(String indicator, String area, Grain grain) {}

    private static Finding finding(Method method, TrendSeries series) {
        if (series.states() > 0 && series.states() < FEWEST_STATES) {
            return new Finding.Declined(
                    METHOD,
                    PANEL_TOO_SMALL,
                    "Fewer than " + FEWEST_STATES
                            + " States reported in every period; their course is no trend of the group.");
        }
        return series.isBroken()
                ? new Finding.Declined(
                        METHOD, BREAK, "The series has a break, and values on its two sides do not compare.")
                : method.run(series.input(method));
    }

    /** The method knows no unit of time; here it is a year, whatever the length of the periods. */
    private static Finding inYears(Finding finding) {
        return finding instanceof Finding.Answered answered
                ? new Finding.Answered(
                        answered.method(),
                        answered.summary(),
                        answered.estimates().stream().map(Trends::inYears).toList(),
                        answered.details())
                : finding;
    }

    private static Estimate inYears(Estimate estimate) {
        return estimate.unit().equals(PER_TIME) ? estimate.withUnit(PER_YEAR) : estimate;
    }
}
