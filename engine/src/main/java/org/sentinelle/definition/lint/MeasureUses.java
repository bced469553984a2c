package org.sentinelle.definition.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.FilterForm;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;

/** The fields that a measure speaks of beside its parts: a status, what is told apart, what is taken out. */
final class MeasureUses {
    private static final Set<Role> TELLING_APART = EnumSet.complementOf(EnumSet.of(Role.MEASURE, Role.CONTRIBUTOR));

    private MeasureUses() {}

    static Stream<FieldUse> of(Definition<Indicator> indicator) {
        Measure measure = indicator.value().measure();
        if (measure instanceof Measure.DistinctCount distinct) {
            return Stream.of(new FieldUse(
                    indicator,
                    distinct.of().dataset(),
                    distinct.field(),
                    TELLING_APART,
                    List.of(),
                    Paths.of("measure", "field")));
        }
        if (measure instanceof Measure.Status status) {
            return ofStatus(indicator, status);
        }
        Mapping exclude = indicator.node().mapping("measure").optionalMapping("exclude");
        return exclude == null ? Stream.empty() : ofExclusions(indicator, exclude);
    }

    private static Stream<FieldUse> ofStatus(Definition<Indicator> indicator, Measure.Status status) {
        Mapping node = indicator.node().mapping("measure");
        Stream<FieldUse> field = Stream.of(use(indicator, status, List.of(), Paths.of("measure", "field")));
        Stream<FieldUse> scores = node.textsByKey("scores").keySet().stream()
                .map(code -> use(indicator, status, List.of(code), Paths.of("measure", "scores", code)));
        Stream<FieldUse> steps = Stream.of("reached", "not-reached")
                .filter(node::has)
                .map(key -> use(indicator, status, node.texts(key), Paths.of("measure", key)));
        return Stream.of(field, scores, steps).flatMap(uses -> uses);
    }

    private static FieldUse use(
            Definition<Indicator> indicator, Measure.Status status, List<String> codes, List<Object> path) {
        return new FieldUse(indicator, status.of().dataset(), status.field(), FieldUses.DIMENSION, codes, path);
    }

    /** What is taken out of the numerator is looked for in its rows, everything else in the rows of both parts. */
    private static Stream<FieldUse> ofExclusions(Definition<Indicator> indicator, Mapping exclude) {
        List<String> datasets = indicator.value().measure().datasets().toList();
        return Stream.of("from-numerator", "from-both", "exceptions")
                .flatMap(key -> (key.equals("from-numerator") ? datasets.subList(0, 1) : datasets)
                        .stream()
                                .flatMap(dataset -> FieldUses.ofFilter(
                                        indicator,
                                        dataset,
                                        FilterForm.filter(exclude, key),
                                        Paths.of("measure", "exclude", key))));
    }
}
