package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.CodeForms;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.result.Problem;

/** Is the code in the field's code list? */
final class UnknownCode implements Lint {
    private static final int MOST_LISTED = 12;

    @Override
    public Stream<Problem> problems(Definitions all) {
        return FieldUses.of(all).flatMap(use -> {
            CodeList codes = codeList(use, all);
            return codes == null ? Stream.empty() : unknown(use, codes);
        });
    }

    private static @Nullable CodeList codeList(FieldUse use, Definitions all) {
        DatasetSchema dataset = all.datasets().get(use.dataset());
        DatasetSchema.Field field =
                dataset == null ? null : dataset.field(use.field()).orElse(null);
        return field == null || field.codes() == null ? null : all.codeLists().get(field.codes());
    }

    private static Stream<Problem> unknown(FieldUse use, CodeList codes) {
        return IntStream.range(0, use.codes().size())
                .filter(i -> !codes.has(use.codes().get(i)))
                .mapToObj(i -> use.by()
                        .problem(
                                what(use.codes().get(i), codes),
                                remedy(use.codes().get(i), codes),
                                Paths.below(use.path(), i)));
    }

    /** {@code 'female' is no code of the list 'sex'.} */
    static String what(String code, CodeList codes) {
        return codes.id().equals(CodeForms.AREAS)
                ? "Unknown State code '" + code + "'."
                : "'" + code + "' is no code of the list '" + codes.id() + "'.";
    }

    static String remedy(String code, CodeList codes) {
        List<String> ids = codes.codes().stream().map(CodeList.Code::id).toList();
        String listed = ids.size() <= MOST_LISTED
                ? "Its codes are " + String.join(", ", ids) + "."
                : "Write one of its " + ids.size() + " codes, or add this one to it.";
        return Suggestion.or(code, ids, listed);
    }
}
