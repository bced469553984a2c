package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** How the cells of a confidential indicator look to the public. */
final class ShownCells {
    private static final Set<ObsStatus> PLAIN = EnumSet.of(ObsStatus.A, ObsStatus.B, ObsStatus.D, ObsStatus.P);

    private ShownCells() {}

    /** Every cell of the scope without numbers. */
    static List<Observation> allWithheld(Scope scope, String reason) {
        List<Observation> cells = new ArrayList<>();
        for (String area : scope.areasAndGroups()) {
            for (Period period : scope.periods()) {
                for (Set<String> margin : scope.margins()) {
                    for (Stratum stratum : Scope.cross(scope.codesOf(margin))) {
                        addPanels(cells, scope, new CellKey(scope.indicator(), area, period, stratum), reason);
                    }
                }
            }
        }
        return cells;
    }

    private static void addPanels(List<Observation> cells, Scope scope, CellKey cell, String reason) {
        cells.add(withheld(cell, Panel.ALL, reason));
        boolean group = scope.groups().stream().anyMatch(g -> g.id().equals(cell.area()));
        if (group && scope.panels().contains(Panel.FIXED)) {
            cells.add(withheld(cell, Panel.FIXED, reason));
        }
    }

    /** Whether it is a number of persons without doubt about its input, over all States that reported. */
    static boolean isPlainCount(Observation observation) {
        return observation.panel() == Panel.ALL
                && PLAIN.contains(observation.status())
                && observation.value() != null
                && observation.censoredRows() == 0;
    }

    /** The count and its interval; nothing else that rows could be read from. */
    static Observation bare(Observation shown) {
        Bounds count = shown.bounds();
        return new Observation(
                shown.indicator(),
                shown.area(),
                shown.period(),
                shown.stratum(),
                shown.panel(),
                shown.status(),
                ConfStatus.F,
                List.of(),
                count,
                shown.confidence(),
                count,
                null,
                Coverage.WITHHELD,
                0,
                0);
    }

    private static Observation withheld(CellKey cell, Panel panel, String reason) {
        return new Observation(
                cell.indicator(),
                cell.area(),
                cell.period(),
                cell.stratum(),
                panel,
                ObsStatus.Q,
                ConfStatus.N,
                List.of(reason),
                null,
                null,
                null,
                null,
                Coverage.WITHHELD,
                0,
                0);
    }
}
