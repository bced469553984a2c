package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final String NOT_REPORTED = "not-reported";

    private ShownCells() {}

    /** Every cell of the scope as one of which there is no report. */
    static List<Observation> all(Scope scope) {
        List<Observation> cells = new ArrayList<>();
        for (String area : scope.areasAndGroups()) {
            for (Period period : scope.periods()) {
                for (Set<String> margin : scope.margins()) {
                    for (Stratum stratum : Scope.cross(scope.codesOf(margin))) {
                        addPanels(cells, scope, new CellKey(scope.indicator(), area, period, stratum));
                    }
                }
            }
        }
        return cells;
    }

    private static void addPanels(List<Observation> cells, Scope scope, CellKey cell) {
        cells.add(notReported(cell, Panel.ALL));
        boolean group = scope.groups().stream().anyMatch(g -> g.id().equals(cell.area()));
        if (group && scope.panels().contains(Panel.FIXED)) {
            cells.add(notReported(cell, Panel.FIXED));
        }
    }

    /** Whether it is one number without doubt about its input, over all States that reported. */
    static boolean isPlain(Observation observation) {
        return observation.panel() == Panel.ALL
                && PLAIN.contains(observation.status())
                && observation.value() != null
                && observation.censoredRows() == 0;
    }

    /** What stands above the line, where that is a number of its own. */
    static @Nullable Double above(Observation observation) {
        return point(observation.numerator());
    }

    static @Nullable Double below(Observation observation) {
        return point(observation.denominator());
    }

    private static @Nullable Double point(@Nullable Bounds bounds) {
        return bounds != null && bounds.isPoint() ? (Double) bounds.low() : null;
    }

    /** The value with what it is made of and its interval, or that there is none; nothing else that rows could be read from. */
    static Observation bare(Observation shown) {
        return new Observation(
                shown.indicator(),
                shown.area(),
                shown.period(),
                shown.stratum(),
                shown.panel(),
                shown.status(),
                ConfStatus.F,
                shown.bounds() == null ? shown.flags() : List.of(),
                shown.bounds(),
                shown.confidence(),
                shown.numerator(),
                shown.denominator(),
                Coverage.WITHHELD,
                0,
                0);
    }

    private static Observation notReported(CellKey cell, Panel panel) {
        return new Observation(
                cell.indicator(),
                cell.area(),
                cell.period(),
                cell.stratum(),
                panel,
                ObsStatus.O,
                ConfStatus.F,
                List.of(NOT_REPORTED),
                null,
                null,
                null,
                null,
                Coverage.WITHHELD,
                0,
                0);
    }
}
