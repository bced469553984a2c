package org.sentinelle.definition.exchange.comparison;

import java.util.List;

/**
 * How two definitions of one sort are held against each other.
 *
 * <p>What is compared is what was read, so comments, the order of keys and line breaks make no difference. A field whose change
 * moves a figure breaks the comparison; one that changes only how it is named, broken down, protected or judged does not.
 */
public sealed interface Comparison<T>
        permits CodeListComparison,
                ConcordanceComparison,
                DatasetComparison,
                IndicatorComparison,
                SourceComparison,
                SpellingComparison,
                StandardPopulationComparison,
                TreeComparison {
    /** Every field in which they differ, in the order of the definition; empty where they say the same. */
    List<Difference> differences(T ours, T theirs);

    /** Whether they have so little in common that they are two things under one id, rather than two versions of one. */
    boolean differentThings(T ours, T theirs);

    /** Whether figures made by the one may be laid beside figures made by the other. */
    default boolean comparable(T ours, T theirs) {
        return !differentThings(ours, theirs)
                && differences(ours, theirs).stream().noneMatch(Difference::breaksComparison);
    }
}
