package org.sentinelle.stats.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Observed against fitted cases in groups of rows of similar fitted probability, with Hosmer and Lemeshow's statistic.
 *
 * <p>Groups end at the quantiles of the fitted probabilities (type 7 of R. Hyndman and Y. Fan 1996, doi:10.2307/2684934), right-closed; equal
 * quantiles count once. Statistic: sum over groups of (O - E)^2/E + (O - E)^2/(n - E), chi-square with groups less 2 degrees of freedom.
 * Reference: D. Hosmer and S. Lemeshow (1980), doi:10.1080/03610928008827941. Checked against R 4.2.2 by its formula.
 */
public record Calibration(List<Group> groups) {
    /** Rows with fitted probabilities above {@code low}, the first group's from it on, up to {@code high}. */
    public record Group(double low, double high, double n, double observed, double expected) {
        double distance() {
            double gap = (observed - expected) * (observed - expected);
            return gap / expected + gap / (n - expected);
        }
    }

    public Calibration {
        groups = List.copyOf(groups);
    }

    /**
     * Of fitted probabilities p.
     *
     * @param n trials of each row
     * @param observed cases of each row
     * @param most groups
     */
    public static Calibration of(double[] p, double[] n, double[] observed, int most) {
        double[] ends = ends(p, most);
        int size = Math.max(1, ends.length - 1);
        double[][] sums = new double[3][size];
        for (int i = 0; i < p.length; i++) {
            int at = Arrays.binarySearch(ends, p[i]);
            int group = Math.min(size - 1, Math.max(0, (at < 0 ? -at - 1 : at) - 1));
            sums[0][group] += n[i];
            sums[1][group] += observed[i];
            sums[2][group] += n[i] * p[i];
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < size; g++) {
            if (sums[0][g] > 0) {
                groups.add(
                        new Group(ends[g], ends[Math.min(g + 1, ends.length - 1)], sums[0][g], sums[1][g], sums[2][g]));
            }
        }
        return new Calibration(groups);
    }

    private static double[] ends(double[] p, int most) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double[] ends = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            double position = (sorted.length - 1) * ((double) k / most);
            int low = (int) Math.floor(position);
            int high = (int) Math.ceil(position);
            double share = position - low;
            ends[k] = sorted[low] == sorted[high] ? sorted[low] : (1 - share) * sorted[low] + share * sorted[high];
        }
        return Arrays.stream(ends).distinct().toArray();
    }

    /** Hosmer and Lemeshow's; not finite where a group has no expected cases. */
    public double statistic() {
        return groups.stream().mapToDouble(Group::distance).sum();
    }

    public int df() {
        return groups.size() - 2;
    }
}
