package org.sentinelle.protect.utility;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.rule.HiddenFor;

/**
 * What is left of the counts of one level.
 *
 * @param wanted how many were asked for
 * @param hidden those that are not shown, by why
 * @param shareKept what the shown ones add up to, over what all of them truly add up to; null where that is nothing
 * @param finest whether nothing finer of the same kind was asked for
 */
public record LevelUtility(
        Level level,
        long wanted,
        long shown,
        Map<HiddenFor, Long> hidden,
        @Nullable Double shareKept,
        boolean finest) {
    public LevelUtility {
        EnumMap<HiddenFor, Long> sorted = new EnumMap<>(HiddenFor.class);
        sorted.putAll(hidden);
        hidden = Collections.unmodifiableMap(sorted);
    }
}
