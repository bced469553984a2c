package org.sentinelle.stats.imputation;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.glm.MultinomialLogit;

/**
 * A column of codes without order: one of them by the probabilities of a multinomial logit with b*, normal about its b, of {@link Augmented} rows.
 *
 * <p>R's {@code mice} ({@code polyreg}) takes b itself, which leaves the uncertainty of the parameters out; Rubin's rules want it in.
 */
record MultinomialImputer() implements Imputer {
    @Override
    public double @Nullable [] draw(Target target, Draws draws) {
        Target fitted = target.independent();
        Augmented rows = Augmented.of(fitted);
        MultinomialLogit model = new MultinomialLogit(rows.x(), rows.code(), rows.w(), target.codes());
        MultinomialLogit.Fit fit = model.fit();
        if (fit == null) {
            return null;
        }
        double[] b = draws.normal(fit.b(), fit.covariance());
        return IntStream.of(target.rows(false))
                .mapToDouble(row -> {
                    double[] x = IntStream.range(0, fitted.x().length)
                            .mapToDouble(j -> fitted.x()[j][row])
                            .toArray();
                    return drawn(MultinomialLogit.probabilities(b, x, target.codes()), draws);
                })
                .toArray();
    }

    /** A number from 0 with these probabilities. */
    static int drawn(double[] probabilities, Draws draws) {
        double left = draws.uniform();
        for (int c = 0; c < probabilities.length - 1; c++) {
            left -= probabilities[c];
            if (left < 0) {
                return c;
            }
        }
        return probabilities.length - 1;
    }
}
