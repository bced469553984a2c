package org.sentinelle.assess;

import java.util.List;
import java.util.Map;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.model.ProgressParameters.Level;
import org.sentinelle.model.ProgressParameters.Threshold;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Plans, indicators and observations for the tests of verdicts. */
final class Progress {
    private static final String INDICATOR = "convictions";
    private static final String AREA = "ecowas";

    private Progress() {}

    static Assessment assess(Indicator.Direction direction, Plan.Target target, List<Observation> series) {
        return new ProgressAssessment(parameters(false)).assess(plan(target), target, indicator(direction), series);
    }

    static Assessment assessIllustrative(Plan.Target target, List<Observation> series) {
        Indicator indicator = indicator(Indicator.Direction.INCREASE);
        Plan.Target madeUp = new Plan.Target(
                target.id(),
                target.indicator(),
                target.area(),
                target.baseline(),
                target.baselineValue(),
                target.milestones(),
                target.period(),
                target.value(),
                null,
                null,
                true,
                true);
        return new ProgressAssessment(parameters(true)).assess(plan(madeUp), madeUp, indicator, series);
    }

    static ProgressParameters parameters(boolean provisional) {
        return new ProgressParameters(
                "eurostat-progress",
                "test",
                "typed in for the test",
                provisional,
                List.of(
                        new Threshold(0.0, level("insufficient-progress")),
                        new Threshold(0.95, level("significant-progress")),
                        new Threshold(0.60, level("moderate-progress"))),
                level("movement-away"));
    }

    private static Level level(String verdict) {
        return new Level(verdict, LocalisedText.english(verdict));
    }

    static Plan.Target target(Period baseline, Double baselineValue, Period due, double value) {
        return new Plan.Target(
                "t1", INDICATOR, AREA, baseline, baselineValue, Map.of(), due, value, null, null, false, false);
    }

    private static Plan plan(Plan.Target target) {
        return new Plan(
                "plan",
                AREA,
                LocalisedText.english("Plan"),
                Period.year(2012),
                Period.year(2022),
                null,
                null,
                List.of(),
                List.of(target),
                false,
                "test",
                "ab12");
    }

    private static Indicator indicator(Indicator.Direction direction) {
        Measure measure = new Measure.Total(new Measure.Component("justice", null, Filter.ALL, null));
        return new Indicator(
                INDICATOR,
                1,
                LocalisedText.english("Convictions"),
                LocalisedText.english("Persons convicted"),
                Indicator.Category.OUTCOME,
                "prosecution",
                List.of(AREA),
                1,
                direction,
                "persons",
                measure,
                Indicator.Rollup.SUM,
                Indicator.Rollup.SUM,
                List.of(),
                Indicator.MissingPolicy.ANY_INPUT,
                null,
                null,
                new Indicator.Concept("defendants", "convicted", "person", "none"),
                List.of(),
                List.of(),
                false,
                "");
    }

    static Observation point(Period period, double value, int states) {
        return observed(period, ObsStatus.A, Bounds.point(value), states);
    }

    static Observation observed(Period period, ObsStatus status, Bounds bounds, int states) {
        return observation(AREA, period, Stratum.TOTAL, Observation.Panel.ALL, status, bounds, states);
    }

    static Observation observation(String area, Period period, Stratum stratum, Observation.Panel panel) {
        return observation(area, period, stratum, panel, ObsStatus.A, Bounds.point(50), 10);
    }

    static Observation withStatus(Observation o, ObsStatus status) {
        return observation(
                o.area(),
                o.period(),
                o.stratum(),
                o.panel(),
                status,
                o.bounds(),
                o.coverage().reporting());
    }

    static Observation withFlag(Observation o, String flag) {
        return new Observation(
                o.indicator(),
                o.area(),
                o.period(),
                o.stratum(),
                o.panel(),
                o.status(),
                o.confidentiality(),
                List.of(flag),
                o.bounds(),
                o.confidence(),
                o.numerator(),
                o.denominator(),
                o.coverage(),
                o.rows(),
                o.censoredRows());
    }

    private static Observation observation(
            String area,
            Period period,
            Stratum stratum,
            Observation.Panel panel,
            ObsStatus status,
            Bounds bounds,
            int states) {
        return new Observation(
                INDICATOR,
                area,
                period,
                stratum,
                panel,
                status,
                ConfStatus.F,
                List.of(),
                bounds,
                null,
                bounds,
                null,
                new Coverage(states, 15, 0, null),
                states,
                0);
    }
}
