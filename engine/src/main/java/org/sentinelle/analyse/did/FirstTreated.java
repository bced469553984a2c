package org.sentinelle.analyse.did;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.did.Panel;

/**
 * From which time each row's unit was treated, as its columns say.
 *
 * @param ofRow one entry a row; none where they contradict each other
 * @param reason why there is none
 */
record FirstTreated(double[] ofRow, @Nullable String reason) {

    /** @param unit the number of each row's unit */
    static FirstTreated of(AnalysisInput input, int[] unit) {
        if (!input.has(PanelColumns.TREATED)) {
            double[] written = input.frameRows().numbers(PanelColumns.FIRST);
            return new FirstTreated(
                    Arrays.stream(written).map(f -> f == 0 ? Panel.NEVER : f).toArray(), null);
        }
        double[] treated = input.frameRows().numbers(PanelColumns.TREATED);
        double[] time = input.frameRows().numbers(PanelColumns.TIME);
        double[] first = new double[Arrays.stream(unit).max().orElse(-1) + 1];
        Arrays.fill(first, Panel.NEVER);
        for (int i = 0; i < unit.length; i++) {
            if (treated[i] != 0 && treated[i] != 1) {
                return new FirstTreated(new double[0], PanelColumns.NOT_ONE);
            }
            first[unit[i]] = treated[i] == 1 ? Math.min(first[unit[i]], time[i]) : first[unit[i]];
        }
        double[] ofRow = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            ofRow[i] = first[unit[i]];
            if (treated[i] == 0 && time[i] >= ofRow[i]) {
                return new FirstTreated(new double[0], PanelColumns.ENDS);
            }
        }
        return new FirstTreated(ofRow, null);
    }

    static String remedy(String reason) {
        return reason.equals(PanelColumns.ENDS)
                ? "These methods are for treatments that last. Leave rows after the end out, or analyse the end by itself."
                : "Write 1 for treated and 0 for not.";
    }
}
