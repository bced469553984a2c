package org.sentinelle.present;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the pages of one publication were written with: every number that a {@link NumberStyle} wrote, every period by its name,
 * and the words of the pages that hold a number themselves. A number on a page that is not here came there some other way.
 */
public final class RenderedNumbers {
    /** Where a number comes from. */
    public enum Kind {
        /** A released value, which stands in the published tables as well, maybe with more decimals. */
        DATA,
        /** Made of released values by the pages, or given by a definition: a step of an axis, a count of States, a share. */
        DERIVED
    }

    private final Map<Kind, SortedSet<String>> numbers = new EnumMap<>(Kind.class);
    private final SortedSet<String> periods = new TreeSet<>();
    private final SortedSet<String> texts = new TreeSet<>();

    /** Numbers with Latin digits, a decimal point, no sign between thousands, and a hyphen for minus. */
    public SortedSet<String> numbers(Kind kind) {
        return Collections.unmodifiableSortedSet(numbers.getOrDefault(kind, Collections.emptySortedSet()));
    }

    /** Names of periods and of days, as written. */
    public SortedSet<String> periods() {
        return Collections.unmodifiableSortedSet(periods);
    }

    /** Words that stand on pages as they are; those with a digit matter. */
    public SortedSet<String> texts() {
        return Collections.unmodifiableSortedSet(texts);
    }

    void number(Kind kind, String plain) {
        numbers.computeIfAbsent(kind, k -> new TreeSet<>()).add(plain);
    }

    public void period(String name) {
        periods.add(name);
    }

    public void text(String words) {
        if (words.chars().anyMatch(Character::isDigit)) {
            texts.add(words);
        }
    }
}
