package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.FilterForm;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Is there, for every condition that an indicator sets for all its parts, a part whose dataset has the field? */
final class WhereWithoutDataset implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator, all));
    }

    private static Stream<Problem> ofIndicator(Definition<Indicator> indicator, Definitions all) {
        if (!indicator.value().measure().indicators().isEmpty()) {
            return ofCombination(indicator);
        }
        Set<String> ids = indicator.value().measure().datasets().collect(Collectors.toSet());
        List<DatasetSchema> datasets =
                ids.stream().map(all.datasets()::get).filter(Objects::nonNull).toList();
        if (datasets.size() < ids.size()) {
            return Stream.empty();
        }
        return FilterForm.filter(indicator.node(), "where").conditions().stream()
                .filter(condition -> datasets.stream().noneMatch(dataset -> fits(condition, dataset)))
                .map(condition -> problem(indicator, condition));
    }

    private static Stream<Problem> ofCombination(Definition<Indicator> indicator) {
        return indicator.node().has("where")
                ? Stream.of(indicator.problem(
                        "An indicator made of others reads no rows of its own, so 'where' does nothing.",
                        "Set the condition in the indicators it is made of, and delete it here.",
                        "where"))
                : Stream.empty();
    }

    private static boolean fits(Filter.Condition condition, DatasetSchema dataset) {
        return condition.fields().stream()
                .allMatch(field -> dataset.field(field).isPresent());
    }

    private static Problem problem(Definition<Indicator> indicator, Filter.Condition condition) {
        String fields = condition.fields().stream().sorted().collect(Collectors.joining(", "));
        String key = condition instanceof Filter.AnyOf ? FilterForm.ANY : fields;
        return indicator.problem(
                "No dataset of the measure has the field (" + fields + ") that 'where' sets a condition on.",
                "Correct the field's name, or delete the condition.",
                "where",
                key);
    }
}
