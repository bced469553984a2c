package org.sentinelle.stats.imputation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.glm.OrderedLogit;
import org.sentinelle.stats.glm.OrderedLogitFit;

/**
 * A column of grades: one of them by the probabilities of an ordered logit with parameters normal about its own, of {@link Augmented} rows.
 *
 * <p>Thresholds that are drawn out of order are drawn anew. R's {@code mice} ({@code polr}) takes the parameters as they are.
 */
record OrderedImputer() implements Imputer {
    private static final int MOST_DRAWS = 1000;

    @Override
    public double @Nullable [] draw(Target target, Draws draws) {
        Target fitted = target.independent();
        Augmented rows = Augmented.of(fitted);
        int slopes = fitted.x().length - 1;
        OrderedLogitFit.Found found = new OrderedLogit(
                        rows.slopes(), new double[rows.w().length], rows.code(), rows.w())
                .fit()
                .found();
        if (found == null) {
            return null;
        }
        double[] drawn = drawn(found, slopes, draws);
        double[] b = new double[slopes + 1];
        System.arraycopy(drawn, 0, b, 1, slopes);
        double[] eta = fitted.times(b);
        return IntStream.of(target.rows(false))
                .mapToDouble(row -> grade(drawn, slopes, eta[row], draws))
                .toArray();
    }

    private static double[] drawn(OrderedLogitFit.Found found, int slopes, Draws draws) {
        for (int d = 0; d < MOST_DRAWS; d++) {
            double[] drawn = draws.normal(found.parameters(), found.covariance());
            double[] thresholds = Arrays.copyOfRange(drawn, slopes, drawn.length);
            if (IntStream.range(1, thresholds.length).allMatch(j -> thresholds[j] > thresholds[j - 1])) {
                return drawn;
            }
        }
        return found.parameters();
    }

    /** The grade in which a logistic number about eta lies. */
    private static double grade(double[] drawn, int slopes, double eta, Draws draws) {
        double u = draws.uniform();
        double latent = eta + Math.log(u / (1 - u));
        int grade = 0;
        while (slopes + grade < drawn.length && latent > drawn[slopes + grade]) {
            grade++;
        }
        return grade;
    }
}
