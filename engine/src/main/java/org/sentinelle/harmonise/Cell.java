package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * One foreign column of the landed rows: the text as it came, tidied, and folded for comparing. The last two are made once for
 * each row, before anything is read of it; those that nothing reads are never made.
 *
 * @param index the column's place among those the mapping declares
 */
record Cell(String foreignColumn, int index) {
    Column raw() {
        return col(LandingColumns.cell(index));
    }

    /** White space folded, letters as they are: how codes, periods and counts are read. */
    Column tidy() {
        return col("tidy" + index);
    }

    /** In lower case as well: how spellings are looked up. */
    Column folded() {
        return col("folded" + index);
    }

    Column isBlank() {
        return tidy().equalTo("");
    }

    /** The columns from which {@link #tidy} can be read. */
    static List<Column> withTidy(List<Column> before, int cells) {
        List<Column> columns = new ArrayList<>(before);
        for (int i = 0; i < cells; i++) {
            columns.add(FoldedText.tidy(col(LandingColumns.cell(i))).as("tidy" + i));
        }
        return columns;
    }

    /** The columns from which {@link #folded} can be read, given those of {@link #withTidy}. */
    static List<Column> withFolded(List<Column> before, int cells) {
        List<Column> columns = new ArrayList<>(before);
        for (int i = 0; i < cells; i++) {
            columns.add(FoldedText.lowerCase(col("tidy" + i)).as("folded" + i));
        }
        return columns;
    }
}
