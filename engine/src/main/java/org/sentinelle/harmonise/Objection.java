package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A reason why a row cannot be used.
 *
 * @param reason its code, kebab-case
 * @param foreignColumn the column of the source that a custodian should look at; empty where none in particular
 * @param raised whether it holds for a row; null counts as no
 */
record Objection(String reason, String foreignColumn, Column raised) {
    /** The cells of such a row may stand under other columns than their own. */
    static Objection wrongNumberOfCells() {
        return new Objection(
                "wrong-number-of-cells", "", col(LandingColumns.CELLS).notEqual(col(LandingColumns.CELLS_EXPECTED)));
    }

    /**
     * Several different rows fill one cell of the dataset. Either they contradict each other, or they give the same value: then
     * it is one figure said twice or two figures to be added, and nobody can tell which.
     */
    static List<Objection> besideOthers(String measureColumns) {
        Column several = col(Judgement.SEVERAL);
        return List.of(
                new Objection("contradictory-values", measureColumns, several.and(col(Judgement.DIFFER))),
                new Objection("repeated-cell", measureColumns, several));
    }

    /**
     * Beside the other submissions that speak of the cell: a later one to the same recipient takes a row's place; what stands
     * contradicts what another recipient was told; or it gives no figure where another recipient was told one, or why there is
     * none; or it is what another was told already, and counts once.
     */
    static List<Objection> besideOtherSubmissions(String receivedColumn, String measureColumns) {
        Column several = col(Judgement.SEVERAL);
        return List.of(
                new Objection("superseded-by-later-report", receivedColumn, col(Judgement.SUPERSEDED)),
                new Objection("contradictory-values", measureColumns, several.and(col(Judgement.DIFFER))),
                new Objection("more-told-to-another", measureColumns, several.and(col(Judgement.LESS_TOLD))),
                new Objection("same-figure-told-again", "", several.and(col(Judgement.NOT_FIRST))));
    }

    static Objection blank(String field, Cell cell, Column raised) {
        return new Objection("blank-" + field, cell.foreignColumn(), raised);
    }

    static Objection unknown(String field, Cell cell, Column raised) {
        return new Objection("unknown-" + field, cell.foreignColumn(), raised);
    }

    static Objection unreadable(String field, Cell cell, Column raised) {
        return new Objection("unreadable-" + field, cell.foreignColumn(), raised);
    }

    /** A figure stands beside a flag that says there is none: one of the two is wrong, and nobody can tell which. */
    static Objection contradicted(String field, Cell flag, Column raised) {
        return new Objection("contradicted-" + field, flag.foreignColumn(), raised);
    }

    static Objection negative(String field, Cell cell, Column raised) {
        return new Objection("negative-" + field, cell.foreignColumn(), raised);
    }
}
