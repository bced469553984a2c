package org.sentinelle.result;

import java.util.List;

/**
 * What an earlier publication told of one quantity of a confidential dataset, and the true counts behind it at the time.
 *
 * @param statements what it showed, each of the release before all others
 */
public record PastTable(CountTable table, List<LedgerStatement> statements) {
    public PastTable {
        statements = List.copyOf(statements);
    }
}
