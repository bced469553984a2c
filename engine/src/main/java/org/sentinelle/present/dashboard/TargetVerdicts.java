package org.sentinelle.present.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;

/** Says what was found of a plan's targets; a range of verdicts stays a range. */
final class TargetVerdicts {
    private final Edition edition;
    private final Wording words;

    TargetVerdicts(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    List<TargetVerdict> of(Indicator indicator, AreaGroup mechanism) {
        return edition.input().assessments().stream()
                .filter(a -> a.indicator().equals(indicator.id()) && a.area().equals(mechanism.id()))
                .map(a -> verdict(indicator, a))
                .toList();
    }

    private TargetVerdict verdict(Indicator indicator, Assessment assessment) {
        Plan plan = edition.input().catalogue().plans().get(assessment.plan());
        boolean declined = !assessment.outcome().equals("answered");
        return new TargetVerdict(
                plan == null ? assessment.plan() : edition.in(plan.name()),
                illustrative(plan, assessment),
                declined,
                declined ? declined(assessment) : verdict(assessment),
                target(indicator, assessment),
                words.text("target.method", words.code("method", assessment.method()), assessment.methodVersion()),
                assessment.caveats().stream().map(c -> words.code("flag", c)).toList());
    }

    /** A target that the catalogue does not know is called illustrative: it must not pass for an adopted one. */
    private static boolean illustrative(@Nullable Plan plan, Assessment assessment) {
        Plan.Target target = plan == null ? null : plan.target(assessment.target());
        return target == null || target.illustrative();
    }

    private String declined(Assessment assessment) {
        String reason = assessment.reason() == null ? "no-reason-given" : assessment.reason();
        return words.text("verdict.declined", words.code("reason", reason));
    }

    private String verdict(Assessment assessment) {
        String low = assessment.verdictLow() == null ? "none" : assessment.verdictLow();
        String high = assessment.verdictHigh() == null ? low : assessment.verdictHigh();
        String worst = words.code("verdict", low);
        return low.equals(high) ? worst : words.text("verdict.range", worst, words.code("verdict", high));
    }

    private String target(Indicator indicator, Assessment assessment) {
        ValueForm form = edition.form(indicator);
        String sentence = words.text(
                "target.sentence",
                words.period(assessment.targetPeriod()),
                edition.withUnit(indicator, words.number(form, assessment.targetValue())),
                at(form, assessment.baseline(), assessment.baselineValue()),
                at(form, assessment.latest(), assessment.latestValue()));
        Bounds way = assessment.way();
        return way == null ? sentence : sentence + " " + words.text("target.way", percent(way));
    }

    private String percent(Bounds share) {
        return words.number(ValueForm.SHARE, new Bounds(100 * share.low(), 100 * share.high()));
    }

    private String at(ValueForm form, @Nullable Period period, @Nullable Bounds value) {
        if (value == null) {
            return words.text("target.no-value");
        }
        String written = words.number(form, value);
        if (period == null) {
            return written;
        }
        String key = period.grain() == Period.Grain.YEAR ? "target.at" : "target.at.periods";
        return words.text(key, written, words.period(period));
    }
}
