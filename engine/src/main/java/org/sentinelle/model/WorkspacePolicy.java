package org.sentinelle.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace demands of its confidential counts.
 *
 * @param all what holds for every indicator, and the regime of its publications
 * @param indicators what is demanded beyond that of single indicators, by their ids; it can be stricter only
 * @param keyFile where the secret keys lie, outside the workspace; null where none is named
 */
public record WorkspacePolicy(
        ProtectionPolicy all,
        SortedMap<String, ProtectionPolicy> indicators,
        @Nullable Path keyFile) {
    /** Where a workspace says nothing. */
    public static final WorkspacePolicy DEFAULT = of(ProtectionPolicy.DEFAULT);

    public WorkspacePolicy {
        indicators = Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
    }

    /** One policy for all indicators. */
    public static WorkspacePolicy of(ProtectionPolicy all) {
        return new WorkspacePolicy(all, Collections.emptySortedMap(), null);
    }

    /**
     * What holds for one indicator: key by key the strictest of the workspace's policy, of its entry for the indicator and of
     * the indicator's own threshold.
     *
     * @param indicator with its overlays applied, see {@link Overlays#applied}
     */
    public ProtectionPolicy forIndicator(Indicator indicator) {
        Integer own = indicator.threshold();
        ProtectionPolicy demanded = all.stricter(indicators.getOrDefault(indicator.id(), ProtectionPolicy.LEAST));
        return own == null ? demanded : demanded.withThreshold(Math.max(demanded.threshold(), own));
    }

    /** What holds for numbers that several indicators rest on: what is shown of one tells of the others. */
    public ProtectionPolicy forIndicators(Collection<Indicator> together) {
        return together.stream().map(this::forIndicator).reduce(all, ProtectionPolicy::stricter);
    }

    /** The same with another threshold for all. */
    public WorkspacePolicy withThreshold(int threshold) {
        return new WorkspacePolicy(all.withThreshold(threshold), indicators, keyFile);
    }

    /** The same with its keys in a file. */
    public WorkspacePolicy withKeyFile(@Nullable Path file) {
        return new WorkspacePolicy(all, indicators, file);
    }
}
