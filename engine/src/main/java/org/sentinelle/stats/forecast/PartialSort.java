package org.sentinelle.stats.forecast;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Puts the values of some ranks in their places, as the authors' program for STL does for the two middle ones.
 *
 * <p>A segment is parted about the median of its first, middle and last value until it holds none of the ranks or is
 * short enough to be sorted whole. Assumes that the ranks rise. The program gives the middle ranks of an even number
 * of values in falling order; then a segment that ends exactly between them takes both ranks along, and one of the two
 * places may be left with a neighbouring value. That is kept here, because results are held to those of that program.
 *
 * <p>Reference: Chambers (1971), Algorithm 410: Partial sorting, Communications of the ACM 14, 357-358, after
 * Singleton's Algorithm 347. Checked against the weights of stats::stl of R 4.2.2.
 */
final class PartialSort {
    /** Segments with at most so many values after their first are sorted whole, unless they begin the array. */
    private static final int SHORT = 10;

    private final double[] a;
    private final int[] ranks;
    private final Deque<Segment> open = new ArrayDeque<>();

    /** Places from..to, counted from 1, and the positions first..last in the list of ranks that belong to them. */
    private record Segment(int from, int to, int first, int last) {
        boolean isShort() {
            return (to - from <= SHORT && from != 1) || from >= to;
        }
    }

    private PartialSort(double[] a, int[] ranks) {
        this.a = a;
        this.ranks = ranks;
    }

    /** Rearranges the values in place; ranks count from 1. */
    static void sort(double[] values, int... ranks) {
        PartialSort sort = new PartialSort(values, ranks);
        sort.open.push(new Segment(1, values.length, 0, ranks.length - 1));
        while (!sort.open.isEmpty()) {
            sort.settle(sort.open.pop());
        }
    }

    private void settle(Segment segment) {
        if (segment.first > segment.last) {
            return;
        }
        if (segment.isShort()) {
            Arrays.sort(a, segment.from - 1, segment.to);
            return;
        }
        part(segment);
    }

    /** Parts the segment; the shorter part comes next, the other one waits. */
    private void part(Segment s) {
        double t = medianOfThree(s.from, s.to);
        int l = s.to;
        int k = s.from;
        while (true) {
            do {
                l--;
            } while (a[l - 1] > t);
            do {
                k++;
            } while (a[k - 1] < t);
            if (k > l) {
                break;
            }
            swap(k, l);
        }
        if (l - s.from <= s.to - k) {
            pushLeftFirst(s, l, k);
        } else {
            pushRightFirst(s, l, k);
        }
    }

    private void pushLeftFirst(Segment s, int l, int k) {
        int last = s.last;
        while (s.first <= last && ranks[last] > l) {
            last--;
        }
        open.push(new Segment(k, s.to, s.first <= last ? last + 1 : s.first, s.last));
        open.push(new Segment(s.from, l, s.first, last));
    }

    private void pushRightFirst(Segment s, int l, int k) {
        int first = s.first;
        while (first <= s.last && ranks[first] < k) {
            first++;
        }
        open.push(new Segment(s.from, l, s.first, first <= s.last ? first - 1 : s.last));
        open.push(new Segment(k, s.to, first, s.last));
    }

    /** Orders the first, the middle and the last value, and returns the middle one. */
    private double medianOfThree(int from, int to) {
        int middle = (from + to) / 2;
        if (a[from - 1] > a[middle - 1]) {
            swap(from, middle);
        }
        if (a[to - 1] < a[middle - 1]) {
            swap(to, middle);
            if (a[from - 1] > a[middle - 1]) {
                swap(from, middle);
            }
        }
        return a[middle - 1];
    }

    private void swap(int i, int j) {
        double kept = a[i - 1];
        a[i - 1] = a[j - 1];
        a[j - 1] = kept;
    }
}
