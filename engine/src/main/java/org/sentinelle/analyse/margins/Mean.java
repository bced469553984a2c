package org.sentinelle.analyse.margins;

import org.sentinelle.stats.glm.BinomialFamily;
import org.sentinelle.stats.glm.Family;

/** The mean of an outcome as a function of the linear predictor eta. */
public sealed interface Mean {
    /** The mean of a linear model: eta itself. */
    Mean PREDICTOR = new Predictor();

    static Mean of(Family family) {
        return new OfFamily(family);
    }

    double at(double eta);

    /** dmu/deta. */
    double slope(double eta);

    /** The second derivative of mu by eta. */
    double bend(double eta);

    /** The eta at which the mean is mu. */
    double inverse(double mu);

    /** Of a linear model. */
    record Predictor() implements Mean {
        @Override
        public double at(double eta) {
            return eta;
        }

        @Override
        public double slope(double eta) {
            return 1;
        }

        @Override
        public double bend(double eta) {
            return 0;
        }

        @Override
        public double inverse(double mu) {
            return mu;
        }
    }

    /** Of a generalised linear model, by the logit of shares and the log of counts. */
    record OfFamily(Family family) implements Mean {
        @Override
        public double at(double eta) {
            return family.mean(eta);
        }

        @Override
        public double slope(double eta) {
            return family.slope(eta);
        }

        @Override
        public double bend(double eta) {
            return family.bend(eta);
        }

        @Override
        public double inverse(double mu) {
            return family instanceof BinomialFamily ? Math.log(mu) - Math.log1p(-mu) : Math.log(mu);
        }
    }
}
