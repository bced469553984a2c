package org.sentinelle.stats.did;

import java.util.Arrays;

/**
 * A balanced panel laid out unit by unit, time by time.
 *
 * @param row the number of the row of each unit at each time
 */
record Outcomes(Panel panel, int[] row) {

    static Outcomes of(Panel panel) {
        int times = panel.times().length;
        int[] row = new int[panel.units().n() * times];
        Arrays.fill(row, -1);
        for (int i = 0; i < panel.n(); i++) {
            row[panel.rows().unit()[i] * times + panel.rows().time()[i]] = i;
        }
        return new Outcomes(panel, row);
    }

    int row(int unit, int time) {
        return row[unit * panel.times().length + time];
    }

    double y(int unit, int time) {
        return panel.rows().y()[row(unit, time)];
    }

    /** At the first time. */
    double weight(int unit) {
        return panel.rows().w()[row(unit, 0)];
    }

    /** Whether a unit has one weight at all times. */
    boolean hasSteadyWeights() {
        return isSteady(panel.rows().w());
    }

    /** Whether a unit has the same covariates at all times. */
    boolean hasSteadyCovariates() {
        return Arrays.stream(panel.rows().x()).allMatch(this::isSteady);
    }

    private boolean isSteady(double[] column) {
        for (int i = 0; i < column.length; i++) {
            if (column[i] != column[row(panel.rows().unit()[i], 0)]) {
                return false;
            }
        }
        return true;
    }
}
