package org.sentinelle.compute.tally;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.tally.columnar.MergedCells;
import org.sentinelle.compute.tally.columnar.MergedCells.Cell;

/** Reads the sums of the columnar path as finest cells. */
final class ColumnarCells {
    /** Area and period come first among the codes. */
    private static final int FIRST_DIMENSION = 2;

    private final DatasetPlan plan;
    private final List<DatasetPlan.Answer> answers;
    private final int firstFacet;
    private final boolean facets;
    private final Periods periods;

    ColumnarCells(DatasetPlan plan) {
        this.plan = plan;
        this.answers = plan.answers();
        this.firstFacet = FIRST_DIMENSION + plan.dimensions().size();
        this.facets = !plan.facets().isEmpty();
        this.periods = new Periods(plan.schema().id());
    }

    List<FinestCell> of(MergedCells merged) {
        CellTable table = new CellTable(answers.size());
        for (Cell cell : merged.cells()) {
            List<String> codes = cell.codes();
            At at = new At(codes.get(0), periods.read(codes.get(1)));
            add(cell, table.of(at, List.copyOf(codes.subList(FIRST_DIMENSION, firstFacet))));
        }
        return table.cells();
    }

    private void add(Cell cell, @Nullable Tally[] tallies) {
        Set<String> meaning = facets
                ? Set.of(plan.facetText(List.copyOf(
                        cell.codes().subList(firstFacet, cell.codes().size()))))
                : Set.of();
        for (int i = 0; i < tallies.length; i++) {
            if (cell.rows(i) > 0) {
                boolean counted = answers.get(i).sum() == null;
                CellTable.add(tallies, i, counted ? rows(cell.rows(i), meaning) : measure(cell, i, meaning));
            }
        }
    }

    private static Tally rows(long rows, Set<String> meaning) {
        return new Tally(rows, rows, rows, 0, Set.of(), Blanks.NONE, meaning);
    }

    private static Tally measure(Cell cell, int answer, Set<String> meaning) {
        Blanks blanks = blanks(cell, answer);
        long figures = cell.rows(answer) - blanks.lacking() - blanks.notApplicable();
        return figures == 0
                ? new Tally(0, 0, 0, 0, Set.of(), blanks, Set.of())
                : new Tally(
                        cell.low(answer), cell.high(answer), figures, cell.censored(answer), Set.of(), blanks, meaning);
    }

    private static Blanks blanks(Cell cell, int answer) {
        long notReported = cell.notReported(answer);
        long suppressed = cell.suppressed(answer);
        long notRequested = cell.notRequested(answer);
        long notApplicable = cell.notApplicable(answer);
        return (notReported | suppressed | notRequested | notApplicable) == 0
                ? Blanks.NONE
                : new Blanks(notReported, suppressed, notRequested, notApplicable);
    }
}
