package org.sentinelle.stats.imputation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.glm.BinomialFamily;
import org.sentinelle.stats.glm.GlmFit;
import org.sentinelle.stats.glm.GlmProblem;
import org.sentinelle.stats.glm.GlmRegression;

/**
 * A column of two codes: a coin of probability F(x'b*), b* normal about the logistic regression's b with its covariance, of {@link Augmented} rows.
 *
 * <p>Reference: D. Rubin (1987), p. 169, doi:10.1002/9780470316696; {@code logreg} of R's {@code mice}.
 */
record LogitImputer() implements Imputer {
    private static final BinomialFamily FAMILY = new BinomialFamily();

    @Override
    public double @Nullable [] draw(Target target, Draws draws) {
        Target fitted = target.independent();
        Augmented rows = Augmented.of(fitted);
        double[] y = Arrays.stream(rows.code()).asDoubleStream().toArray();
        if (!(GlmRegression.fit(new GlmProblem(FAMILY, rows.design(), y, rows.w())) instanceof GlmFit fit)) {
            return null;
        }
        double[] eta = fitted.times(draws.normal(fit.b(), fit.working().bread()));
        return IntStream.of(target.rows(false))
                .mapToDouble(row -> draws.uniform() < FAMILY.mean(eta[row]) ? 1 : 0)
                .toArray();
    }
}
