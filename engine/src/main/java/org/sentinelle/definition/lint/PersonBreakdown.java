package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.result.Problem;

/**
 * Is every indicator that counts persons broken down by sex and by age?
 *
 * <p>A field that the measure itself holds at one code needs no breakdown: the share of children has no ages. A field is
 * one of sex, or of age, by its name or its code list: {@code age}, {@code age_group}.
 */
final class PersonBreakdown implements Lint {
    private static final Set<String> PERSONS = Set.of("person", "persons");
    private static final List<String> FACETS = List.of("sex", "age");

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator ->
                        PERSONS.contains(indicator.value().concept().unit()))
                .flatMap(indicator -> ofIndicator(indicator, all));
    }

    private static Stream<Problem> ofIndicator(Definition<Indicator> indicator, Definitions all) {
        Component counted = Operands.counted(indicator.value(), all);
        DatasetSchema dataset = counted == null ? null : all.datasets().get(counted.dataset());
        return counted == null || dataset == null
                ? Stream.empty()
                : FACETS.stream().flatMap(facet -> ofFacet(indicator, dataset, counted, facet).stream());
    }

    private static Optional<Problem> ofFacet(
            Definition<Indicator> indicator, DatasetSchema dataset, Component counted, String facet) {
        List<Field> fields = dataset.withRole(Role.DIMENSION).stream()
                .filter(field -> isOf(facet, field))
                .toList();
        if (fields.isEmpty()) {
            return Optional.of(indicator.problem(
                    "The dataset '" + dataset.id() + "' has no field for " + facet
                            + ", so the persons counted from it cannot be broken down by " + facet + ".",
                    "Add a dimension '" + facet + "' with a code list to the dataset, or correct the unit if no persons"
                            + " are counted.",
                    "concept",
                    "unit"));
        }
        return fields.stream().anyMatch(field -> isFixed(field, counted) || isBrokenDown(field, indicator.value()))
                ? Optional.empty()
                : Optional.of(indicator.problem(
                        "The indicator counts persons, but is not broken down by " + facet + ".",
                        "Add '" + fields.get(0).name() + "' to 'disaggregate'.",
                        "disaggregate"));
    }

    private static boolean isOf(String facet, Field field) {
        String codes = field.codes();
        return begins(facet, field.name()) || codes != null && begins(facet, codes);
    }

    /** {@code age}, {@code age_group} and {@code age-group}, but not {@code agency}. */
    private static boolean begins(String facet, String name) {
        return List.of(name.split("[_-]")).get(0).equals(facet);
    }

    private static boolean isFixed(Field field, Component counted) {
        return counted.where().conditions().stream()
                .anyMatch(condition -> condition instanceof OneOf one
                        && one.field().equals(field.name())
                        && one.values().size() == 1
                        && !one.values().get(0).equals(field.total()));
    }

    private static boolean isBrokenDown(Field field, Indicator indicator) {
        return indicator.disaggregate().stream().anyMatch(fields -> fields.contains(field.name()));
    }
}
