package org.sentinelle.analyse.rates;

import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.CountRatioInterval;

/** The estimate that {@link RatioOfCounts} gives for one pair of counts. */
record CountRatioEstimates(CountRatioInterval interval, double per, double level) {
    static CountRatioEstimates of(AnalysisInput input) {
        CountRatioInterval interval = switch (input.choice(RateOptions.INTERVAL)) {
            case RatioOfCountsDeclaration.DELTA -> CountRatioInterval.DELTA;
            case RatioOfCountsDeclaration.FIELLER -> CountRatioInterval.FIELLER;
            case RatioOfCountsDeclaration.EXACT -> CountRatioInterval.EXACT;
            default -> CountRatioInterval.DELTA_LOG;
        };
        return new CountRatioEstimates(interval, input.number(RateOptions.PER), input.number(RateOptions.LEVEL));
    }

    EstimateDraft ratio(EstimateDraft draft, BoundedRatio ratio) {
        if (ratio.isUndefined()) {
            return withInterval(draft.undefined(), 0, 0);
        }
        return ratio.isExact() ? exact(draft, ratio.xLow(), ratio.yLow()) : bounded(draft, ratio);
    }

    private EstimateDraft exact(EstimateDraft draft, int x, int y) {
        draft.value(x * per / y);
        if (x > 0 && y > 0) {
            draft.stdError(CountRatioInterval.standardError(x, y) * per);
        }
        return withInterval(draft, x, y);
    }

    private EstimateDraft withInterval(EstimateDraft draft, int x, int y) {
        if (!interval.appliesTo(x, y)) {
            return draft.caveat(RateOptions.NO_INTERVAL);
        }
        Limits limits = interval.limits(x, y, level);
        if (interval == CountRatioInterval.FIELLER && Double.isInfinite(limits.high())) {
            draft.caveat(RatioOfCountsDeclaration.UNBOUNDED);
        }
        return draft.interval(limits.low() * per, limits.high() * per, level);
    }

    /** Only exact limits surely move up with the numerator and down with the denominator. */
    private EstimateDraft bounded(EstimateDraft draft, BoundedRatio ratio) {
        draft.range(ratio.low() * per, ratio.high() * per);
        if (interval != CountRatioInterval.EXACT) {
            return draft.caveat(RatioOfCountsDeclaration.BOUNDS_ONLY);
        }
        double low = interval.limits(ratio.xLow(), ratio.yHigh(), level).low();
        double high = interval.limits(ratio.xHigh(), ratio.yLow(), level).high();
        return draft.interval(low * per, high * per, level);
    }
}
