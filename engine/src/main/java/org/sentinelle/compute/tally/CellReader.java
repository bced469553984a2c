package org.sentinelle.compute.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.model.CodeList;

/** Reads back, by position, what {@link FinestCells} wrote, and puts together what is one cell. */
final class CellReader {
    private static final int COLUMNS_PER_MEASURE = 8;
    private static final int LONG_BITS = 63;
    private static final int ROWS = -1;

    private final DatasetPlan plan;
    private final int firstDimension;
    private final int firstFacet;
    private final int firstWord;
    private final int rowCount;
    private final Periods periods;

    /** For each answer, its selection and its measure or {@link #ROWS}. */
    private final List<int[]> answers = new ArrayList<>();

    private final CellTable cells;

    CellReader(DatasetPlan plan, int extraKeys) {
        this.plan = plan;
        this.firstDimension = extraKeys + 2;
        this.firstFacet = firstDimension + plan.dimensions().size();
        this.firstWord = firstFacet + plan.facets().size();
        this.rowCount = firstWord + FinestCells.words(plan.selections().size());
        this.periods = new Periods(plan.schema().id());
        for (DatasetPlan.Answer answer : plan.answers()) {
            int measure = answer.sum() == null ? ROWS : plan.measures().indexOf(answer.sum());
            answers.add(new int[] {plan.selections().indexOf(answer.rows()), measure});
        }
        this.cells = new CellTable(answers.size());
    }

    /** Takes in one group of rows. */
    void add(Row row) {
        @Nullable Tally[] tallies = cells.of(at(row), codes(row));
        Set<String> facets = facets(row);
        for (int i = 0; i < tallies.length; i++) {
            int[] answer = answers.get(i);
            if (meets(row, answer[0])) {
                Tally found = answer[1] == ROWS ? rows(row, facets) : measure(row, answer[1], facets);
                CellTable.add(tallies, i, found);
            }
        }
    }

    /** The cells of all groups taken in, in no order. */
    List<FinestCell> cells() {
        return cells.cells();
    }

    private At at(Row row) {
        int area = firstDimension - 2;
        if (row.isNullAt(area) || row.isNullAt(area + 1)) {
            throw periods.lacking();
        }
        return new At(row.getString(area), periods.read(row.getString(area + 1)));
    }

    private List<String> codes(Row row) {
        List<String> codes = new ArrayList<>();
        for (int i = firstDimension; i < firstFacet; i++) {
            codes.add(row.isNullAt(i) ? CodeList.UNKNOWN : row.getString(i));
        }
        return codes;
    }

    private Set<String> facets(Row row) {
        if (firstFacet == firstWord) {
            return Set.of();
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = firstFacet; i < firstWord; i++) {
            values.add(row.isNullAt(i) ? null : row.getString(i));
        }
        return Set.of(plan.facetText(values));
    }

    private boolean meets(Row row, int selection) {
        return ((row.getLong(firstWord + selection / FinestCells.BITS) >> (selection % FinestCells.BITS)) & 1L) == 1L;
    }

    private Tally rows(Row row, Set<String> facets) {
        long rows = row.getLong(rowCount);
        return new Tally(rows, rows, rows, 0, Set.of(), Blanks.NONE, facets);
    }

    private Tally measure(Row row, int measure, Set<String> facets) {
        int first = rowCount + 1 + measure * COLUMNS_PER_MEASURE;
        long figures = row.getLong(first + 2);
        long suppressed = row.getLong(first + 5);
        long notRequested = row.getLong(first + 6);
        long notApplicable = row.getLong(first + 7);
        long other = row.getLong(first + 4) - suppressed - notRequested - notApplicable;
        Blanks blanks = new Blanks(other, suppressed, notRequested, notApplicable);
        return figures == 0
                ? new Tally(0, 0, 0, 0, Set.of(), blanks, Set.of())
                : new Tally(
                        exact(row.getDecimal(first)),
                        exact(row.getDecimal(first + 1)),
                        figures,
                        row.getLong(first + 3),
                        Set.of(),
                        blanks,
                        facets);
    }

    private long exact(BigDecimal sum) {
        if (sum.toBigInteger().bitLength() > LONG_BITS) {
            throw new ArithmeticException("A sum over dataset " + plan.schema().id()
                    + " exceeds 2^63; its counts cannot be right, look at its source");
        }
        return sum.longValueExact();
    }
}
