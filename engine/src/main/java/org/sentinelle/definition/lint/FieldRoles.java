package org.sentinelle.definition.lint;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.result.Problem;

/** Is the field of a kind that can be used so: a measure to be added up, a dimension to break down by? */
final class FieldRoles implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return FieldUses.of(all).flatMap(use -> {
            DatasetSchema dataset = all.datasets().get(use.dataset());
            return dataset == null
                    ? Stream.empty()
                    : dataset.field(use.field()).stream()
                            .filter(field -> !use.roles().contains(field.role()))
                            .map(field -> problem(use, field));
        });
    }

    private static Problem problem(FieldUse use, DatasetSchema.Field field) {
        String fitting = use.roles().stream().map(FieldRoles::word).sorted().collect(Collectors.joining(" or "));
        if (field.role() == Role.CONTRIBUTOR) {
            return use.problem(
                    "The field '" + field.name() + "' of '" + use.dataset()
                            + "' names the agency that supplied the row, which nothing that is shown may tell.",
                    "Name a field with the role " + fitting + "; where agencies are public, make it a dimension.");
        }
        return use.problem(
                "The field '" + field.name() + "' of '" + use.dataset() + "' has the role " + word(field.role())
                        + " and cannot be used here.",
                "Name a field with the role " + fitting + ".");
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
