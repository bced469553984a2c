package org.sentinelle.analyse.mixed;

import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.mixed.Fitted;
import org.sentinelle.stats.mixed.LinearMixedModel;
import org.sentinelle.stats.mixed.LogisticMixedModel;
import org.sentinelle.stats.mixed.MixedData;
import org.sentinelle.stats.mixed.MixedFit;

/** Which kind of model is fitted to the rows, so that what is asked of both is asked once. */
sealed interface Fitter {
    /** The fit that is reported. */
    Fitted fit(MixedData data);

    /** The fit that is compared with others. */
    Fitted likelihood(MixedData data);

    boolean isLogistic();

    /** What the summary calls it. */
    String estimation();

    default @Nullable MixedFit compared(MixedData data) {
        return likelihood(data) instanceof Fitted.Found found ? found.fit() : null;
    }

    /** Least squares; compared by maximum likelihood, for restricted likelihoods of other fixed effects are not comparable. */
    record Linear(boolean reml) implements Fitter {
        @Override
        public Fitted fit(MixedData data) {
            return LinearMixedModel.fit(data, reml);
        }

        @Override
        public Fitted likelihood(MixedData data) {
            return LinearMixedModel.fit(data, false);
        }

        @Override
        public boolean isLogistic() {
            return false;
        }

        @Override
        public String estimation() {
            return reml ? "reml" : "ml";
        }
    }

    /** Logistic, the deviations being integrated out. */
    record Logistic(LogisticMixedModel.Approximation how) implements Fitter {
        @Override
        public Fitted fit(MixedData data) {
            return LogisticMixedModel.fit(data, how);
        }

        @Override
        public Fitted likelihood(MixedData data) {
            return fit(data);
        }

        @Override
        public boolean isLogistic() {
            return true;
        }

        @Override
        public String estimation() {
            return how.points() == 1 ? "laplace" : "gauss-hermite-" + how.points();
        }
    }
}
