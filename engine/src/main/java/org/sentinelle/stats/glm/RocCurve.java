package org.sentinelle.stats.glm;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve: how often a case has a higher score than one that is none, ties counting half.
 *
 * <p>auc = sum over cases i and others j of [p_i &gt; p_j] + [p_i = p_j]/2, over m n. Error by DeLong: sqrt(var(v)/m + var(u)/n), v_i being
 * the share of others below case i and u_j the share of cases above other j. Rows stand for as many cases and others as their weights say.
 * Reference: E. DeLong, D. DeLong and D. Clarke-Pearson (1988), doi:10.2307/2531595. Checked against R 4.2.2 pROC 1.18.0.
 *
 * @param stdError NaN where there are fewer than two cases or two others
 */
public record RocCurve(double area, double stdError) {
    /**
     * Of scores p.
     *
     * @param cases how many cases each row stands for
     * @param others how many that are none
     */
    public static RocCurve of(double[] p, double[] cases, double[] others) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] othersBelow = below(order, p, others);
        double[] casesBelow = below(order, p, cases);
        double m = IntStream.range(0, p.length).mapToDouble(i -> cases[i]).sum();
        double n = IntStream.range(0, p.length).mapToDouble(i -> others[i]).sum();
        double area = 0;
        for (int i = 0; i < p.length; i++) {
            area += cases[i] * othersBelow[i] / (m * n);
        }
        double spread = 0;
        for (int i = 0; i < p.length; i++) {
            double v = othersBelow[i] / n - area;
            double u = 1 - casesBelow[i] / m - area;
            spread += cases[i] * v * v / (m - 1) / m + others[i] * u * u / (n - 1) / n;
        }
        return new RocCurve(area, m > 1 && n > 1 ? Math.sqrt(spread) : Double.NaN);
    }

    /** For each row the weight of those with smaller scores and half that of those with the same. */
    private static double[] below(int[] order, double[] p, double[] weight) {
        double[] below = new double[p.length];
        double smaller = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            double same = 0;
            while (to < order.length && p[order[to]] == p[order[from]]) {
                same += weight[order[to++]];
            }
            for (int k = from; k < to; k++) {
                below[order[k]] = smaller + same / 2;
            }
            smaller += same;
            from = to;
        }
        return below;
    }
}
