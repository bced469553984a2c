package org.sentinelle.analyse.rates;

import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.PoissonInterval;
import org.sentinelle.stats.rates.RateRatioInterval;
import org.sentinelle.stats.rates.TwoRates;

/** The estimates that {@link RateRatio} gives for one pair of rates. */
record RateRatioEstimates(RateRatioInterval interval, double per, double level) {
    private static final String AGAINST = "two-sided";

    static RateRatioEstimates of(AnalysisInput input) {
        RateRatioInterval interval = switch (input.choice(RateOptions.INTERVAL)) {
            case RateOptions.MID_P -> RateRatioInterval.MID_P;
            case RateRatioDeclaration.LOG -> RateRatioInterval.LOG;
            default -> RateRatioInterval.EXACT;
        };
        return new RateRatioEstimates(interval, input.number(RateOptions.PER), input.number(RateOptions.LEVEL));
    }

    void addTo(Answer answer, String key, TwoRates rates) {
        answer.add(ratio(answer.draft(RateRatioDeclaration.RATIO, key, 2), rates));
        if (rates.hasEventsInBoth()) {
            answer.add(logRatio(answer.draft(RateRatioDeclaration.LOG_RATIO, key, 2), rates));
        }
        answer.add(rate(answer.draft(RateRatioDeclaration.RATE_1, key, 1), rates.x1(), rates.t1()));
        answer.add(rate(answer.draft(RateRatioDeclaration.RATE_2, key, 1), rates.x2(), rates.t2()));
        answer.add(difference(answer.draft(RateRatioDeclaration.DIFFERENCE, key, 2), rates));
    }

    private EstimateDraft ratio(EstimateDraft draft, TwoRates rates) {
        EstimateDraft valued = rates.hasNoEvents() ? draft.undefined() : draft.value(rates.ratio());
        if (!interval.appliesTo(rates)) {
            return valued.caveat(RateOptions.NO_INTERVAL);
        }
        Limits limits = interval.limits(rates, level);
        valued.interval(limits.low(), limits.high(), level);
        return interval == RateRatioInterval.LOG
                ? valued.test(Math.log(rates.ratio()) / rates.logRatioError(), interval.p(rates), AGAINST)
                : valued.p(interval.p(rates), AGAINST);
    }

    private EstimateDraft logRatio(EstimateDraft draft, TwoRates rates) {
        Limits limits = interval.limits(rates, level);
        return draft.value(Math.log(rates.ratio()))
                .stdError(rates.logRatioError())
                .interval(Math.log(limits.low()), Math.log(limits.high()), level);
    }

    private EstimateDraft rate(EstimateDraft draft, int events, double exposure) {
        PoissonInterval own = interval == RateRatioInterval.MID_P ? PoissonInterval.MID_P : PoissonInterval.GARWOOD;
        Limits limits = own.limits(events, level);
        return draft.value(events * per / exposure)
                .interval(limits.low() * per / exposure, limits.high() * per / exposure, level);
    }

    private EstimateDraft difference(EstimateDraft draft, TwoRates rates) {
        EstimateDraft valued = draft.value(rates.difference() * per);
        if (rates.hasNoEvents()) {
            return valued.caveat(RateOptions.NO_INTERVAL);
        }
        Limits limits = rates.differenceLimits(level);
        return valued.stdError(rates.differenceError() * per).interval(limits.low() * per, limits.high() * per, level);
    }
}
