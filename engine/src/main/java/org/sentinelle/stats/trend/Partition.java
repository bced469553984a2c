package org.sentinelle.stats.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * A series cut into segments, each with a least squares fit of its own.
 *
 * <p>RSS = sum of the segments' residual sums of squares; log likelihood = -n/2 (log RSS + 1 - log n + log 2 pi);
 * BIC = -2 log likelihood + log(n) (k + 1)(m + 1), m breaks, k coefficients a segment: each segment counts its coefficients
 * and one for its break, the last one for the variance (Yao 1988, doi 10.1016/0167-7152(88)90118-6). Checked against R
 * 4.2.2, strucchange 1.5-3.
 *
 * @param segments in the order of time, at least one
 */
public record Partition(List<SegmentFit> segments) {
    public Partition {
        segments = List.copyOf(segments);
    }

    /** Fits a series cut after these observations, counted from 1. */
    static Partition of(SegmentModel model, SeriesPoints points, List<Integer> breaks) {
        List<SegmentFit> fits = new ArrayList<>();
        int from = 0;
        for (int last : breaks) {
            fits.add(SegmentFit.of(model, points, from, last - 1));
            from = last;
        }
        fits.add(SegmentFit.of(model, points, from, points.length() - 1));
        return new Partition(fits);
    }

    /** The last observation of each segment but the last, counted from 1. */
    public List<Integer> breaks() {
        return segments.subList(0, segments.size() - 1).stream()
                .map(s -> s.to() + 1)
                .toList();
    }

    public int length() {
        return segments.get(segments.size() - 1).to() + 1;
    }

    public double rss() {
        return segments.stream().mapToDouble(SegmentFit::rss).sum();
    }

    public double logLikelihood() {
        double n = length();
        return -n / 2 * (Math.log(rss()) + 1 - Math.log(n) + Math.log(2 * Math.PI));
    }

    public double bic() {
        int perSegment = segments.get(0).model().coefficients() + 1;
        return -2 * logLikelihood() + Math.log(length()) * perSegment * segments.size();
    }

    /** The segment that an observation, counted from 0, belongs to. */
    public SegmentFit segmentOf(int observation) {
        return segments.stream()
                .filter(s -> observation <= s.to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No observation " + observation));
    }
}
