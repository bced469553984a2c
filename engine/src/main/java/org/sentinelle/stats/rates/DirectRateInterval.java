package org.sentinelle.stats.rates;

import org.sentinelle.stats.Limits;

/**
 * Confidence limits for a directly standardised rate y with variance v; each side leaves out a = (1 - level) / 2.
 *
 * <p>G(m, u) is the gamma distribution of mean m and variance u, that is of shape m²/u and scale u/m. With one stratum, or
 * equal weights, the gamma limits are the exact Poisson limits. Without events the lower limit is 0.
 *
 * <p>Checked against R 4.2.2: epitools 0.5.10.1 ageadjust.direct (Fay-Feuer), qgamma and uniroot on the definitions.
 */
public enum DirectRateInterval {
    /**
     * low = a quantile of G(y, v), high = 1 - a quantile of G(y + w, v + w²), w the largest weight.
     *
     * <p>Reference: M. P. Fay, E. J. Feuer, Statistics in Medicine 16 (1997) 791-801.
     */
    FAY_FEUER {
        @Override
        public Limits limits(DirectRate direct, double level) {
            double tail = Levels.tail(level);
            return new Limits(observed(direct).lowerLimit(tail), oneMore(direct).upperLimit(tail));
        }
    },
    /**
     * As Fay and Feuer, but high = 1 - a quantile of G(y + mean w, v + mean w²): shorter, and less safe where weights differ
     * much.
     *
     * <p>Reference: R. C. Tiwari, L. X. Clegg, Z. Zou, Efficient interval estimation for age-adjusted cancer rates,
     * Statistical Methods in Medical Research 15 (2006) 547-569, doi:10.1177/0962280206070621.
     */
    TIWARI {
        @Override
        public Limits limits(DirectRate direct, double level) {
            double tail = Levels.tail(level);
            DirectRate.Weight weight = direct.weight();
            GammaLaw above = GammaLaw.ofMoments(direct.rate() + weight.mean(), direct.variance() + weight.meanSquare());
            return new Limits(observed(direct).lowerLimit(tail), above.upperLimit(tail));
        }
    },
    /**
     * Mid-P: both limits are quantiles of G(y, v) and G(y + w, v + w²) mixed half and half, w the largest weight.
     *
     * <p>Reference: M. P. Fay, S. Kim, Confidence intervals for directly standardized rates using mid-p gamma intervals,
     * Biometrical Journal 59 (2017) 377-387, doi:10.1002/bimj.201600111.
     */
    FAY_KIM {
        @Override
        public Limits limits(DirectRate direct, double level) {
            double tail = Levels.tail(level);
            GammaLaw observed = observed(direct);
            GammaLaw above = oneMore(direct);
            return new Limits(observed.lowerLimitMixedWith(above, tail), observed.upperLimitMixedWith(above, tail));
        }
    },
    /**
     * The exact limits of all X events, moved and scaled: y + √(v/X) (L - X) and y + √(v/X) (U - X).
     *
     * <p>Reference: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer, Confidence intervals for weighted sums of Poisson
     * parameters, Statistics in Medicine 10 (1991) 457-462, doi:10.1002/sim.4780100317.
     */
    DOBSON {
        @Override
        public boolean appliesTo(DirectRate direct) {
            return direct.rate() > 0;
        }

        @Override
        public Limits limits(DirectRate direct, double level) {
            double x = direct.events();
            Limits count = PoissonInterval.GARWOOD.limits((long) x, level);
            double scale = Math.sqrt(direct.variance() / x);
            return new Limits(direct.rate() + scale * (count.low() - x), direct.rate() + scale * (count.high() - x));
        }
    },
    /** y ± z √v; may fall below 0, and is too short where events are few. */
    NORMAL {
        @Override
        public boolean appliesTo(DirectRate direct) {
            return direct.rate() > 0;
        }

        @Override
        public Limits limits(DirectRate direct, double level) {
            double half = Levels.z(level) * direct.standardError();
            return new Limits(direct.rate() - half, direct.rate() + half);
        }
    };

    /** Whether there are limits for this rate. */
    public boolean appliesTo(DirectRate direct) {
        return true;
    }

    /** The limits, where {@link #appliesTo} says that there are any. */
    public abstract Limits limits(DirectRate direct, double level);

    private static GammaLaw observed(DirectRate direct) {
        return GammaLaw.ofMoments(direct.rate(), direct.variance());
    }

    private static GammaLaw oneMore(DirectRate direct) {
        double w = direct.weight().largest();
        return GammaLaw.ofMoments(direct.rate() + w, direct.variance() + w * w);
    }
}
