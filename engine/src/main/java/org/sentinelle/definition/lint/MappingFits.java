package org.sentinelle.definition.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.model.SourceMapping.TextField;
import org.sentinelle.result.Problem;

/** Does a source read a field as its dataset says it is: periods as long, facets and contributors by their codes? */
final class MappingFits implements Lint {
    private static final Set<Role> MAY_BE_CODED = EnumSet.of(Role.FACET, Role.CONTRIBUTOR);

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.sources().all().stream()
                .flatMap(source ->
                        ofSource(source, all.datasets().get(source.value().dataset())));
    }

    private static Stream<Problem> ofSource(Definition<SourceMapping> source, @Nullable DatasetSchema dataset) {
        List<FieldMapping> fields = source.value().fields();
        return dataset == null
                ? Stream.empty()
                : IntStream.range(0, fields.size())
                        .boxed()
                        .flatMap(i -> dataset
                                .field(fields.get(i).field())
                                .flatMap(field -> unfit(source, fields.get(i), field, i))
                                .stream());
    }

    private static Optional<Problem> unfit(Definition<SourceMapping> source, FieldMapping mapped, Field field, int i) {
        Grain grain = field.grain();
        if (mapped instanceof PeriodField period && grain != null && grain != period.grain()) {
            return Optional.of(source.problem(
                    "The periods of '" + source.value().dataset() + "' have the grain " + word(grain) + ", this field "
                            + word(period.grain()) + ".",
                    "Write the same grain in both; leave it out in the dataset where its sources differ.",
                    "fields",
                    i,
                    "grain"));
        }
        if (mapped instanceof TextField && field.codes() != null && MAY_BE_CODED.contains(field.role())) {
            return Optional.of(source.problem(
                    "The field '" + field.name() + "' has the code list '" + field.codes() + "' and is read as text.",
                    "Write 'type: code'.",
                    "fields",
                    i,
                    "type"));
        }
        return Optional.empty();
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
