package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Concordance;
import org.sentinelle.result.Problem;

/** Does a concordance lead from codes of one list that exists to codes of another? */
final class ConcordanceCodes implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.concordances().all().stream()
                .flatMap(concordance -> Stream.concat(lists(concordance, all), codes(concordance, all)));
    }

    private static Stream<Problem> lists(Definition<Concordance> concordance, Definitions all) {
        return Stream.of("from", "to")
                .filter(key -> !all.codeLists().knows(concordance.node().text(key)))
                .map(key -> UnknownCodeList.unknownList(
                        concordance, concordance.node().text(key), all, key));
    }

    private static Stream<Problem> codes(Definition<Concordance> concordance, Definitions all) {
        CodeList from = all.codeLists().get(concordance.value().from());
        CodeList to = all.codeLists().get(concordance.value().to());
        List<Problem> problems = new ArrayList<>();
        List<Mapping> entries = concordance.node().mappings("entries");
        for (int i = 0; i < entries.size(); i++) {
            require(problems, concordance, new Use(from, entries.get(i).text("code"), Paths.of("entries", i, "code")));
            List<String> targets = entries.get(i).texts("to");
            for (int j = 0; j < targets.size(); j++) {
                require(problems, concordance, new Use(to, targets.get(j), Paths.of("entries", i, "to", j)));
            }
        }
        return problems.stream();
    }

    /** A code written where codes of a list are; the list is null where it could not be read. */
    private record Use(@Nullable CodeList list, String code, List<Object> path) {}

    private static void require(List<Problem> problems, Definition<?> by, Use use) {
        CodeList list = use.list();
        if (list == null) {
            return;
        }
        if (use.code().equals(CodeList.TOTAL)) {
            problems.add(by.problem(
                    "The total over all codes, " + CodeList.TOTAL + ", needs no entry and is no target.",
                    "Leave it out.",
                    use.path()));
        } else if (!list.has(use.code())) {
            problems.add(
                    by.problem(UnknownCode.what(use.code(), list), UnknownCode.remedy(use.code(), list), use.path()));
        }
    }
}
