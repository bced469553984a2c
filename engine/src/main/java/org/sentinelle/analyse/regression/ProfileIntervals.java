package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.regression.Design;

/**
 * Intervals of coefficients by the profile of the likelihood, penalised where the fit is: the values t with 2 (l(b) - l(t)) at most the
 * quantile of chi-squared with one degree of freedom, l(t) being the largest with the coefficient held at t.
 *
 * <p>They need not be symmetric, and hold the truth better where the likelihood is skew, as in small samples and near separation. Reference:
 * G. Heinze and M. Schemper (2002), Statistics in Medicine 21, 2409-2419, doi:10.1002/sim.1047. Checked against R 4.2.2 {@code optim}.
 */
record ProfileIntervals(GlmModel model, GlmFit fit, double level) {
    private static final double WIDEN = 1.5;
    /** Errors beyond which no limit is looked for. */
    private static final double WIDEST = 1e4;

    private static final double NARROW = 1e-10;
    private static final int MOST_HALVINGS = 200;

    /** Of a coefficient; empty where it is the only one, or the fit with it held is not found. */
    Optional<Limits> limits(int coefficient, double stdError) {
        if (model.design().k() < 2 || !(stdError > 0)) {
            return Optional.empty();
        }
        double quantile = ChiSquaredDistribution.of(1).inverseCumulativeProbability(level);
        double b = fit.b()[coefficient];
        DoubleUnaryOperator beyond = t -> fall(coefficient, t) - quantile;
        double low = b - distance(step -> beyond.applyAsDouble(b - step * stdError)) * stdError;
        double high = b + distance(step -> beyond.applyAsDouble(b + step * stdError)) * stdError;
        return Double.isNaN(low) || Double.isNaN(high) ? Optional.empty() : Optional.of(new Limits(low, high));
    }

    /** The root of 2 (l(b) - l(t)) with the sign of b - t, which is normal where the coefficient is t; NaN where it is not found. */
    double signedRoot(int coefficient, double t) {
        if (model.design().k() < 2) {
            return Double.NaN;
        }
        return Math.copySign(Math.sqrt(Math.max(0, fall(coefficient, t))), fit.b()[coefficient] - t);
    }

    /** 2 (l(b) - l(t)). */
    private double fall(int coefficient, double t) {
        RegressionDesign design = model.design();
        double[] x = design.x()[coefficient];
        double[] offset = design.offset().clone();
        Arrays.setAll(offset, i -> offset[i] + t * x[i]);
        BitSet held = new BitSet();
        held.set(coefficient);
        GlmOutcome outcome = model.fit(Design.of(Terms.others(design.x(), held), offset));
        return outcome instanceof GlmFit other ? 2 * (fit.objective() - other.objective()) : Double.NaN;
    }

    /** Where a function that is below 0 at 0 first is above, in errors; infinite where it is not, NaN where it has no value. */
    private static double distance(DoubleUnaryOperator beyond) {
        double inside = 0;
        double outside = 1;
        double value = beyond.applyAsDouble(outside);
        while (value <= 0 && outside < WIDEST) {
            inside = outside;
            outside *= WIDEN;
            value = beyond.applyAsDouble(outside);
        }
        if (!(value > 0)) {
            return Double.isNaN(value) ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        for (int halving = 0; halving < MOST_HALVINGS && outside - inside > NARROW * outside; halving++) {
            double middle = (inside + outside) / 2;
            if (beyond.applyAsDouble(middle) > 0) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return (inside + outside) / 2;
    }
}
