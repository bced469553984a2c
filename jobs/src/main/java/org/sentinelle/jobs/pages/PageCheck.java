package org.sentinelle.jobs.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.jobs.pages.PageNumbers.Origin;
import org.sentinelle.jobs.pages.PageNumbers.Unexplained;

/** Explains the numbers of one file after the other by what was released, and keeps what it needed for that. */
final class PageCheck {
    private final SortedSet<String> derived;
    private final SortedSet<String> data;
    private final Phrases periods;
    private final Phrases texts;
    private final Map<Origin, SortedSet<String>> used = new EnumMap<>(Origin.class);
    private final SortedMap<Origin, Long> shown = new TreeMap<>();
    private final List<Unexplained> unexplained = new ArrayList<>();
    private final Map<String, Reading> known = new HashMap<>();

    /** The origins of a text's numbers, in their order; null where there is none. */
    private record Reading(List<@Nullable Origin> origins) {}

    /** A released value that no table has any more explains nothing. */
    PageCheck(ReleasedNumbers released, TableNumbers tables) {
        this.derived = released.derived();
        this.data = released.data().stream().filter(tables::explain).collect(Collectors.toCollection(TreeSet::new));
        this.periods = new Phrases(released.periods());
        this.texts = new Phrases(
                released.texts().stream().filter(PageCheck::isMoreThanANumber).toList());
        for (Origin origin : Origin.values()) {
            used.put(origin, new TreeSet<>());
        }
    }

    /** A text that is nothing but a number, such as a code, would explain that number wherever it stands. */
    private static boolean isMoreThanANumber(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                || WrittenNumber.in(WrittenNumber.legible(text), ShownText.PROGRAM)
                                .size()
                        > 1;
    }

    /** Reads a file; gives how many numbers it shows. */
    long read(String file, List<ShownText> shownTexts) {
        long count = 0;
        for (ShownText shownText : shownTexts) {
            Reading reading =
                    known.computeIfAbsent(shownText.language() + ' ' + shownText.text(), k -> reading(shownText));
            count += reading.origins.size();
            for (Origin origin : reading.origins) {
                if (origin == null) {
                    unexplained.add(new Unexplained(file, shownText.place(), Unexplained.What.NOT_RELEASED));
                } else {
                    shown.merge(origin, 1L, Long::sum);
                }
            }
        }
        return count;
    }

    private Reading reading(ShownText shownText) {
        String legible = WrittenNumber.legible(shownText.text());
        List<@Nullable Origin> origins = new ArrayList<>();
        for (WrittenNumber number : WrittenNumber.in(legible, shownText.language())) {
            origins.add(origin(number, legible, shownText.language()));
        }
        return new Reading(origins);
    }

    private @Nullable Origin origin(WrittenNumber number, String text, String language) {
        var period = periods.around(number, text, language);
        if (period.isPresent()) {
            return use(Origin.PERIOD, period.get());
        }
        var phrase = texts.around(number, text, language);
        if (phrase.isPresent()) {
            return use(Origin.TEXT, phrase.get());
        }
        if (data.contains(number.plain())) {
            return use(Origin.DATA, number.plain());
        }
        return derived.contains(number.plain()) ? use(Origin.DERIVED, number.plain()) : null;
    }

    private Origin use(Origin origin, String what) {
        used.getOrDefault(origin, new TreeSet<>()).add(what);
        return origin;
    }

    /** Of what was released, what explained a number. */
    ReleasedNumbers used(SortedMap<String, Long> numbersByFile) {
        return new ReleasedNumbers(
                used(Origin.DATA), used(Origin.DERIVED), used(Origin.PERIOD), used(Origin.TEXT), numbersByFile);
    }

    private SortedSet<String> used(Origin origin) {
        return used.getOrDefault(origin, new TreeSet<>());
    }

    SortedMap<Origin, Long> shown() {
        return shown;
    }

    List<Unexplained> unexplained() {
        return unexplained;
    }
}
