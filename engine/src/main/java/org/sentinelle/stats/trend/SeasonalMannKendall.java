package org.sentinelle.stats.trend;

import java.util.List;

/**
 * The seasonal Mann-Kendall test: every season is compared only with itself.
 *
 * <p>S = sum of S_k and var(S) = sum of var(S_k) over the seasons k, each as in {@link MannKendall} with its correction for
 * ties; z = (S - sign(S)) / sqrt(var S) with the continuity correction, S / sqrt(var S) without it; p from the standard
 * normal distribution.
 *
 * <p>Assumes independent observations, also of different seasons of one year, and the same direction in all seasons:
 * rises in some cancel falls in others. Seasons may have different lengths and gaps. Edge cases: a season of one
 * observation or of equal values adds nothing to either sum; where all are such, the call is refused.
 *
 * <p>References: Hirsch, Slack &amp; Smith (1982), doi 10.1029/WR018i001p00107; Hirsch &amp; Slack (1984),
 * doi 10.1029/WR020i006p00727. Checked against R 4.2.2 with trend 1.1.6 (smk.test).
 *
 * @param test the alternative and the continuity correction; its exact p is not available here
 */
public record SeasonalMannKendall(MannKendall test) {

    /** What the test says: the seasons' scores in the order given, their sum, its variance, z and p. */
    public record Result(List<KendallScore> seasons, long s, double variance, double z, double p) {
        public Result {
            seasons = List.copyOf(seasons);
        }

        /** The variance of S where no two values of a season are equal. */
        public double varianceWithoutTies() {
            return seasons.stream()
                    .mapToDouble(KendallScore::varianceWithoutTies)
                    .sum();
        }

        /** S over all pairs within seasons, in [-1, 1]. */
        public double tauA() {
            return s
                    / (double) seasons.stream()
                            .mapToLong(k -> KendallScore.pairs(k.n()))
                            .sum();
        }
    }

    /** Tests the finite values of each season given in time order. */
    public Result test(List<double[]> seasons) {
        List<KendallScore> scores = seasons.stream().map(KendallScore::of).toList();
        long s = scores.stream().mapToLong(KendallScore::s).sum();
        double variance = scores.stream().mapToDouble(KendallScore::variance).sum();
        if (!(variance > 0)) {
            throw new IllegalArgumentException("Needs two different values in one season at least");
        }
        double z = test.z(s, variance);
        return new Result(scores, s, variance, z, test.alternative().normalP(z));
    }
}
