package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The yearly values of one line in a chart, in the order of the years. */
public record YearSeries(String name, Style style, List<YearPoint> points) {
    /** How a line is told from the other: by colour, by dash and by mark. */
    public enum Style {
        /** All States that reported in the year: solid, blue, discs. */
        ALL_REPORTERS,
        /** The same States in every year: dashed, vermilion, triangles. */
        SAME_STATES,
        /** A fitted line, which observed nothing: dashed, vermilion, without marks. */
        FITTED;

        boolean hasMarks() {
            return this != FITTED;
        }
    }

    public YearSeries {
        points =
                points.stream().sorted(Comparator.comparingInt(YearPoint::year)).toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).year() == points.get(i - 1).year()) {
                throw new IllegalArgumentException("Line '" + name + "' has two values for "
                        + points.get(i).year());
            }
        }
    }

    /** The stretches of consecutive years: a line is drawn along each and never across a year without a value. */
    public List<List<YearPoint>> runs() {
        List<List<YearPoint>> runs = new ArrayList<>();
        List<YearPoint> run = new ArrayList<>();
        for (YearPoint point : points) {
            if (!run.isEmpty() && point.year() != run.get(run.size() - 1).year() + 1) {
                runs.add(List.copyOf(run));
                run = new ArrayList<>();
            }
            run.add(point);
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    public boolean hasBounds() {
        return points.stream().anyMatch(p -> !p.isExact());
    }

    /** The largest upper bound; 0 where there is no point. */
    public double highest() {
        return points.stream().mapToDouble(YearPoint::high).max().orElse(0);
    }
}
