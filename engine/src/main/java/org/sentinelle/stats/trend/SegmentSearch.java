package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The tables of the dynamic programme of {@link BaiPerron}, filled segment start by segment start. */
final class SegmentSearch {
    /** Sums of squares that differ by less than this part of themselves are ties: rounding stays below it. */
    static final double TIE = 1e-12;

    private final int h;
    /** For m breaks and the first j observations, the smallest sum. */
    private final double[][] best;
    /** For m breaks and the first j observations, the end of the segment before the last. */
    private final int[][] previous;

    private SegmentSearch(int h, int most, int n) {
        this.h = h;
        this.best = new double[most + 1][n + 1];
        this.previous = new int[most + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
    }

    static SegmentSearch over(BaiPerron options, SeriesPoints points, int most) {
        int n = points.length();
        int h = options.minimumSegment();
        double[] t = points.times(0, n - 1);
        double[] y = points.values(0, n - 1);
        SegmentSearch search = new SegmentSearch(h, most, n);
        double[] first = options.model().growingRss(t, y, 0);
        System.arraycopy(first, h - 1, search.best[0], h, n - h + 1);
        for (int i = h; most > 0 && i <= n - h; i++) {
            search.extend(i, options.model().growingRss(t, y, i));
        }
        return search;
    }

    /** Puts one more segment behind the first i observations, for every number of breaks. */
    private void extend(int i, double[] rss) {
        for (int m = 1; m < best.length && best[m - 1][i] < Double.POSITIVE_INFINITY; m++) {
            double[] smallest = best[m];
            double before = best[m - 1][i];
            for (int j = i + h; j < smallest.length; j++) {
                double sum = before + rss[j - i - 1];
                if (sum < smallest[j] * (1 - TIE)) {
                    smallest[j] = sum;
                    previous[m][j] = i;
                }
            }
        }
    }

    /** Where the best partition with m breaks of the whole series is cut. */
    List<Integer> breaks(int m) {
        List<Integer> breaks = new ArrayList<>();
        int end = best[0].length - 1;
        for (int left = m; left > 0; left--) {
            end = previous[left][end];
            breaks.add(end);
        }
        Collections.reverse(breaks);
        return breaks;
    }
}
