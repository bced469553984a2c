package org.sentinelle.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;
import org.sentinelle.stats.ProgressRatio;
import org.sentinelle.stats.WayMade;

/**
 * Eurostat's progress towards a quantitative target: the actual over the required compound annual growth rate, put into
 * the published classes.
 *
 * <p>The actual rate runs from the baseline to the last value at most as late as the target, the required rate from the
 * baseline to the target, both a year; a period's place in time is its last day. Where values are bounds, the verdict
 * is a range: the classes of the smallest and the largest score that the bounds allow ({@link ProgressRatio} says why
 * these are found at corners). Every other case declines with a reason; see {@link Reason}. Milestones play no part in
 * the method.
 */
public final class ProgressAssessment {
    private final ProgressParameters parameters;

    public ProgressAssessment(ProgressParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The verdict on one target.
     *
     * @param series released observations; those of another indicator, area, stratum, panel or length of period are left out
     */
    public Assessment assess(Plan plan, Plan.Target target, Indicator indicator, List<Observation> series) {
        TargetSeries observed = TargetSeries.of(target, series);
        List<String> caveats = Caveats.of(target, parameters, observed);
        Bounds way = Applicability.hasWay(target, indicator, observed) ? way(target, observed) : null;
        AssessmentDraft draft = new AssessmentDraft(plan, target, parameters, observed, way, caveats);
        Reason reason = Applicability.reasonAgainst(target, indicator, observed);
        return reason != null ? draft.declined(reason) : answered(draft, target, observed);
    }

    private Assessment answered(AssessmentDraft draft, Plan.Target target, TargetSeries observed) {
        Bounds score = score(target, observed.requiredBaseline(), observed.requiredLatest());
        return draft.answered(
                score,
                parameters.level(score.low()).verdict(),
                parameters.level(score.high()).verdict());
    }

    private static Bounds score(Plan.Target target, Bounds baseline, TargetSeries.Dated latest) {
        ProgressRatio ratio = new ProgressRatio(
                target.value(),
                Years.between(target.baseline(), latest.period()),
                Years.between(target.baseline(), target.period()));
        Bounds value = latest.bounds();
        return new Bounds(
                ratio.lowest(baseline.low(), baseline.high(), value.low(), value.high()),
                ratio.highest(baseline.low(), baseline.high(), value.low(), value.high()));
    }

    private static Bounds way(Plan.Target target, TargetSeries observed) {
        WayMade way = new WayMade(target.value());
        Bounds baseline = observed.requiredBaseline();
        Bounds value = observed.requiredLatest().bounds();
        return new Bounds(
                way.lowest(baseline.low(), baseline.high(), value.low(), value.high()),
                way.highest(baseline.low(), baseline.high(), value.low(), value.high()));
    }

    /** The parts of an assessment that are the same whether it is answered or declined. */
    private record AssessmentDraft(
            Plan plan,
            Plan.Target target,
            ProgressParameters parameters,
            TargetSeries observed,
            @Nullable Bounds way,
            List<String> caveats) {

        Assessment answered(Bounds score, String worst, String best) {
            return assessment("answered", worst, best, score, null);
        }

        Assessment declined(Reason reason) {
            return assessment("declined", null, null, null, reason.code());
        }

        private Assessment assessment(
                String outcome,
                @Nullable String worst,
                @Nullable String best,
                @Nullable Bounds score,
                @Nullable String reason) {
            TargetSeries.Dated latest = observed.latest();
            return new Assessment(
                    plan.id(),
                    target.id(),
                    target.indicator(),
                    target.area(),
                    parameters.id(),
                    parameters.version(),
                    outcome,
                    worst,
                    best,
                    target.baseline(),
                    observed.baseline(),
                    latest == null ? null : latest.period(),
                    latest == null ? null : latest.bounds(),
                    target.period(),
                    target.value(),
                    score,
                    way,
                    reason,
                    caveats);
        }
    }
}
