package org.sentinelle.stats.absorb;

import java.util.Arrays;
import java.util.Optional;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * Iteratively reweighted least squares for Poisson pseudo-maximum likelihood with absorbed effects.
 *
 * <p>With eta the predictor, mu = exp(eta) and e_i = (y_i - mu_i)/mu_i, a step is the part of e that columns and dummies explain under the
 * weights w_i mu_i. The effects are taken out of e and of the columns only as far as the step needs, beginning where the last one ended: the
 * predictor stays a combination of columns and dummies however roughly, and the point where steps end is the same. A step is halved
 * until the deviance does not rise. It ends where no eta moves by more than {@value #SMALL_STEP}, after one more step that is worked out
 * closely. Reference: S. Correia, P. Guimaraes and T. Zylkin (2020), Stata Journal 20(1), 95-115, doi:10.1177/1536867X20909691.
 */
final class PoissonClimb {
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 40;
    private static final double SMALL_STEP = 1e-8;
    private static final double SMALL_CHANGE = 1e-10;
    /** A deviance that changes by less of itself while some eta still moves by {@value #DRIFT} is that of rows that go to zero. */
    private static final double STANDSTILL = 1e-7;

    private static final double DRIFT = 0.1;
    /** Steps that a fit may take before it is asked for rows that go to zero. */
    private static final int UNSUSPECTED = 5;
    /** Added to a deviance before shares of it are taken, since that of a perfect fit is 0. */
    private static final double DEVIANCE_FLOOR = 0.1;

    private static final double ROUGH = 1e-3;
    private static final double FAIR = 1e-5;
    private static final double CLOSE = 1e-12;

    private static final double SMALLEST_MEAN = 1e-300;

    /** How it ended. */
    enum End {
        SETTLED,
        DRIFTING,
        STUCK
    }

    private final AbsorbedData data;
    private final Within within;
    private final double[] none;
    private double[] eta;
    private double[] b;
    private double[] w;
    private double deviance = Double.POSITIVE_INFINITY;
    private int steps;

    /** @param data whose response has a mean near 1, and whose columns are no combinations of effects */
    PoissonClimb(AbsorbedData data) {
        this.data = data;
        this.within = new Within(data.x());
        this.none = new double[data.n()];
        this.eta = data.offset().clone();
        this.b = new double[data.x().length];
        this.w = new double[data.n()];
    }

    int steps() {
        return steps;
    }

    double deviance() {
        return deviance;
    }

    double[] b() {
        return b.clone();
    }

    double mean(int row) {
        return Math.max(Math.exp(eta[row]), SMALLEST_MEAN);
    }

    /** Climbs from where it is; when patient it goes on though rows drift. */
    End climb(boolean patient) {
        if (steps == 0 && !begin()) {
            return End.STUCK;
        }
        while (steps < MOST_STEPS) {
            double before = deviance;
            double longest = step(steps < UNSUSPECTED - 2 ? ROUGH : FAIR);
            if (!(longest >= 0)) {
                return End.STUCK;
            }
            double change = Math.abs(deviance - before) / (deviance + DEVIANCE_FLOOR);
            if (longest <= SMALL_STEP && change <= SMALL_CHANGE) {
                return step(CLOSE) >= 0 ? End.SETTLED : End.STUCK;
            }
            if (!patient && steps >= UNSUSPECTED && change <= STANDSTILL && longest > DRIFT) {
                return End.DRIFTING;
            }
        }
        return End.STUCK;
    }

    /** The first step goes to a least squares fit of logarithms of the response, drawn to its mean. */
    private boolean begin() {
        double[] target = new double[data.n()];
        for (int i = 0; i < target.length; i++) {
            double guess = (data.y()[i] + 1) / 2;
            w[i] = data.w()[i] * guess;
            target[i] = Math.log(guess) - eta[i];
        }
        double[] move = new double[target.length];
        Optional<LinearFit> fit = regressed(target, ROUGH, move);
        fit.ifPresent(found -> move(found.b(), move, 1));
        return fit.isPresent();
    }

    /** The longest move of an eta; -1 where the columns depend on each other under the weights. */
    private double step(double tolerance) {
        double[] e = new double[data.n()];
        for (int i = 0; i < e.length; i++) {
            double mu = mean(i);
            w[i] = data.w()[i] * mu;
            e[i] = (data.y()[i] - mu) / mu;
        }
        double[] move = new double[e.length];
        Optional<LinearFit> fit = regressed(e, tolerance, move);
        if (fit.isEmpty()) {
            return -1;
        }
        halve(fit.get().b(), move);
        double longest = 0;
        for (double m : move) {
            longest = Math.max(longest, Math.abs(m));
        }
        return longest;
    }

    /** Puts into {@code move} what columns and effects explain of v. */
    private Optional<LinearFit> regressed(double[] v, double tolerance, double[] move) {
        Absorber absorber = new Absorber(data.effects(), w);
        within.absorb(absorber, tolerance);
        double[] left = absorber.residual(v, absorber.start(), tolerance);
        Optional<LinearFit> fit = LinearRegression.fit(Design.of(within.columns(), none), left, w, 0);
        fit.ifPresent(found -> {
            for (int i = 0; i < v.length; i++) {
                move[i] = v[i] - found.working().residual(i);
            }
        });
        return fit;
    }

    private void halve(double[] d, double[] move) {
        double[] etaBefore = eta;
        double[] bBefore = b;
        double before = deviance;
        double share = 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
            eta = etaBefore;
            b = bBefore;
            move(d, move, share);
            if (deviance <= before + SMALL_CHANGE * (before + DEVIANCE_FLOOR)) {
                return;
            }
            share /= 2;
        }
    }

    private void move(double[] d, double[] move, double share) {
        double[] further = new double[eta.length];
        for (int i = 0; i < further.length; i++) {
            further[i] = eta[i] + share * move[i];
        }
        double[] changed = b.clone();
        Arrays.setAll(changed, j -> changed[j] + share * d[j]);
        eta = further;
        b = changed;
        deviance = deviance(data, eta);
        steps++;
    }

    /** Twice the sum of w (y log(y/mu) - (y - mu)). */
    static double deviance(AbsorbedData data, double[] eta) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            sum += data.w()[i] * PoissonDeviance.of(data.y()[i], Math.max(Math.exp(eta[i]), SMALLEST_MEAN));
        }
        return 2 * sum;
    }

    /** The problem it ended in, once more without the effects at the weights of the end. */
    Optional<WorkingModel> working(int absorbed) {
        double[] e = new double[data.n()];
        for (int i = 0; i < e.length; i++) {
            double mu = mean(i);
            w[i] = data.w()[i] * mu;
            e[i] = (data.y()[i] - mu) / mu;
        }
        within.absorb(new Absorber(data.effects(), w), CLOSE);
        Design design = Design.of(within.columns(), none);
        return LinearRegression.fit(design, none, w, absorbed)
                .map(fit -> new WorkingModel(design, w, e, fit.working().bread(), absorbed));
    }
}
