package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.did.Assignments;
import org.sentinelle.stats.did.Panel;

/**
 * Who gets dates: units, or clusters of them.
 *
 * @param ofUnit for each unit of the panel, the number of who gets its date
 */
record AssignedUnits(
        Assignments assignments, int[] ofUnit, @Nullable String reason) {
    static AssignedUnits of(AnalysisInput input, PanelInput panel) {
        Panel.Units units = panel.panel().units();
        int[] assigned = units.cluster();
        double[] dates = new double[units.clusters()];
        Arrays.fill(dates, Double.NaN);
        for (int u = 0; u < assigned.length; u++) {
            double date = units.first()[u];
            if (!Double.isNaN(dates[assigned[u]]) && dates[assigned[u]] != date) {
                return refused(RandomisationDeclaration.CLUSTER_SPLIT);
            }
            dates[assigned[u]] = date;
        }
        @Nullable String[] strata = new String[dates.length];
        if (input.has(RandomisationDeclaration.STRATUM) && !areRead(input, panel, strata)) {
            return refused(RandomisationDeclaration.STRATUM_SPLIT);
        }
        return new AssignedUnits(new Assignments(dates, groups(strata)), assigned, null);
    }

    /** Writes down the stratum of each that gets a date; whether each has one alone. */
    private static boolean areRead(AnalysisInput input, PanelInput panel, @Nullable String[] strata) {
        List<String> ofRow = input.frameRows().texts(RandomisationDeclaration.STRATUM);
        List<String> unitOfRow = input.frameRows().texts(PanelColumns.UNIT);
        int[] assigned = panel.panel().units().cluster();
        for (int i = 0; i < ofRow.size(); i++) {
            int at = assigned[panel.unitLabels().indexOf(unitOfRow.get(i))];
            if (strata[at] != null && !ofRow.get(i).equals(strata[at])) {
                return false;
            }
            strata[at] = ofRow.get(i);
        }
        return true;
    }

    private static List<int[]> groups(@Nullable String[] strata) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int u = 0; u < strata.length; u++) {
            members.computeIfAbsent(Objects.requireNonNullElse(strata[u], ""), stratum -> new ArrayList<>())
                    .add(u);
        }
        return members.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static AssignedUnits refused(String reason) {
        return new AssignedUnits(new Assignments(new double[0], List.of()), new int[0], reason);
    }

    static String remedy(String reason) {
        return reason.equals(RandomisationDeclaration.CLUSTER_SPLIT)
                ? "Name clusters whose units were treated at the same time, or leave the clusters out."
                : "Give each unit, and all units of a cluster, one stratum.";
    }
}
