package org.sentinelle.stats.absorb;

import java.util.BitSet;
import org.sentinelle.stats.absorb.AbsorbedOutcome.Cause;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/**
 * Weighted least squares with absorbed effects: the regression of what is left of y on what is left of the columns, once the effects
 * are taken out of both.
 *
 * <p>Reference: R. Frisch and F. Waugh (1933), Econometrica 1, 387-401, doi:10.2307/1907330. Checked against R 4.2.2 {@code lm} with dummies
 * and fixest 0.14.2 {@code feols}.
 */
public final class AbsorbedLinear {
    private static final double CLOSE = 1e-13;

    private AbsorbedLinear() {}

    /** @param dropSingletons whether rows that are alone in a group are left out */
    public static AbsorbedOutcome fit(AbsorbedData data, boolean dropSingletons) {
        BitSet all = new BitSet();
        all.set(0, data.n());
        Informative informative = new Informative(data.effects(), all);
        if (dropSingletons) {
            informative.dropSingletons();
        }
        AbsorbedSample sample = AbsorbedSample.of(data, informative, new BitSet());
        AbsorbedData used = data.at(sample.rows());
        BitSet columns = Within.independent(used.x(), used.effects(), used.w());
        int parameters = columns.cardinality() + new AbsorbedParameters(used.effects(), true).count();
        if (used.n() <= parameters && !(columns.isEmpty() && used.n() > 0)) {
            return new AbsorbedOutcome.None(Cause.TOO_FEW_ROWS);
        }
        if (columns.isEmpty()) {
            return new AbsorbedOutcome.None(used.n() == 0 ? Cause.TOO_FEW_ROWS : Cause.ALL_ABSORBED);
        }
        return fit(sample, used, columns);
    }

    private static AbsorbedOutcome fit(AbsorbedSample sample, AbsorbedData used, BitSet columns) {
        Absorber absorber = new Absorber(used.effects(), used.w());
        Within within = new Within(columns.stream().mapToObj(j -> used.x()[j]).toArray(double[][]::new));
        within.absorb(absorber, CLOSE);
        double[] y = new double[used.n()];
        for (int i = 0; i < y.length; i++) {
            y[i] = used.y()[i] - used.offset()[i];
        }
        double[] left = absorber.residual(y, absorber.start(), CLOSE);
        Design design = Design.of(within.columns(), new double[y.length]);
        return LinearRegression.fit(design, left, used.w(), new AbsorbedParameters(used.effects(), false).count())
                .<AbsorbedOutcome>map(fit -> of(sample, columns, fit, squares(used, y, left)))
                .orElseGet(() -> new AbsorbedOutcome.None(Cause.ALL_ABSORBED));
    }

    private static AbsorbedLinearFit of(AbsorbedSample sample, BitSet columns, LinearFit fit, double[] squares) {
        return new AbsorbedLinearFit(
                sample, columns.stream().toArray(), fit.b(), fit.working(), squares[0], squares[1]);
    }

    /** About the mean, and about the effects. */
    private static double[] squares(AbsorbedData used, double[] y, double[] left) {
        double weight = 0;
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            weight += used.w()[i];
            mean += used.w()[i] * y[i];
        }
        mean /= weight;
        double[] squares = new double[2];
        for (int i = 0; i < y.length; i++) {
            squares[0] += used.w()[i] * (y[i] - mean) * (y[i] - mean);
            squares[1] += used.w()[i] * left[i] * left[i];
        }
        return squares;
    }
}
