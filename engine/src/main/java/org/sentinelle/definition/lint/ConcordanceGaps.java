package org.sentinelle.definition.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Concordance;
import org.sentinelle.result.Problem;

/** Does a concordance say of every code what it means? Where one without an entry is reported, no band can be given. */
final class ConcordanceGaps implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.concordances().all().stream().flatMap(concordance -> gaps(concordance, all));
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Stream<Problem> gaps(Definition<Concordance> concordance, Definitions all) {
        CodeList from = all.codeLists().get(concordance.value().from());
        Set<String> entered = concordance.value().entries().stream()
                .map(Concordance.Entry::code)
                .collect(Collectors.toSet());
        return from == null
                ? Stream.empty()
                : from.codes().stream()
                        .map(CodeList.Code::id)
                        .filter(code -> !code.equals(CodeList.TOTAL) && !entered.contains(code))
                        .map(code -> concordance.problem(
                                "The code '" + code + "' of the list '" + from.id() + "' has no entry.",
                                "Say where it leads; to: [_U] where it tells nothing.",
                                "entries"));
    }
}
