package org.sentinelle.stats.regression;

import java.util.List;

/**
 * The covariance of coefficients where rows depend on each other that share any of several clusters.
 *
 * <p>V = sum over non-empty sets s of the clusterings of (-1)^(|s| + 1) V_s, V_s by the clusters of rows that share all of s. V need not be
 * positive. Reference: A. Cameron, J. Gelbach and D. Miller, J. Business &amp; Economic Statistics 29:238-249 (2011),
 * doi:10.1198/jbes.2010.07136. Checked against R 4.2.2 with sandwich 3.0-2 ({@code vcovCL}) and fixest 0.14.2.
 */
public final class SeveralClusters {
    /** Which number of clusters the factor G/(G - 1) is of. */
    public enum Count {
        /** The least of any clustering, for all V_s; as in fixest and Stata's reghdfe. */
        SMALLEST,
        /** That of each V_s; as in sandwich. */
        EACH
    }

    private final WorkingModel model;
    private final List<Clusters> clusterings;

    /** @param clusterings one or more */
    public SeveralClusters(WorkingModel model, List<Clusters> clusterings) {
        this.model = model;
        this.clusterings = List.copyOf(clusterings);
    }

    /** G of the clustering that has the fewest. */
    public int smallest() {
        return clusterings.stream().mapToInt(Clusters::size).min().orElseThrow();
    }

    /**
     * V.
     *
     * @param errors CR0, CR1 or CR1S
     * @param parameters that count for CR1S
     */
    public double[][] covariance(ClusterErrors errors, Count count, int parameters) {
        double[][] scores = model.scores();
        double[][] meat = new double[model.k()][model.k()];
        for (int set = 1; set < 1 << clusterings.size(); set++) {
            Clusters shared = shared(set);
            int g = count == Count.SMALLEST ? smallest() : shared.size();
            double sign = Integer.bitCount(set) % 2 == 1 ? 1 : -1;
            double factor = g > 1 ? sign * errors.factor(g, model.n(), parameters) : 0;
            double[][] part = ClusterErrors.meat(scores, shared.numbers(), shared.size());
            for (int j = 0; j < meat.length; j++) {
                for (int l = 0; l < meat.length; l++) {
                    meat[j][l] += factor * part[j][l];
                }
            }
        }
        return Sandwich.of(model.bread(), meat);
    }

    private Clusters shared(int set) {
        Clusters shared = clusterings.get(Integer.numberOfTrailingZeros(set));
        for (int c = 0; c < clusterings.size(); c++) {
            if ((set >> c & 1) == 1) {
                shared = shared.and(clusterings.get(c));
            }
        }
        return shared;
    }
}
