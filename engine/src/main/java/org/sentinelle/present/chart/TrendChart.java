package org.sentinelle.present.chart;

import java.util.Comparator;
import java.util.List;

/**
 * An indicator over the years: lines that open into bands where the source censored counts, gaps where no value is, and
 * beneath them how many of the members reported, where that is known.
 */
public record TrendChart(
        String id,
        String title,
        String description,
        YearSpan years,
        List<YearSeries> series,
        List<YearCoverage> coverage,
        Labels labels)
        implements ChartSpecification {

    /**
     * The words in the picture.
     *
     * @param value what the upright axis counts, with its unit
     * @param bounds what a band means
     * @param reporting what the lower bars count
     * @param members what the empty part of them is
     */
    public record Labels(String value, String bounds, String reporting, String members) {}

    public TrendChart {
        ChartSpecification.requireId(id);
        series = List.copyOf(series);
        coverage = coverage.stream()
                .filter(c -> years.contains(c.year()))
                .sorted(Comparator.comparingInt(YearCoverage::year))
                .toList();
        for (YearSeries line : series) {
            line.points().forEach(p -> requireInside(p.year(), years));
        }
    }

    private static void requireInside(int year, YearSpan years) {
        if (!years.contains(year)) {
            throw new IllegalArgumentException(
                    year + " lies outside the years shown, " + years.from() + " to " + years.to());
        }
    }

    public boolean hasBounds() {
        return series.stream().anyMatch(YearSeries::hasBounds);
    }

    /** The largest upper bound of all lines; 0 where there is none. */
    public double highest() {
        return series.stream().mapToDouble(YearSeries::highest).max().orElse(0);
    }
}
