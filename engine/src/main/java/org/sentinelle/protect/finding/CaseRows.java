package org.sentinelle.protect.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;

/**
 * Rows of a confidential dataset, one a case, for an analysis.
 *
 * @param agencies the agency that supplied each row, null where it names none; empty where the dataset names none
 */
public record CaseRows(Table rows, List<@Nullable String> agencies) {
    public CaseRows {
        agencies = Collections.unmodifiableList(new ArrayList<>(agencies));
        if (!agencies.isEmpty() && agencies.size() != rows.rows().size()) {
            throw new IllegalArgumentException("Table " + rows.name() + " has "
                    + rows.rows().size() + " rows, but agencies are named for " + agencies.size());
        }
    }
}
