package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.robustness.Refit.Failed;
import org.sentinelle.analyse.robustness.Refit.Fitted;
import org.sentinelle.analyse.robustness.Refit.Outcome;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A regression without each unit in turn. */
public final class LeaveOneOutMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return LeaveOneOutDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        return run(input, Replicates.inTurn());
    }

    @Override
    public Finding run(AnalysisInput input, Replicates replicates) {
        Estimator estimator = Estimator.of(input.choice(LeaveOneOutDeclaration.ESTIMATOR));
        String wrong = estimator.problem();
        if (wrong != null) {
            return declaration().declined(LeaveOneOutDeclaration.ESTIMATOR_UNKNOWN, wrong);
        }
        String coefficient = PassedColumns.coefficient(input.frame(), input.choice(LeaveOneOutDeclaration.TERM));
        if (coefficient == null) {
            return declaration()
                    .declined(
                            LeaveOneOutDeclaration.NO_COEFFICIENT,
                            "The formula has "
                                    + String.join(", ", input.frame().fixed().names())
                                    + ". Write one of them under term.");
        }
        List<UnitRows> units = units(input);
        if (units.size() < 2) {
            return declaration()
                    .declined(LeaveOneOutDeclaration.TOO_FEW_UNITS, "Units come from the column leave-out.");
        }
        Refit refit = new Refit(
                input.request().file(),
                estimator.atLevel(input.number(LeaveOneOutDeclaration.LEVEL)),
                input.frame().formula().text(),
                input.request().columns(),
                coefficient);
        return answer(input, refit, units, replicates);
    }

    private Finding answer(AnalysisInput input, Refit refit, List<UnitRows> units, Replicates replicates) {
        Without without = new Without(refit, withUnit(input), unitColumn(input));
        Outcome all = without.of("");
        if (!(all instanceof Fitted fitted) || !Double.isFinite(fitted.p()) || !(fitted.stdError() > 0)) {
            String why = all instanceof Failed failed
                    ? failed.reason() + ": " + failed.explanation()
                    : "The coefficient has no error, so no difference could be called large.";
            return declaration().declined(LeaveOneOutDeclaration.NO_ESTIMATE, why);
        }
        List<Outcome> each = replicates.map(
                new ArrayList<>(units.stream().map(UnitRows::name).toList()), without);
        List<LeftOut> left = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            left.add(new LeftOut(units.get(u), each.get(u), fitted));
        }
        return new LeaveOneOutAnswer(input, refit, fitted, left).finding();
    }

    /**
     * A unit and its rows.
     *
     * @param rows how many of them count with all units
     */
    record UnitRows(String name, int rows) {}

    /** Those with rows that count, in the order of their names. */
    private static List<UnitRows> units(AnalysisInput input) {
        Map<String, Integer> counts = new TreeMap<>();
        input.frameRows().texts(LeaveOneOutDeclaration.LEAVE_OUT).forEach(unit -> counts.merge(unit, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new UnitRows(e.getKey(), e.getValue()))
                .toList();
    }

    private static int unitColumn(AnalysisInput input) {
        return input.table()
                .column(input.request()
                        .headers(LeaveOneOutDeclaration.LEAVE_OUT)
                        .get(0));
    }

    /** Rows without a unit could never be left out, and do not count. */
    private static Table withUnit(AnalysisInput input) {
        int column = unitColumn(input);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : input.table().rows()) {
            if (!Cells.isMissing(row.get(column))) {
                rows.add(row);
            }
        }
        return new Table(input.table().name(), input.table().columns(), rows);
    }

    /** The regression without the rows of a unit; of no unit where the name is empty. */
    private record Without(Refit refit, Table rows, int column) implements Replicates.Work<String, Outcome> {
        @Override
        public Outcome of(String unit) {
            List<List<@Nullable Object>> kept = new ArrayList<>();
            for (List<@Nullable Object> row : rows.rows()) {
                Object cell = row.get(column);
                if (cell == null || !cell.toString().strip().equals(unit)) {
                    kept.add(row);
                }
            }
            return refit.on(new Table(rows.name(), rows.columns(), kept));
        }
    }

    /** One unit left out. */
    record LeftOut(UnitRows unit, Outcome outcome, Fitted all) {
        @Nullable
        Fitted fitted() {
            return outcome instanceof Fitted fitted && Double.isFinite(fitted.value()) ? fitted : null;
        }

        /** What the unit's absence adds to the coefficient; no number where there is none. */
        double change() {
            Fitted fitted = fitted();
            return fitted == null ? Double.NaN : fitted.value() - all.value();
        }
    }
}
