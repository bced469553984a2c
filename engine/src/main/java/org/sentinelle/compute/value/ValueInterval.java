package org.sentinelle.compute.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.model.Indicator.Uncertainty;
import org.sentinelle.model.IntervalMethod;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Interval;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.CountRatioInterval;
import org.sentinelle.stats.rates.PoissonInterval;
import org.sentinelle.stats.rates.ProportionFormula;
import org.sentinelle.stats.rates.ProportionInterval;

/**
 * The interval that an indicator's definition asks for. There is none where a figure is only known between bounds, where a
 * quotient has no denominator, or where the interval is open.
 */
final class ValueInterval {
    /** Counts beyond this are no counts of events; their intervals would be far narrower than any doubt about them. */
    private static final long LARGEST_COUNT = 100_000_000;

    private ValueInterval() {}

    /**
     * The interval of a value made from figures.
     *
     * @param years what the value was divided by
     */
    static @Nullable Interval of(@Nullable Uncertainty asked, Term term, List<Figure.Known> figures, double years) {
        if (asked == null || !(term instanceof Term.Leaf leaf)) {
            return null;
        }
        Measure measure = leaf.indicator().measure();
        if (asked.method() == IntervalMethod.FAY_FEUER) {
            return leaf.formula() instanceof Formula.Standardised standardised
                    ? standardised(asked, standardised, figures, years)
                    : null;
        }
        boolean over = leaf.formula() instanceof Formula.Part || leaf.formula() instanceof Formula.Quotient;
        if (!asked.method().fits(measure) || !isExact(figures)) {
            return null;
        }
        Counts counts = new Counts(
                (long) figures.get(0).low(), over ? (long) figures.get(1).low() : 1);
        Limits limits = counts.areUsable() ? limits(asked, counts) : null;
        if (limits == null || Double.isInfinite(limits.high())) {
            return null;
        }
        double scale = scale(measure, counts) / years;
        return new Interval(
                limits.low() * scale,
                limits.high() * scale,
                asked.level(),
                asked.method().word());
    }

    private static @Nullable Interval standardised(
            Uncertainty asked, Formula.Standardised formula, List<Figure.Known> figures, double years) {
        Interval interval = isExact(figures) ? StandardisedValue.interval(formula, figures, asked.level()) : null;
        return interval == null
                ? null
                : new Interval(
                        interval.low() / years,
                        interval.high() / years,
                        asked.level(),
                        asked.method().word());
    }

    private static boolean isExact(List<Figure.Known> figures) {
        return figures.stream().allMatch(f -> f.censoredRows() == 0 && f.isPoint() && f.low() == Math.rint(f.low()));
    }

    /** The figures of a value; the lower one is 1 for counts. */
    private record Counts(long above, long below) {
        boolean areUsable() {
            return above >= 0 && above <= LARGEST_COUNT && below > 0;
        }

        boolean isRatioOfEvents() {
            return below <= LARGEST_COUNT && CountRatioInterval.DELTA_LOG.appliesTo((int) above, (int) below);
        }
    }

    private static @Nullable Limits limits(Uncertainty asked, Counts counts) {
        return switch (asked.method()) {
            case WILSON -> proportion(ProportionFormula.WILSON, asked, counts);
            case CLOPPER_PEARSON -> proportion(ProportionFormula.CLOPPER_PEARSON, asked, counts);
            case JEFFREYS -> proportion(ProportionFormula.JEFFREYS, asked, counts);
            case EXACT_POISSON -> PoissonInterval.GARWOOD.limits(counts.above(), asked.level());
            case MID_P_POISSON -> PoissonInterval.MID_P.limits(counts.above(), asked.level());
            case RATIO_OF_COUNTS_DELTA -> ratio(CountRatioInterval.DELTA_LOG, asked, counts);
            case RATIO_OF_COUNTS_FIELLER -> ratio(CountRatioInterval.FIELLER, asked, counts);
            case FAY_FEUER -> null;
        };
    }

    private static @Nullable Limits proportion(ProportionFormula formula, Uncertainty asked, Counts counts) {
        return counts.above() > counts.below()
                ? null
                : new ProportionInterval(formula, asked.level()).limits(counts.above(), counts.below());
    }

    private static @Nullable Limits ratio(CountRatioInterval method, Uncertainty asked, Counts counts) {
        return counts.isRatioOfEvents()
                ? method.limits((int) counts.above(), (int) counts.below(), asked.level())
                : null;
    }

    /** What limits of a count, or of a quotient of 1, are multiplied with. */
    private static double scale(Measure measure, Counts counts) {
        return measure instanceof Measure.Rate ? (double) measure.per() / counts.below() : measure.per();
    }
}
