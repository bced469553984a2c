package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The values of one line in a chart, in the order of their periods. */
public record PeriodSeries(String name, Style style, List<PeriodPoint> points) {
    /** How a line is told from the other: by colour, by dash and by mark. */
    public enum Style {
        /** All States that reported in the period: solid, blue, discs. */
        ALL_REPORTERS,
        /** The same States in every period: dashed, vermilion, triangles. */
        SAME_STATES,
        /** A fitted line, which observed nothing: dashed, vermilion, without marks. */
        FITTED;

        boolean hasMarks() {
            return this != FITTED;
        }
    }

    public PeriodSeries {
        points = points.stream()
                .sorted(Comparator.comparingInt(PeriodPoint::place))
                .toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).place() == points.get(i - 1).place()) {
                throw new IllegalArgumentException("Line '" + name + "' has two values at place "
                        + points.get(i).place());
            }
        }
    }

    /**
     * The stretches of consecutive periods that compare: a line is drawn along each, and never across a period without a value
     * or across a break.
     */
    public List<List<PeriodPoint>> runs() {
        List<List<PeriodPoint>> runs = new ArrayList<>();
        List<PeriodPoint> run = new ArrayList<>();
        for (PeriodPoint point : points) {
            if (!run.isEmpty() && !follows(point, run.get(run.size() - 1))) {
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

    /** The places before which a line of these breaks, in their order. */
    static List<Integer> breaks(List<PeriodSeries> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .filter(PeriodPoint::afterBreak)
                .map(PeriodPoint::place)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean follows(PeriodPoint point, PeriodPoint before) {
        return point.place() == before.place() + 1 && !point.afterBreak();
    }

    public boolean hasBounds() {
        return points.stream().anyMatch(p -> !p.isExact());
    }

    /** The largest upper bound; 0 where there is no point. */
    public double highest() {
        return points.stream().mapToDouble(PeriodPoint::high).max().orElse(0);
    }
}
