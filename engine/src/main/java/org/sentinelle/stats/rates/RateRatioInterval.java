package org.sentinelle.stats.rates;

import org.sentinelle.stats.Alternative;
import org.sentinelle.stats.Limits;

/**
 * Confidence limits for the ratio of two Poisson rates, with the two-sided test of equal rates that belongs to them.
 *
 * <p>Given x1 + x2 events, x1 is binomial with odds R t1 / t2, R the ratio of the rates. Limits of the odds times t2 / t1 are
 * limits of R. With x1 = 0 the lower limit is 0, with x2 = 0 the upper one infinite, with neither both.
 *
 * <p>Assumes independent events and exposures known without error. Reference: K. J. Rothman, S. Greenland, T. L. Lash, Modern
 * Epidemiology, 3rd ed. (2008) chapter 14. Checked against R 4.2.2 poisson.test (exact), uniroot on the
 * definition and epitools 0.5.10.1 rate2by2.test (limits and p of mid-P), rateratio.wald and glm (log).
 */
public enum RateRatioInterval {
    /** Exact limits of the odds; p sums the binomial probabilities no larger than that of the outcome. Covers at least. */
    EXACT {
        @Override
        public Limits limits(TwoRates rates, double level) {
            return ofOdds(rates, new ConditionalOdds(false, Levels.tail(level)));
        }

        @Override
        public double p(TwoRates rates) {
            return rates.hasNoEvents()
                    ? 1
                    : given(rates.smallerFirst()).p(rates.smallerFirst().x1());
        }
    },
    /** Limits of the odds in which the outcome counts half; p is twice the smaller such tail. Covers on average. */
    MID_P {
        @Override
        public Limits limits(TwoRates rates, double level) {
            return ofOdds(rates, new ConditionalOdds(true, Levels.tail(level)));
        }

        @Override
        public double p(TwoRates rates) {
            return rates.hasNoEvents()
                    ? 1
                    : given(rates.smallerFirst()).midP(rates.smallerFirst().x1());
        }
    },
    /** r exp(± z √(1/x1 + 1/x2)), and the normal test of log r; only with events in both. */
    LOG {
        @Override
        public boolean appliesTo(TwoRates rates) {
            return rates.hasEventsInBoth();
        }

        @Override
        public Limits limits(TwoRates rates, double level) {
            double factor = Math.exp(Levels.z(level) * rates.logRatioError());
            return new Limits(rates.ratio() / factor, rates.ratio() * factor);
        }

        @Override
        public double p(TwoRates rates) {
            return Alternative.TWO_SIDED.normalP(Math.log(rates.ratio()) / rates.logRatioError());
        }
    };

    /** Whether there are limits and a p for these counts. */
    public boolean appliesTo(TwoRates rates) {
        return true;
    }

    /** The limits of the ratio, where {@link #appliesTo} says that there are any. */
    public abstract Limits limits(TwoRates rates, double level);

    /** The two-sided p of equal rates, where {@link #appliesTo} says that there is one. */
    public abstract double p(TwoRates rates);

    private static Limits ofOdds(TwoRates rates, ConditionalOdds odds) {
        double scale = rates.t2() / rates.t1();
        return new Limits(scale * odds.low(rates.x1(), rates.x2()), scale * odds.high(rates.x1(), rates.x2()));
    }

    private static UnlikelyOutcomes given(TwoRates rates) {
        return UnlikelyOutcomes.ofBinomial(rates.x1() + rates.x2(), rates.expectedShare());
    }
}
