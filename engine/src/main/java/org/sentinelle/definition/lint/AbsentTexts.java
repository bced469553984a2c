package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.CodeForms;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Absence;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.result.Problem;

/** Does what stands in the place of a count say one thing, and never that zero is missing? */
final class AbsentTexts implements Lint {
    private static final Pattern ZERO = Pattern.compile("0+([.,]0+)?");

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream().flatMap(AbsentTexts::ofSource);
    }

    private static Stream<Problem> ofSource(Definition<SourceMapping> source) {
        List<FieldMapping> fields = source.value().fields();
        return IntStream.range(0, fields.size())
                .boxed()
                .flatMap(i -> fields.get(i) instanceof CountField count
                        ? ofCount(source, count, Paths.of("fields", i)).stream()
                        : Stream.empty());
    }

    private static List<Problem> ofCount(Definition<SourceMapping> source, CountField count, List<Object> path) {
        List<Problem> problems = new ArrayList<>(twofold(source, count.absent(), Paths.below(path, "absent")));
        if (count.status() != null) {
            problems.addAll(twofold(source, count.status().codes(), Paths.below(path, "status", "codes")));
        }
        List<String> censored =
                count.censored().keySet().stream().map(CodeForms::folded).toList();
        for (String text : count.absent().keySet()) {
            if (ZERO.matcher(text.strip()).matches()) {
                problems.add(source.problem(
                        "'" + text + "' is a count of zero, and zero is not missing.",
                        "Delete it; where the file writes 0 for what is unknown, ask for a file that tells them apart.",
                        Paths.below(path, "absent", text)));
            }
            if (censored.contains(CodeForms.folded(text))) {
                problems.add(source.problem(
                        "'" + text + "' has bounds under 'censored' and a reason under 'absent'.",
                        "Keep the bounds where the text says how large the count can be, else the reason.",
                        Paths.below(path, "absent", text)));
            }
        }
        return problems;
    }

    private static List<Problem> twofold(
            Definition<SourceMapping> source, Map<String, Absence> absences, List<Object> path) {
        Map<String, Absence> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        absences.keySet().stream().sorted().forEach(text -> {
            Absence why = absences.get(text);
            Absence before = first.putIfAbsent(CodeForms.folded(text), why);
            if (before != null && before != why) {
                problems.add(source.problem(
                        "'" + text + "' stands there twice, with different reasons.",
                        "Keep it once; capitals and repeated spaces make no difference.",
                        Paths.below(path, text)));
            }
        });
        return problems;
    }
}
