package org.sentinelle.model;

import java.util.Locale;

/** How an indicator's value gets an interval that speaks of chance. */
public enum IntervalMethod {
    /** Wilson's score interval, for proportions. */
    WILSON(Measure.Proportion.class),
    /** Clopper and Pearson's exact interval, for proportions. */
    CLOPPER_PEARSON(Measure.Proportion.class),
    /** Jeffreys's interval, for proportions. */
    JEFFREYS(Measure.Proportion.class),
    /** Garwood's exact interval, for counts and for rates whose population is known. */
    EXACT_POISSON(Measure.Total.class, Measure.Rate.class),
    /** The mid-P interval, for the same. */
    MID_P_POISSON(Measure.Total.class, Measure.Rate.class),
    /** The delta method on the logarithm, for ratios of two counts. */
    RATIO_OF_COUNTS_DELTA(Measure.Ratio.class),
    /** Fieller's interval, for ratios of two counts; none where the lower count is too small for an upper limit. */
    RATIO_OF_COUNTS_FIELLER(Measure.Ratio.class),
    /** Fay and Feuer's interval by the gamma distribution, for standardised rates. */
    FAY_FEUER(Measure.StandardisedRate.class);

    private final Class<?>[] measures;

    IntervalMethod(Class<?>... measures) {
        this.measures = measures;
    }

    /** As it is written in a definition: {@code exact-poisson}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says anything about such a measure. */
    public boolean fits(Measure measure) {
        for (Class<?> one : measures) {
            if (one.isInstance(measure)) {
                return true;
            }
        }
        return false;
    }
}
