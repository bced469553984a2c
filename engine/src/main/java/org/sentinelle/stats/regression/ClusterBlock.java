package org.sentinelle.stats.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * One cluster's part in a {@link ClusterSandwich}, in the coordinates of {@link WhitenedRows}.
 *
 * <p>N is an orthonormal basis of the columns x and wx of its rows, x = N alpha and wx = N beta. There G = I - alpha beta' - beta alpha' +
 * alpha S alpha', A is a function of it, and nothing changes outside. The contribution to a contrast d is a'e with a = N Psi d,
 * Psi = A' beta.
 *
 * @param score Psi' N' e
 * @param psi Psi' Psi
 * @param along alpha' Psi
 * @param across beta' Psi
 */
record ClusterBlock(double[] score, double[][] psi, double[][] along, double[][] across) {
    /** Eigenvalues below this are taken for 0, as in clubSandwich; */
    private static final double SINGULAR = 1e-12;
    /** and those that are rounding of the largest. */
    private static final double ROUNDING = 1e-15;

    static ClusterBlock of(WhitenedRows rows, int[] members, double[][] spread, ClusterErrors errors) {
        int k = rows.k();
        double[][] columns = rows.columns(members);
        double[] phi = errors == ClusterErrors.CR2 ? rows.uneven(members) : null;
        if (phi != null) {
            return uneven(matrix(columns).transpose(), phi, rows.residuals(members));
        }
        OrthonormalRows basis = OrthonormalRows.of(columns);
        if (basis.rank() == 0) {
            double[][] none = new double[k][k];
            return new ClusterBlock(new double[k], none, none, none);
        }
        RealMatrix alpha = matrix(basis.coordinates(0, k));
        RealMatrix beta = columns.length == k ? alpha : matrix(basis.coordinates(k, k));
        RealMatrix psi = adjusted(alpha, beta, matrix(spread), errors);
        return new ClusterBlock(
                psi.transpose().operate(basis.of(rows.residuals(members))),
                psi.transpose().multiply(psi).getData(),
                alpha.transpose().multiply(psi).getData(),
                beta.transpose().multiply(psi).getData());
    }

    /**
     * CR2 where Phi differs within the cluster: there A' = Phi (Phi G Phi)^(-1/2), G = I - xx', which takes a matrix with as many rows as
     * the cluster.
     */
    private static ClusterBlock uneven(RealMatrix x, double[] phi, double[] e) {
        RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(phi);
        RealMatrix scaled = diagonal.multiply(x);
        RealMatrix b = MatrixUtils.createRealDiagonalMatrix(
                        Arrays.stream(phi).map(p -> p * p).toArray())
                .subtract(scaled.multiply(scaled.transpose()));
        RealMatrix a = diagonal.multiply(inverseRoot(b).multiply(x));
        double[][] along = x.transpose().multiply(a).getData();
        return new ClusterBlock(
                a.transpose().operate(e), a.transpose().multiply(a).getData(), along, along);
    }

    private static RealMatrix matrix(double[][] a) {
        return new Array2DRowRealMatrix(a, false);
    }

    private static RealMatrix adjusted(RealMatrix alpha, RealMatrix beta, RealMatrix spread, ClusterErrors errors) {
        RealMatrix unit = MatrixUtils.createRealIdentityMatrix(alpha.getRowDimension());
        RealMatrix hat = alpha.multiply(beta.transpose());
        return switch (errors) {
            case CR0, CR1, CR1S -> beta;
            case CR2 ->
                inverseRoot(unit.subtract(hat)
                                .subtract(hat.transpose())
                                .add(alpha.multiply(spread).multiply(alpha.transpose())))
                        .multiply(beta);
            case CR3 ->
                new SingularValueDecomposition(unit.subtract(hat.transpose()))
                        .getSolver()
                        .getInverse()
                        .multiply(beta);
        };
    }

    /** The symmetric one, which leaves out what is singular. */
    static RealMatrix inverseRoot(RealMatrix symmetric) {
        RealMatrix even = symmetric.add(symmetric.transpose()).scalarMultiply(0.5);
        EigenDecomposition eigen = new EigenDecomposition(even);
        double[] values = eigen.getRealEigenvalues();
        double least = Math.max(
                SINGULAR, ROUNDING * values.length * Arrays.stream(values).max().orElseThrow());
        double[] roots = Arrays.stream(values)
                .map(value -> value > least ? 1 / Math.sqrt(value) : 0)
                .toArray();
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                .multiply(eigen.getV().transpose());
    }
}
