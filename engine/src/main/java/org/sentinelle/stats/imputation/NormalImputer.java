package org.sentinelle.stats.imputation;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** y* = x'b* + sigma* z of {@link LinearDraw}: {@code norm} of R's {@code mice}. */
record NormalImputer() implements Imputer {
    @Override
    public double @Nullable [] draw(Target target, Draws draws) {
        Target fitted = target.independent();
        LinearDraw draw = LinearDraw.of(fitted, draws);
        if (draw == null) {
            return null;
        }
        double[] means = fitted.times(draw.drawnB());
        return IntStream.of(target.rows(false))
                .mapToDouble(row -> means[row] + draw.drawnSigma() * draws.normal())
                .toArray();
    }
}
