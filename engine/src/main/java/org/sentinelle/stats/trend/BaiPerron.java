package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * The partitions of a series into 1, 2, ... segments that have the smallest residual sums of squares.
 *
 * <p>RSS_m(j), the smallest sum for the first j observations with m breaks, is min over i of RSS_{m-1}(i) + rss(i+1..j),
 * every segment at least h observations long. Rows of rss(i+1..j) are made one after the other by
 * {@link SegmentModel#growingRss}, and a row is used for all m and j before the next: O(M n&sup2;) time, O(M n) memory,
 * the global minimum for each m.
 *
 * <p>Assumes rising times. Edge cases: sums that differ by less than {@value SegmentSearch#TIE} of themselves are ties, and
 * the earlier break is taken. References: Bai and Perron (2003), doi 10.1002/jae.659. Checked against every partition of
 * short series and R 4.2.2, strucchange 1.5-3.
 *
 * @param model what each segment fits
 * @param minimumSegment h, fewest observations of a segment, more than it has coefficients
 */
public record BaiPerron(SegmentModel model, int minimumSegment) {
    public BaiPerron {
        if (minimumSegment <= model.coefficients()) {
            throw new IllegalArgumentException("A segment needs more observations than coefficients, had "
                    + minimumSegment + " for " + model.coefficients());
        }
    }

    /** The most breaks that a series of n observations has room for, -1 where it is shorter than a segment. */
    public int room(int n) {
        return n / minimumSegment - 1;
    }

    /** The best partitions with 0, 1, ..., most breaks. */
    public List<Partition> partitions(SeriesPoints points, int most) {
        int n = points.length();
        if (most < 0 || most > room(n)) {
            throw new IllegalArgumentException("There is room for " + room(n) + " breaks, not for " + most);
        }
        SegmentSearch search = SegmentSearch.over(this, points, most);
        List<Partition> best = new ArrayList<>();
        for (int m = 0; m <= most; m++) {
            best.add(Partition.of(model, points, search.breaks(m)));
        }
        return best;
    }
}
