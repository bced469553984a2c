package org.sentinelle.definition.exchange.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Concordance.Entry;
import org.sentinelle.model.Period;

/** Two concordances, code by code; two things under one id where they lead between other lists. */
public final class ConcordanceComparison implements Comparison<Concordance> {
    private static final String LISTS = "The codes are those of another list.";
    private static final String ENTRIES = "Counts under this code come out in other bands.";

    @Override
    public List<Difference> differences(Concordance ours, Concordance theirs) {
        Differences found = new Differences()
                .label("name", ours.name(), theirs.name())
                .breaking("from", ours.from(), theirs.from(), LISTS)
                .breaking("to", ours.to(), theirs.to(), LISTS);
        Map<String, Set<String>> our = byCode(ours);
        Map<String, Set<String>> their = byCode(theirs);
        Set<String> codes = new TreeSet<>(our.keySet());
        codes.addAll(their.keySet());
        for (String code : codes) {
            found.breaking("entries/" + code, shown(our.get(code)), shown(their.get(code)), ENTRIES);
        }
        return found.found();
    }

    @Override
    public boolean differentThings(Concordance ours, Concordance theirs) {
        return !ours.from().equals(theirs.from()) && !ours.to().equals(theirs.to());
    }

    private static @Nullable String shown(@Nullable Set<String> entries) {
        return entries == null ? null : Shown.set(entries);
    }

    private static Map<String, Set<String>> byCode(Concordance concordance) {
        Map<String, Set<String>> byCode = new TreeMap<>();
        concordance
                .entries()
                .forEach(entry -> byCode.computeIfAbsent(entry.code(), code -> new TreeSet<>())
                        .add(entry(entry)));
        return byCode;
    }

    /** {@code [Y0T17, Y_GE18] from 2003 to 2008 in [GHA]} */
    private static String entry(Entry entry) {
        return Shown.set(entry.to())
                + period(" from ", entry.first())
                + period(" to ", entry.last())
                + (entry.areas().isEmpty() ? "" : " in " + Shown.set(entry.areas()));
    }

    private static String period(String word, @Nullable Period period) {
        return period == null ? "" : word + period.label();
    }
}
