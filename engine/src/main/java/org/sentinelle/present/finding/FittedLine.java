package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.BreakMark;
import org.sentinelle.present.chart.FitPoint;
import org.sentinelle.result.Bounds;

/**
 * A fitted line in stretches: it ends where there is no fit, and at a break, unless the lines on both sides meet there. They
 * meet where both, drawn on to the time of the break as straight lines of the values or of their logarithms, give the
 * same value. Where one time has several fits, as with seasons or groups, there is no one line, and nothing is drawn.
 */
final class FittedLine {
    /** Of the size of the values: more than arithmetic leaves, less than an eye sees. */
    private static final double SAME = 1e-6;

    private final List<BreakMark> breaks;
    private final List<List<FitPoint>> runs = new ArrayList<>();
    private boolean open;

    FittedLine(List<BreakMark> breaks) {
        this.breaks = List.copyOf(breaks);
    }

    /** The next time's fit; null ends the stretch. */
    void add(@Nullable FitPoint point) {
        if (point == null) {
            open = false;
            return;
        }
        if (!open) {
            runs.add(new ArrayList<>());
            open = true;
        }
        runs.get(runs.size() - 1).add(point);
    }

    List<List<FitPoint>> stretches() {
        List<FitPoint> points = runs.stream().flatMap(List::stream).toList();
        if (points.stream().mapToDouble(FitPoint::time).distinct().count() < points.size()) {
            return List.of();
        }
        List<List<FitPoint>> all = new ArrayList<>(runs);
        for (BreakMark mark : breaks) {
            List<List<FitPoint>> parted = new ArrayList<>();
            all.forEach(run -> parted.addAll(part(run, mark.time())));
            all = parted;
        }
        return all;
    }

    private static List<List<FitPoint>> part(List<FitPoint> run, double time) {
        List<FitPoint> before = run.stream().filter(p -> p.time() <= time).toList();
        List<FitPoint> after = run.stream().filter(p -> p.time() > time).toList();
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(run);
        }
        Double meeting = meeting(before, after, time);
        if (meeting == null) {
            return List.of(before, after);
        }
        List<FitPoint> whole = new ArrayList<>(before);
        FitPoint last = before.get(before.size() - 1);
        if (last.time() < time) {
            whole.add(new FitPoint(time, meeting, around(meeting, last, after.get(0), time)));
        }
        whole.addAll(after);
        return List.of(whole);
    }

    /** The value at which both lines meet; null where they do not, or too few points tell. */
    private static @Nullable Double meeting(List<FitPoint> before, List<FitPoint> after, double time) {
        FitPoint last = before.get(before.size() - 1);
        if (after.size() < 2 || (before.size() < 2 && last.time() < time)) {
            return null;
        }
        FitPoint previous = before.get(Math.max(0, before.size() - 2));
        for (boolean logarithms : new boolean[] {false, true}) {
            double left = drawnOn(previous, last, time, logarithms);
            double right = drawnOn(after.get(1), after.get(0), time, logarithms);
            if (Math.abs(left - right) <= SAME * Math.max(Math.abs(left), Math.abs(right))) {
                return left;
            }
        }
        return null;
    }

    /** The line through two points at another time; no number where a logarithm is none. */
    private static double drawnOn(FitPoint far, FitPoint near, double time, boolean logarithms) {
        if (near.time() == time || near.time() == far.time()) {
            return near.value();
        }
        double from = logarithms ? Math.log(far.value()) : far.value();
        double to = logarithms ? Math.log(near.value()) : near.value();
        double at = to + (to - from) * (time - near.time()) / (near.time() - far.time());
        return logarithms ? Math.exp(at) : at;
    }

    /** An interval whose limits are as far from the line as those of its neighbours, by their distance in time. */
    private static @Nullable Bounds around(double value, FitPoint left, FitPoint right, double time) {
        Bounds from = left.interval();
        Bounds to = right.interval();
        if (from == null || to == null) {
            return null;
        }
        double share = (time - left.time()) / (right.time() - left.time());
        double below = mix(left.value() - from.low(), right.value() - to.low(), share);
        double above = mix(from.high() - left.value(), to.high() - right.value(), share);
        return new Bounds(value - below, value + above);
    }

    private static double mix(double left, double right, double share) {
        return left + share * (right - left);
    }
}
