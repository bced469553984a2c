package org.sentinelle.jobs.demo;

import java.util.SplittableRandom;

/**
 * A stream of draws of its own for one purpose, so that what one State or file draws never moves what another draws. Only
 * {@link StrictMath} is used: the same seed gives the same draws on every machine.
 */
final class Draws {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Up to here a binomial is drawn trial by trial; above, by a rounded normal or Poisson draw. */
    private static final long TRIALS = 40;

    /** Below this expected number a Poisson draw counts arrivals; above, it is a rounded normal draw. */
    private static final double ARRIVALS = 30;

    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    /** The stream that belongs to a seed and a purpose. */
    static Draws of(long seed, String purpose) {
        long hash = FNV_START;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
        }
        return new Draws(new SplittableRandom(new SplittableRandom(seed).nextLong() ^ hash));
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform over 0 .. bound - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Standard normal, after Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** exp of a normal draw with this standard deviation and median 1. */
    double aroundOne(double sd) {
        return StrictMath.exp(sd * normal());
    }

    /** Successes in {@code trials} with the given probability; close to binomial for many trials. */
    long binomial(long trials, double probability) {
        if (probability <= 0 || trials <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return trials;
        }
        if (trials <= TRIALS) {
            return trialByTrial(trials, probability);
        }
        double mean = trials * probability;
        if (mean < ARRIVALS) {
            return Math.min(trials, poisson(mean));
        }
        double sd = StrictMath.sqrt(mean * (1 - probability));
        return Math.max(0, Math.min(trials, StrictMath.round(mean + sd * normal())));
    }

    private long trialByTrial(long trials, double probability) {
        long successes = 0;
        for (long i = 0; i < trials; i++) {
            successes += chance(probability) ? 1 : 0;
        }
        return successes;
    }

    /** Events where {@code mean} are expected; close to Poisson for a large mean. */
    long poisson(double mean) {
        if (mean >= ARRIVALS) {
            return Math.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double floor = StrictMath.exp(-mean);
        double product = uniform();
        long events = 0;
        while (product > floor) {
            product *= uniform();
            events++;
        }
        return events;
    }
}
