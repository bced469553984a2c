package org.sentinelle.stats.rates;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The exact two-sided p of a count: the probability of all outcomes that are no likelier than the one observed.
 *
 * <pre>
 *   p = sum of P(X = i) over all i with P(X = i) &lt;= (1 + 1e-7) P(X = x)
 * </pre>
 *
 * <p>The tolerance keeps outcomes that are equally likely together in spite of rounding; it is that of R's poisson.test and
 * binom.test. Algorithm: probabilities fall on both sides of the mean, so the far tail begins where a binary search says.
 *
 * <p>Checked against R 4.2.2 poisson.test and binom.test.
 */
final class UnlikelyOutcomes {
    private static final double EQUALLY_LIKELY = 1 + 1e-7;

    private final DiscreteDistribution law;
    private final IntToDoubleFunction atMost;
    private final double mean;

    private UnlikelyOutcomes(DiscreteDistribution law, IntToDoubleFunction atMost, double mean) {
        this.law = law;
        this.atMost = atMost;
        this.mean = mean;
    }

    static UnlikelyOutcomes ofPoisson(double mean) {
        PoissonDistribution law = PoissonDistribution.of(mean);
        return new UnlikelyOutcomes(law, law::cumulativeProbability, mean);
    }

    /** As accurate as it can be for a share of at most a half. */
    static UnlikelyOutcomes ofBinomial(int trials, double share) {
        return new UnlikelyOutcomes(
                BinomialDistribution.of(trials, share), x -> BinomialTail.atMost(x, trials, share), trials * share);
    }

    double p(int x) {
        double limit = EQUALLY_LIKELY * law.probability(x);
        if (x == mean) {
            return 1;
        }
        if (x < mean) {
            int far = first((int) Math.ceil(mean), i -> law.probability(i) <= limit);
            return Math.min(1, atMost.applyAsDouble(x) + law.survivalProbability(far - 1));
        }
        int near = first(0, i -> i > Math.floor(mean) || law.probability(i) > limit);
        return Math.min(1, atMost.applyAsDouble(near - 1) + law.survivalProbability(x - 1));
    }

    /** Half the probability of x, with that of all below it. */
    private double midLower(int x) {
        return atMost.applyAsDouble(x - 1) + law.probability(x) / 2;
    }

    /** Half the probability of x, with that of all above it. */
    private double midUpper(int x) {
        return law.survivalProbability(x) + law.probability(x) / 2;
    }

    /** Twice the smaller of the two tails in which x counts half. */
    double midP(int x) {
        return Math.min(1, 2 * Math.min(midLower(x), midUpper(x)));
    }

    /** The first whole number from {@code from} up for which a condition holds that, once true, stays so. */
    private static int first(int from, IntPredicate holds) {
        if (holds.test(from)) {
            return from;
        }
        int step = 1;
        while (!holds.test(from + step)) {
            step *= 2;
        }
        int below = from + step / 2;
        int at = from + step;
        while (at - below > 1) {
            int middle = below + (at - below) / 2;
            if (holds.test(middle)) {
                at = middle;
            } else {
                below = middle;
            }
        }
        return at;
    }
}
