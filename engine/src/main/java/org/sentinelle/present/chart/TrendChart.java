package org.sentinelle.present.chart;

import java.util.Comparator;
import java.util.List;

/**
 * An indicator over time: lines that open into bands where the source censored counts, gaps where no value is, upright lines
 * where a series breaks, and beneath them how many of the members reported, where that is known.
 *
 * @param gaps those that a sign tells apart from what was not reported
 */
public record TrendChart(
        String id,
        String title,
        String description,
        PeriodSpan span,
        List<PeriodSeries> series,
        List<PeriodCoverage> coverage,
        List<PeriodGap> gaps,
        Labels labels)
        implements ChartSpecification {

    /**
     * The words in the picture.
     *
     * @param value what the upright axis counts, with its unit
     * @param bounds what a band means
     * @param breaks what an upright dotted line means
     * @param reporting what the lower bars count
     * @param members what the empty part of them is
     */
    public record Labels(String value, String bounds, String breaks, String reporting, String members) {}

    public TrendChart {
        ChartSpecification.requireId(id);
        series = List.copyOf(series);
        coverage = coverage.stream()
                .filter(c -> span.contains(c.place()))
                .sorted(Comparator.comparingInt(PeriodCoverage::place))
                .toList();
        gaps = List.copyOf(gaps);
        for (PeriodSeries line : series) {
            line.points().forEach(p -> requireInside(p.place(), span));
        }
        for (PeriodGap gap : gaps) {
            requireInside(gap.from(), span);
            requireInside(gap.to(), span);
        }
    }

    private static void requireInside(int place, PeriodSpan span) {
        if (!span.contains(place)) {
            throw new IllegalArgumentException(
                    place + " lies outside the periods shown, " + span.from() + " to " + span.to());
        }
    }

    public boolean hasBounds() {
        return series.stream().anyMatch(PeriodSeries::hasBounds);
    }

    /** The places before which a series breaks, in their order. */
    public List<Integer> breaks() {
        return PeriodSeries.breaks(series);
    }

    /** The largest upper bound of all lines; 0 where there is none. */
    public double highest() {
        return series.stream().mapToDouble(PeriodSeries::highest).max().orElse(0);
    }
}
