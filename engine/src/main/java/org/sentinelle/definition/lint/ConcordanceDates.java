package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Concordance.Entry;
import org.sentinelle.result.Problem;

/** Does each code have one meaning at a time? */
final class ConcordanceDates implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.concordances().all().stream()
                .flatMap(concordance -> Stream.concat(reversed(concordance), contending(concordance)));
    }

    private static Stream<Problem> reversed(Definition<Concordance> concordance) {
        List<Entry> entries = concordance.value().entries();
        return IntStream.range(0, entries.size())
                .filter(i -> endsBeforeItStarts(entries.get(i)))
                .mapToObj(i -> concordance.problem(
                        "An entry of '" + entries.get(i).code() + "' ends before it starts.",
                        "Put from-period before to-period.",
                        "entries",
                        i,
                        "to-period"));
    }

    private static boolean endsBeforeItStarts(Entry entry) {
        return entry.first() != null
                && entry.last() != null
                && entry.last().end().isBefore(entry.first().start());
    }

    private static Stream<Problem> contending(Definition<Concordance> concordance) {
        List<Entry> entries = concordance.value().entries();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entries.subList(0, i).stream().anyMatch(entry::contends)) {
                problems.add(concordance.problem(
                        "Two entries of '" + entry.code() + "' hold at the same time and in the same area.",
                        "Let one end before the other begins, or write one entry with all its targets.",
                        "entries",
                        i));
            }
        }
        return problems.stream();
    }
}
