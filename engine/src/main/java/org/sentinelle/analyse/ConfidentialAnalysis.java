package org.sentinelle.analyse;

import org.sentinelle.protect.Released;
import org.sentinelle.protect.finding.CountedTable;
import org.sentinelle.protect.finding.Studied;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/**
 * Runs a method of the catalogue for publication, on rows made of confidential counts: either on all of them, and the finding is
 * released when all of the counts are; or on the rows that are released, which loses some of them and never the finding.
 */
public record ConfidentialAnalysis(Method method, AnalysisRequest request) {

    /** On all rows. What it finds stays sealed, with the counts that stand behind it. */
    public Confidential<Studied> ofAll(Confidential<CountedTable> counted) {
        return counted.map(table -> new Studied(found(table.rows()), table.support()));
    }

    /** On the rows that are released. What it finds tells nothing that they do not. */
    public Released<Finding> ofReleased(Released<Table> rows) {
        return rows.map(this::found);
    }

    private Finding found(Table rows) {
        return method.run(AnalysisInput.bind(method.declaration(), request, rows));
    }
}
