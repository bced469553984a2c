package org.sentinelle.stats.regression;

/** A count that stands for others like it: its part of a log-likelihood times a weight, 0 or above. */
record WeightedCount(CountTerm of, double weight) implements CountTerm {
    @Override
    public At at(double eta) {
        At one = of.at(eta);
        return new At(
                weight * one.deviance(), weight * one.score(), weight * one.curvature(), weight * one.information());
    }

    @Override
    public double guess() {
        return of.guess();
    }

    @Override
    public double largestLogLikelihood() {
        return weight * of.largestLogLikelihood();
    }
}
