package org.sentinelle.stats.regression;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scores s_i = w_i e_i x_i of rows, added up for sandwich errors: as the factor of the matrix whose rows they are, or one sum a cluster.
 *
 * <p>Clusters are counted until there are more than the most that are held.
 */
public final class ScoreState implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable TriangularFactor rows;
    private final @Nullable Map<String, double[]> sums;
    private final int most;
    private boolean tooMany;

    private ScoreState(@Nullable TriangularFactor rows, @Nullable Map<String, double[]> sums, int most) {
        this.rows = rows;
        this.sums = sums;
        this.most = most;
    }

    /** None at all. */
    public static ScoreState none() {
        return new ScoreState(null, null, 0);
    }

    /** Of each row by itself. */
    public static ScoreState ofRows(int columns) {
        return new ScoreState(new TriangularFactor(columns), null, 0);
    }

    /** Of clusters, of which so many are held. */
    public static ScoreState ofClusters(int most) {
        return new ScoreState(null, new HashMap<>(), most);
    }

    /** @param we w_i e_i */
    public void add(DesignBlock block, double[] we) {
        if (rows != null) {
            rows.take(block.scaled(we), we.length);
        }
        String[] clusters = block.clusters();
        if (sums != null && clusters != null && !tooMany) {
            for (int i = 0; i < we.length; i++) {
                double[] sum = sums.computeIfAbsent(clusters[i], c -> new double[block.x().length]);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += we[i] * block.x()[j][i];
                }
            }
            check(sums);
        }
    }

    private void check(Map<String, double[]> held) {
        tooMany |= held.size() > most;
        if (tooMany) {
            held.clear();
        }
    }

    /** Adds the scores that another holds. */
    public void merge(ScoreState other) {
        tooMany |= other.tooMany;
        if (rows != null && other.rows != null) {
            rows.add(other.rows);
        }
        if (sums != null && other.sums != null) {
            other.sums.forEach((cluster, more) -> {
                double[] sum = sums.computeIfAbsent(cluster, c -> new double[more.length]);
                for (int j = 0; j < more.length; j++) {
                    sum[j] += more[j];
                }
            });
            check(sums);
        }
    }

    /** Whether there are more clusters than are held. */
    public boolean hasTooManyClusters() {
        return tooMany;
    }

    public int clusters() {
        return sums == null ? 0 : sums.size();
    }

    /** HC0 or HC1, of n rows. */
    public double[][] covariance(RobustErrors errors, double[][] bread, long n) {
        if (rows == null || errors == RobustErrors.HC2 || errors == RobustErrors.HC3) {
            throw new IllegalArgumentException("errors that were not gathered: " + errors);
        }
        double factor = errors == RobustErrors.HC1 ? (double) n / (n - bread.length) : 1;
        return Sandwich.scaled(Sandwich.of(bread, rows.products()), factor);
    }

    /** CR0, CR1 or CR1S, of n rows. */
    public double[][] covariance(ClusterErrors errors, double[][] bread, long n) {
        if (sums == null || errors == ClusterErrors.CR2 || errors == ClusterErrors.CR3) {
            throw new IllegalArgumentException("errors that were not gathered: " + errors);
        }
        double[][] meat = new double[bread.length][bread.length];
        new TreeMap<>(sums).values().forEach(sum -> Sandwich.addSquare(meat, sum, 1));
        return Sandwich.scaled(Sandwich.of(bread, meat), errors.factor(sums.size(), n, bread.length));
    }
}
