package org.sentinelle.analyse.rates;

import java.util.List;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.stats.rates.PoissonInterval;

/** The options that methods for event counts share. */
final class RateOptions {
    static final String LEVEL = "level";
    static final String PER = "per";
    static final String INTERVAL = "interval";

    static final String GARWOOD = "garwood";
    static final String MID_P = "mid-p";
    static final String BYAR = "byar";

    /** The caveat of an estimate for which the interval asked for does not exist, as a count is 0. */
    static final String NO_INTERVAL = "no-interval-with-zero-count";

    /** The unit of rates; the number itself is in the summary. */
    static final String RATE_UNIT = "events per 'per' units of exposure";

    private static final double LARGEST_PER = 1e12;

    private RateOptions() {}

    static MethodOption level() {
        return new MethodOption(
                LEVEL, new MethodOption.NumberBetween(0, 1), "0.95", "Level of the confidence intervals.");
    }

    static MethodOption per(String description) {
        return new MethodOption(PER, new MethodOption.NumberBetween(0, LARGEST_PER), "1", description);
    }

    static MethodOption countInterval() {
        return new MethodOption(
                INTERVAL,
                new MethodOption.Choice(List.of(GARWOOD, MID_P, BYAR)),
                GARWOOD,
                "Exact limits (Garwood), the shorter mid-P limits, or Byar's approximation.");
    }

    static PoissonInterval countInterval(AnalysisInput input) {
        return switch (input.choice(INTERVAL)) {
            case MID_P -> PoissonInterval.MID_P;
            case BYAR -> PoissonInterval.BYAR;
            default -> PoissonInterval.GARWOOD;
        };
    }
}
