package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;

/**
 * One foreign column of the landed rows: the text as it came, tidied, and folded for comparing.
 *
 * @param index the column's place among those the mapping declares
 */
record Cell(String foreignColumn, int index) {
    Column raw() {
        return col(LandingColumns.cell(index));
    }

    /** White space folded, letters as they are: how codes, periods and counts are read. */
    Column tidy() {
        return coalesce(col(LandingColumns.tidy(index)), raw());
    }

    /** In lower case as well: how spellings are looked up. */
    Column folded() {
        return coalesce(col(LandingColumns.folded(index)), tidy());
    }

    Column isBlank() {
        return tidy().equalTo("");
    }
}
