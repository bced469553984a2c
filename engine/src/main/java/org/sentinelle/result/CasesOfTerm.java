package org.sentinelle.result;

import java.util.List;

/**
 * How many rows of a confidential dataset stand behind one number of an analysis. It holds true counts, so it travels only inside a
 * {@link Confidential}.
 *
 * @param groups those that the number sets against each other, each of which must not be small
 */
public record CasesOfTerm(String analysis, String term, String dataset, List<Long> groups) {
    public CasesOfTerm {
        groups = List.copyOf(groups);
    }
}
