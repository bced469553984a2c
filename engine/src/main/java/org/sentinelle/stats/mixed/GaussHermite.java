package org.sentinelle.stats.mixed;

import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Nodes and weights with which the sum of w_k f(z_k) is the mean of f over the standard normal distribution, exactly so for polynomials
 * of degree 2K - 1.
 *
 * <p>The nodes are the eigenvalues of the Jacobi matrix of the Hermite polynomials, whose off-diagonal entries are sqrt(k), and the weights
 * the squares of the first components of its eigenvectors: G. Golub and J. Welsch, Mathematics of Computation 23 (1969), 221-230,
 * doi:10.1090/S0025-5718-69-99647-1.
 */
record GaussHermite(double[] nodes, double[] weights) {
    static GaussHermite of(int points) {
        double[] off = new double[points - 1];
        for (int k = 1; k < points; k++) {
            off[k - 1] = Math.sqrt(k);
        }
        EigenDecomposition eigen = new EigenDecomposition(new double[points], off);
        double[] weights = new double[points];
        for (int k = 0; k < points; k++) {
            double component = eigen.getEigenvector(k).getEntry(0);
            weights[k] = component * component;
        }
        return new GaussHermite(eigen.getRealEigenvalues(), weights);
    }
}
