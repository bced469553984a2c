package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.result.Problem;

/** Do the bounds of censored counts stand in order? */
final class CensoredBounds implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream().flatMap(CensoredBounds::ofSource);
    }

    private static Stream<Problem> ofSource(Definition<SourceMapping> source) {
        List<FieldMapping> fields = source.value().fields();
        return IntStream.range(0, fields.size())
                .boxed()
                .flatMap(i -> fields.get(i) instanceof CountField count
                        ? count.censored().entrySet().stream()
                                .filter(entry -> entry.getValue().from()
                                        > entry.getValue().to())
                                .map(entry -> source.problem(
                                        "The bounds of '" + entry.getKey() + "' run from "
                                                + entry.getValue().from() + " down to "
                                                + entry.getValue().to() + ".",
                                        "Write the smaller number as 'from'.",
                                        "fields",
                                        i,
                                        "censored",
                                        entry.getKey()))
                        : Stream.empty());
    }
}
