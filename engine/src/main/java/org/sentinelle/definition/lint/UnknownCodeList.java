package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.result.Problem;

/** Do the code lists of fields and spelling tables exist, and the codes named beside them? */
final class UnknownCodeList implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.concat(
                all.datasets().all().stream().flatMap(dataset -> ofFields(dataset, all).stream()),
                all.spellings().all().stream().flatMap(table -> ofSpellings(table, all)));
    }

    private static List<Problem> ofFields(Definition<DatasetSchema> dataset, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        List<DatasetSchema.Field> fields = dataset.value().fields();
        for (int i = 0; i < fields.size(); i++) {
            String list = fields.get(i).codes();
            String total = fields.get(i).total();
            CodeList codes = list == null ? null : all.codeLists().get(list);
            if (list != null && !all.codeLists().knows(list)) {
                problems.add(unknownList(dataset, list, all, "fields", i, "codes"));
            } else if (codes != null && total != null && !codes.has(total)) {
                problems.add(dataset.problem(
                        UnknownCode.what(total, codes), UnknownCode.remedy(total, codes), "fields", i, "total"));
            }
        }
        return problems;
    }

    private static Stream<Problem> ofSpellings(Definition<SpellingTable> table, Definitions all) {
        String list = table.value().codes();
        CodeList codes = all.codeLists().get(list);
        if (codes == null) {
            return all.codeLists().knows(list) ? Stream.empty() : Stream.of(unknownList(table, list, all, "codes"));
        }
        return table.node().mapping("spellings").entries().keySet().stream()
                .filter(code -> !codes.has(code))
                .map(code -> table.problem(
                        UnknownCode.what(code, codes), UnknownCode.remedy(code, codes), "spellings", code));
    }

    static Problem unknownList(Definition<?> by, String list, Definitions all, Object... path) {
        return by.problem(
                "There is no code list '" + list + "'.",
                Suggestion.or(list, all.codeLists().ids(), "Define it in codes/" + list + ".yaml."),
                path);
    }
}
