package org.sentinelle.stats.did;

/**
 * The mean of r under weights v, each row's contribution to its error, and how it moves with what r or v was estimated from.
 *
 * @param v the weights, of which some row has one
 * @param r what is averaged
 * @param total sum of v
 * @param mean sum of v r / total
 */
record WeightedMean(double[] v, double[] r, double total, double mean) {

    static WeightedMean of(double[] v, double[] r) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            total += v[i];
            sum += v[i] * r[i];
        }
        return new WeightedMean(v, r, total, sum / total);
    }

    /** Adds factor v_i (r_i - mean) / total. */
    void addTo(double[] phi, double factor) {
        for (int i = 0; i < phi.length; i++) {
            phi[i] += factor * v[i] * (r[i] - mean) / total;
        }
    }

    /** The mean of q: minus the derivative where r is less a fit q'b. */
    double[] gradient(Basis basis) {
        double[] m = basis.sums(v);
        for (int j = 0; j < m.length; j++) {
            m[j] /= total;
        }
        return m;
    }

    /** The mean of (r - mean) q: the derivative where v is multiplied by odds with predictor q'g. */
    double[] oddsGradient(Basis basis) {
        double[] weighted = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            weighted[i] = v[i] * (r[i] - mean) / total;
        }
        return basis.sums(weighted);
    }
}
