package org.sentinelle.compute.tally.columnar;

import org.sentinelle.compute.tally.columnar.MeasureSums.Part;

/** Where the sums of a cell stand in a row of numbers: for each answer its rows, and over a measure the measure's parts. */
final class SumShape {
    private final int[] first;
    private final int width;

    SumShape(KernelPlan plan) {
        first = new int[plan.answers().size()];
        int next = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = next;
            next += plan.answers().get(i).measure() == KernelPlan.ROWS ? 1 : 1 + Part.NUMBER;
        }
        width = next;
    }

    int width() {
        return width;
    }

    int rows(int answer) {
        return first[answer];
    }

    int part(int answer, Part part) {
        return first[answer] + 1 + part.place();
    }
}
