package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.ConstantField;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.PeriodField;

/** The fields that a source fills, and the codes it fills them with. */
final class SourceUses {
    private static final Set<Role> CODED = EnumSet.of(Role.AREA, Role.DIMENSION, Role.FACET, Role.CONTRIBUTOR);
    private static final Set<Role> AS_WRITTEN = EnumSet.of(Role.TEXT, Role.FACET, Role.CONTRIBUTOR);

    private SourceUses() {}

    static Stream<FieldUse> of(Definition<SourceMapping> source) {
        List<FieldMapping> fields = source.value().fields();
        Stream<FieldUse> ofFields = IntStream.range(0, fields.size())
                .boxed()
                .flatMap(i -> ofField(source, fields.get(i), Paths.of("fields", i)).stream());
        return Stream.concat(ofFields, ofSubmissions(source));
    }

    private static Stream<FieldUse> ofSubmissions(Definition<SourceMapping> source) {
        SourceMapping.Submissions submissions = source.value().submissions();
        return submissions == null
                ? Stream.empty()
                : Stream.of(text(source, submissions.to(), "to"), text(source, submissions.received(), "received"));
    }

    private static FieldUse text(Definition<SourceMapping> source, String field, String key) {
        return new FieldUse(
                source, source.value().dataset(), field, FieldUses.TEXT, List.of(), Paths.of("submissions", key));
    }

    private static List<FieldUse> ofField(Definition<SourceMapping> source, FieldMapping field, List<Object> path) {
        List<FieldUse> uses = new ArrayList<>();
        uses.add(use(source, field, null, Paths.below(path, "field")));
        if (field instanceof CodeField code) {
            code.table().forEach((text, value) -> uses.add(use(source, field, value, Paths.below(path, "map", text))));
            uses.add(use(source, field, code.blank(), Paths.below(path, "blank")));
            uses.add(use(source, field, code.otherwise(), Paths.below(path, "otherwise")));
        } else if (field instanceof ConstantField constant) {
            uses.add(use(source, field, constant.value(), Paths.below(path, "value")));
        }
        return uses;
    }

    private static FieldUse use(
            Definition<SourceMapping> source, FieldMapping field, @Nullable String code, List<Object> path) {
        List<String> codes = code == null ? List.of() : List.of(code);
        return new FieldUse(source, source.value().dataset(), field.field(), roles(field), codes, path);
    }

    private static Set<Role> roles(FieldMapping field) {
        if (field instanceof CodeField || field instanceof ConstantField) {
            return CODED;
        }
        if (field instanceof PeriodField) {
            return EnumSet.of(Role.PERIOD);
        }
        return field instanceof CountField ? FieldUses.MEASURE : AS_WRITTEN;
    }
}
