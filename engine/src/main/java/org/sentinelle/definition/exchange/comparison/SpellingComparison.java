package org.sentinelle.definition.exchange.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.SpellingTable;

/** Two tables of spellings, code by code; two things under one id where they lead to codes of different lists. */
public final class SpellingComparison implements Comparison<SpellingTable> {
    private static final String WHY = "Rows are read as another code, or set aside, by one side only.";

    @Override
    public List<Difference> differences(SpellingTable ours, SpellingTable theirs) {
        Differences found = new Differences()
                .breaking("codes", ours.codes(), theirs.codes(), "The spellings lead to codes of another list.");
        Map<String, Set<String>> our = byCode(ours);
        Map<String, Set<String>> their = byCode(theirs);
        Set<String> codes = new TreeSet<>(our.keySet());
        codes.addAll(their.keySet());
        for (String code : codes) {
            found.breaking("spellings/" + code, shown(our.get(code)), shown(their.get(code)), WHY);
        }
        return found.found();
    }

    @Override
    public boolean differentThings(SpellingTable ours, SpellingTable theirs) {
        return !ours.codes().equals(theirs.codes());
    }

    private static @Nullable String shown(@Nullable Set<String> spellings) {
        return spellings == null ? null : Shown.set(spellings);
    }

    private static Map<String, Set<String>> byCode(SpellingTable table) {
        Map<String, Set<String>> byCode = new TreeMap<>();
        table.bySpelling()
                .forEach((spelling, code) ->
                        byCode.computeIfAbsent(code, c -> new TreeSet<>()).add(spelling));
        return byCode;
    }
}
