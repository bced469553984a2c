package org.sentinelle.analyse.regression;

import java.util.Arrays;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.margins.AbsorbedMean;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.Margins;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.stats.absorb.AbsorbedData;
import org.sentinelle.stats.absorb.AbsorbedFit;
import org.sentinelle.stats.absorb.AbsorbedParts;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * What a fit with absorbed effects says of the outcome: averages over the rows that were used, each with its effects as fitted.
 *
 * <p>Errors are those of the regression with a dummy a level: effects are uncertain too, and go with the coefficients.
 *
 * @param working the problem the fit ended in, with leverages where errors ask for them
 * @param dispersion what the bread is multiplied by for classical errors
 */
record AbsorbedMargins(
        AbsorbedInput absorbed, AbsorbedErrors errors, AbsorbedFit fit, WorkingModel working, double dispersion) {

    /** Says the marginal effects of columns that no coefficient tells. */
    void addWhereHidden(Answer answer) {
        MarginalEffects.addWhereHidden(answer, fitted(Mean.PREDICTOR));
    }

    void addEffects(Answer answer, Mean mean) {
        MarginalEffects.add(answer, fitted(mean));
    }

    void addCurves(Answer answer, Mean mean) {
        Margins.addTo(answer, absorbed.input(), fitted(mean));
    }

    private FittedMean fitted(Mean mean) {
        AbsorbedData data = absorbed.data();
        int[] rows = fit.sample().rows();
        double[][] x = new double[fit.columns().length][rows.length];
        double[] weights = new double[rows.length];
        double[] constants = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            weights[i] = data.w()[rows[i]];
            constants[i] = fit.predictor(i, data.y()[rows[i]], weights[i]);
            for (int j = 0; j < x.length; j++) {
                x[j][i] = data.x()[fit.columns()[j]][rows[i]];
                constants[i] -= x[j][i] * fit.b()[j];
            }
        }
        return new FittedMean(
                absorbed.input().frame(),
                absorbed.names(fit.columns()),
                fit.b(),
                weights,
                constants,
                new AbsorbedMean(mean, rows.length),
                uncertainty(x),
                rows);
    }

    private Uncertainty uncertainty(double[][] x) {
        AbsorbedParts parts = new AbsorbedParts(fit.sample().effects(), x, working);
        double df = Arrays.stream(
                        errors.spread(fit.sample(), working, dispersion).df())
                .min()
                .orElseThrow();
        return new Uncertainty(gradient -> variance(parts.movements(gradient)), gradient -> df, errors.level());
    }

    /** A combination of parameters is the coefficient of a problem with one column: how far rows move it, over its own variance. */
    private double variance(double[] movements) {
        double own = 0;
        for (int i = 0; i < movements.length; i++) {
            own += working.weight(i) * movements[i] * movements[i];
        }
        if (!(own > 0)) {
            return 0;
        }
        double[] w = new double[movements.length];
        double[] e = new double[movements.length];
        for (int i = 0; i < movements.length; i++) {
            w[i] = working.weight(i);
            e[i] = working.residual(i);
            movements[i] /= own;
        }
        Design column = Design.of(new double[][] {movements}, new double[movements.length]);
        WorkingModel one = new WorkingModel(column, w, e, new double[][] {{own}}, 0).withLeverages(working.leverages());
        return errors.spread(fit.sample(), one, dispersion, fit.b().length).covariance()[0][0];
    }
}
