package org.sentinelle.stats.did;

import java.util.Arrays;
import java.util.Optional;

/**
 * How likely each row was to be treated, given its covariates: a logit model by maximum likelihood.
 *
 * @param p of each row
 * @param inverse of the information
 * @param scored w_i (d_i - p_i): the coefficients less their limits are the sum of inverse q_i scored_i
 */
record Propensity(Basis basis, double[] p, double[][] inverse, double[] scored) {
    /** Above this nobody who is compared was as likely to be treated: did's bound. */
    private static final double CERTAIN = 0.999;

    /** Compared rows at least so likely to be treated do not count: they would count for hundreds (DRDID's trim.level). */
    private static final double TRIMMED = 0.995;

    private static final int MOST_STEPS = 60;
    private static final double SMALL_STEP = 1e-10;
    /** Beyond this predictor a probability is one within rounding: covariates tell rows apart. */
    private static final double SEPARATED = 36;

    /** Empty where there is no maximum, or somebody was almost certain to be treated. */
    static Optional<Propensity> of(Basis basis, boolean[] treated, double[] w) {
        boolean even = Arrays.stream(w).allMatch(v -> v == w[0]);
        double[] ones = new double[w.length];
        Arrays.fill(ones, 1);
        return (even ? Optional.of(w) : fit(basis, treated, ones).filter(Propensity::overlaps))
                .flatMap(ignored -> fit(basis, treated, w))
                .filter(Propensity::overlaps);
    }

    private boolean overlaps() {
        return Arrays.stream(p).allMatch(v -> v < CERTAIN);
    }

    /** Newton's steps, which Q makes well conditioned. */
    private static Optional<Propensity> fit(Basis basis, boolean[] treated, double[] w) {
        double[] eta = new double[w.length];
        Arrays.fill(eta, start(treated, w));
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Propensity> here = at(basis, eta, treated, w);
            if (here.isEmpty()) {
                return Optional.empty();
            }
            double[] moved = basis.times(Basis.times(here.get().inverse, basis.sums(here.get().scored)));
            double longest = 0;
            double highest = 0;
            double share =
                    Math.min(1, 5 / Arrays.stream(moved).map(Math::abs).max().orElse(1));
            for (int i = 0; i < eta.length; i++) {
                eta[i] += share * moved[i];
                longest = Math.max(longest, Math.abs(moved[i]));
                highest = Math.max(highest, Math.abs(eta[i]));
            }
            if (highest > SEPARATED) {
                return Optional.empty();
            }
            if (longest < SMALL_STEP) {
                return at(basis, eta, treated, w);
            }
        }
        return Optional.empty();
    }

    private static double start(boolean[] treated, double[] w) {
        double with = 0;
        double all = 0;
        for (int i = 0; i < w.length; i++) {
            with += treated[i] ? w[i] : 0;
            all += w[i];
        }
        return Math.log(with / (all - with));
    }

    private static Optional<Propensity> at(Basis basis, double[] eta, boolean[] treated, double[] w) {
        double[] p = new double[w.length];
        double[] information = new double[w.length];
        double[] scored = new double[w.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = 1 / (1 + Math.exp(-eta[i]));
            information[i] = w[i] * p[i] * (1 - p[i]);
            scored[i] = w[i] * ((treated[i] ? 1 : 0) - p[i]);
        }
        return basis.inverse(information).map(inverse -> new Propensity(basis, p, inverse, scored));
    }

    /** By how much a compared row's weight is multiplied to look like the treated. */
    double odds(int row) {
        return p[row] >= TRIMMED ? 0 : p[row] / (1 - p[row]);
    }

    /** Adds to phi what estimating the coefficients contributes to an estimate with derivative m by them. */
    void addTo(double[] phi, double[] m, double factor) {
        double[] direction = basis.times(Basis.times(inverse, m));
        for (int i = 0; i < phi.length; i++) {
            phi[i] += factor * scored[i] * direction[i];
        }
    }
}
