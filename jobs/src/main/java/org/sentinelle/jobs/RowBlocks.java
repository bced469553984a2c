package org.sentinelle.jobs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.sentinelle.analyse.formula.Dictionary;
import org.sentinelle.analyse.formula.RowBlock;

/** Spark's rows of one part, some hundreds at a time, column by column. */
final class RowBlocks implements Iterator<RowBlock> {
    /** Ten columns of so many numbers stay in a processor's cache. */
    private static final int ROWS = 1024;

    private final Iterator<InternalRow> rows;
    private final List<String> columns;
    private final boolean[] numbers;
    private final Texts[] texts;

    /** The texts of a column that were met, by their bytes as they are read. */
    private static final class Texts {
        private final Dictionary dictionary = new Dictionary();
        private final Map<UTF8String, Integer> codes = new HashMap<>();

        int code(UTF8String text) {
            Integer known = codes.get(text);
            if (known != null) {
                return known;
            }
            int code = dictionary.code(text.toString());
            codes.put(text.copy(), code);
            return code;
        }
    }

    /** @param numbers which columns are of doubles; the others are of texts */
    RowBlocks(Iterator<InternalRow> rows, List<String> columns, boolean[] numbers) {
        this.rows = rows;
        this.columns = columns;
        this.numbers = numbers;
        this.texts = new Texts[numbers.length];
        Arrays.setAll(texts, j -> new Texts());
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RowBlock next() {
        if (!rows.hasNext()) {
            throw new NoSuchElementException();
        }
        double[][] values = new double[numbers.length][];
        int[][] codes = new int[numbers.length][];
        for (int j = 0; j < numbers.length; j++) {
            values[j] = new double[numbers[j] ? ROWS : 0];
            codes[j] = new int[numbers[j] ? 0 : ROWS];
        }
        int count = 0;
        while (count < ROWS && rows.hasNext()) {
            InternalRow row = rows.next();
            for (int j = 0; j < numbers.length; j++) {
                if (numbers[j]) {
                    values[j][count] = number(row, j);
                } else {
                    codes[j][count] = row.isNullAt(j) ? RowBlock.MISSING : texts[j].code(row.getUTF8String(j));
                }
            }
            count++;
        }
        return block(count, values, codes);
    }

    private static double number(InternalRow row, int column) {
        if (row.isNullAt(column)) {
            return Double.NaN;
        }
        double value = row.getDouble(column);
        return Double.isFinite(value) ? value : RowBlock.NO_NUMBER;
    }

    private RowBlock block(int count, double[][] values, int[][] codes) {
        Map<String, RowBlock.Column> made = new LinkedHashMap<>();
        for (int j = 0; j < numbers.length; j++) {
            made.put(
                    columns.get(j),
                    numbers[j] ? new RowBlock.Numbers(values[j]) : new RowBlock.Codes(codes[j], texts[j].dictionary));
        }
        return new RowBlock(count, made);
    }
}
