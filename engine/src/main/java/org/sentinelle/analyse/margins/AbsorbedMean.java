package org.sentinelle.analyse.margins;

/**
 * A mean whose predictor has a constant of absorbed effects in each row, which it depends on beside the coefficients.
 *
 * @param of the mean at the whole predictor
 * @param besides the number of rows, each with its constant
 */
public record AbsorbedMean(Mean of, int besides) implements Mean {
    @Override
    public double at(double eta) {
        return of.at(eta);
    }

    @Override
    public double slope(double eta) {
        return of.slope(eta);
    }

    @Override
    public double bend(double eta) {
        return of.bend(eta);
    }

    @Override
    public double inverse(double mu) {
        return of.inverse(mu);
    }

    @Override
    public void addBesides(double[] gradient, int row, double eta, double share) {
        gradient[gradient.length - besides + row] += share * of.slope(eta);
    }

    @Override
    public void addSlopeBesides(double[] gradient, int row, double eta, double share) {
        gradient[gradient.length - besides + row] += share * of.bend(eta);
    }
}
