package org.sentinelle.analyse.margins;

import org.sentinelle.stats.glm.BinomialFamily;
import org.sentinelle.stats.glm.Family;

/** The mean of an outcome as a function of the linear predictor eta. */
public sealed interface Mean permits Mean.Predictor, Mean.OfFamily, GradeMean, AbsorbedMean {
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

    /** On whose predictor an interval of a mean is symmetric: its own, unless the mean does not rise with it. */
    default Mean scale() {
        return this;
    }

    /** How many parameters beside the coefficients it depends on. */
    default int besides() {
        return 0;
    }

    /** Adds a share of the derivatives of the mean of a row by these, which are last in a gradient. */
    default void addBesides(double[] gradient, int row, double eta, double share) {}

    /** The same of dmu/deta. */
    default void addSlopeBesides(double[] gradient, int row, double eta, double share) {}

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
