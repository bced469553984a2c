package org.sentinelle.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Period;

/** Reads back, by position, what {@link FinestCells} wrote. */
final class CellReader {
    static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int COLUMNS_PER_MEASURE = 4;
    private static final int LONG_BITS = 63;

    private final DatasetPlan plan;
    private final int extraKeys;
    private final int dimensions;
    private final int words;
    private final int measures;
    private final Map<String, Period> years = new HashMap<>();

    CellReader(DatasetPlan plan, int extraKeys) {
        this.plan = plan;
        this.extraKeys = extraKeys;
        this.dimensions = plan.dimensions().size();
        this.words = FinestCells.words(plan.selections().size());
        this.measures = plan.measures().size();
    }

    FinestCell read(Row row) {
        int firstDimension = extraKeys + 2;
        int firstWord = firstDimension + dimensions;
        int rowCount = firstWord + words;
        List<String> codes = new ArrayList<>();
        for (int i = firstDimension; i < firstWord; i++) {
            codes.add(row.isNullAt(i) ? CodeList.UNKNOWN : row.getString(i));
        }
        List<Long> bits = new ArrayList<>();
        for (int i = firstWord; i < rowCount; i++) {
            bits.add(row.getLong(i));
        }
        List<Tally> sums = new ArrayList<>();
        for (int i = 0; i < measures; i++) {
            sums.add(measure(row, rowCount + 1 + i * COLUMNS_PER_MEASURE));
        }
        long rows = row.getLong(rowCount);
        return new FinestCell(at(row), codes, bits, new Tally(rows, rows, rows, 0, Set.of()), sums);
    }

    private At at(Row row) {
        if (row.isNullAt(extraKeys) || row.isNullAt(extraKeys + 1)) {
            throw new IllegalArgumentException("Dataset " + plan.schema().id()
                    + " holds rows without an area or a period; set them aside before computing");
        }
        return new At(row.getString(extraKeys), years.computeIfAbsent(row.getString(extraKeys + 1), this::year));
    }

    private Period year(String written) {
        if (!YEAR.matcher(written).matches()) {
            throw new IllegalArgumentException("Dataset " + plan.schema().id()
                    + " holds periods that are no calendar years; indicators are computed by year");
        }
        return Period.parse(written);
    }

    private Tally measure(Row row, int first) {
        long figures = row.getLong(first + 2);
        if (figures == 0) {
            return Tally.ZERO;
        }
        return new Tally(
                exact(row.getDecimal(first)),
                exact(row.getDecimal(first + 1)),
                figures,
                row.getLong(first + 3),
                Set.of());
    }

    private long exact(BigDecimal sum) {
        if (sum.toBigInteger().bitLength() > LONG_BITS) {
            throw new ArithmeticException("A sum over dataset " + plan.schema().id()
                    + " exceeds 2^63; its counts cannot be right, look at its source");
        }
        return sum.longValueExact();
    }
}
