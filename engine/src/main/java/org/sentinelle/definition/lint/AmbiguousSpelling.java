package org.sentinelle.definition.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.CodeForms;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.result.Problem;

/** Does every spelling stand for one code? */
final class AmbiguousSpelling implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.spellings().all().stream().flatMap(AmbiguousSpelling::ofTable);
    }

    private static Stream<Problem> ofTable(Definition<SpellingTable> table) {
        Map<String, String> codes = new HashMap<>();
        Mapping spellings = table.node().mapping("spellings");
        return spellings.entries().keySet().stream().flatMap(code -> {
            List<String> texts = spellings.texts(code);
            return IntStream.range(0, texts.size())
                    .filter(i -> !code.equals(firstCode(codes, texts.get(i), code)))
                    .mapToObj(i -> table.problem(
                            "The spelling '" + texts.get(i) + "' stands for '" + code + "' and for '"
                                    + codes.get(CodeForms.folded(texts.get(i))) + "'.",
                            "Keep it under one code; capitals and repeated spaces make no difference.",
                            "spellings",
                            code,
                            i));
        });
    }

    private static String firstCode(Map<String, String> codes, String spelling, String code) {
        String first = codes.putIfAbsent(CodeForms.folded(spelling), code);
        return first == null ? code : first;
    }
}
