package org.sentinelle.definition.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.FilterForm;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.SeriesBreak;

/** Every place where any definition speaks of a dataset's field. */
final class FieldUses {
    static final Set<Role> FILTERABLE = EnumSet.of(Role.AREA, Role.PERIOD, Role.DIMENSION, Role.FACET, Role.TEXT);
    static final Set<Role> DIMENSION = EnumSet.of(Role.DIMENSION);
    static final Set<Role> MEASURE = EnumSet.of(Role.MEASURE);
    static final Set<Role> TEXT = EnumSet.of(Role.TEXT);

    private FieldUses() {}

    static Stream<FieldUse> of(Definitions all) {
        return Stream.of(
                        all.indicators().all().stream().flatMap(d -> IndicatorUses.of(d, all)),
                        all.datasets().all().stream().flatMap(FieldUses::ofRules),
                        all.datasets().all().stream().flatMap(FieldUses::ofBreaks),
                        all.sources().all().stream().flatMap(SourceUses::of),
                        all.overlays().all().stream().flatMap(d -> ofOverlay(d, all)))
                .flatMap(uses -> uses);
    }

    /** The fields and codes of a filter that lies at a path. */
    static Stream<FieldUse> ofFilter(Definition<?> by, String dataset, Filter filter, List<Object> path) {
        return filter.conditions().stream().flatMap(condition -> ofCondition(by, dataset, condition, path));
    }

    private static Stream<FieldUse> ofCondition(
            Definition<?> by, String dataset, Filter.Condition condition, List<Object> path) {
        if (condition instanceof Filter.AnyOf any) {
            return IntStream.range(0, any.alternatives().size())
                    .boxed()
                    .flatMap(i ->
                            ofFilter(by, dataset, any.alternatives().get(i), Paths.below(path, FilterForm.ANY, i)));
        }
        String field = condition.fields().iterator().next();
        List<Object> place = Paths.below(path, field);
        if (condition instanceof Filter.OneOf oneOf) {
            return Stream.of(new FieldUse(by, dataset, field, FILTERABLE, oneOf.values(), place));
        }
        if (condition instanceof Filter.NoneOf noneOf) {
            return Stream.of(
                    new FieldUse(by, dataset, field, FILTERABLE, noneOf.values(), Paths.below(place, "not-in")));
        }
        return Stream.of(new FieldUse(by, dataset, field, FILTERABLE, List.of(), place));
    }

    /** The fields by which an overlay breaks down its indicator's numerator. */
    private static Stream<FieldUse> ofOverlay(Definition<Overlay> overlay, Definitions all) {
        Indicator indicator = all.indicators().get(overlay.value().indicator());
        if (indicator == null) {
            return Stream.empty();
        }
        String counted = IndicatorUses.counted(indicator, all);
        List<List<String>> groupings = overlay.value().disaggregate();
        return IntStream.range(0, groupings.size())
                .boxed()
                .flatMap(i -> groupings.get(i).stream()
                        .map(field -> new FieldUse(
                                overlay, counted, field, DIMENSION, List.of(), Paths.of("disaggregate", i))));
    }

    private static Stream<FieldUse> ofBreaks(Definition<DatasetSchema> dataset) {
        List<SeriesBreak> breaks = dataset.value().breaks();
        return IntStream.range(0, breaks.size())
                .boxed()
                .flatMap(i -> ofFilter(dataset, dataset.id(), breaks.get(i).where(), Paths.of("breaks", i, "where")));
    }

    private static Stream<FieldUse> ofRules(Definition<DatasetSchema> dataset) {
        List<DataRule> rules = dataset.value().rules();
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> ofRule(dataset, rules.get(i), Paths.of("rules", i)));
    }

    private static Stream<FieldUse> ofRule(Definition<DatasetSchema> dataset, DataRule rule, List<Object> path) {
        if (rule instanceof DataRule.NotAbove notAbove) {
            return Stream.concat(
                    ofFilter(dataset, dataset.id(), notAbove.lower(), Paths.below(path, "lower")),
                    ofFilter(dataset, dataset.id(), notAbove.upper(), Paths.below(path, "upper")));
        }
        if (rule instanceof DataRule.CountedOnce once) {
            return Stream.of(
                    new FieldUse(dataset, dataset.id(), once.field(), TEXT, List.of(), Paths.below(path, "field")));
        }
        return rule instanceof DataRule.PartsOfTotal parts ? ofParts(dataset, parts, path) : Stream.empty();
    }

    private static Stream<FieldUse> ofParts(
            Definition<DatasetSchema> dataset, DataRule.PartsOfTotal parts, List<Object> path) {
        return Stream.concat(
                ofFilter(dataset, dataset.id(), parts.where(), Paths.below(path, "where")),
                Stream.of(
                        new FieldUse(
                                dataset,
                                dataset.id(),
                                parts.dimension(),
                                DIMENSION,
                                List.of(),
                                Paths.below(path, "dimension")),
                        new FieldUse(
                                dataset,
                                dataset.id(),
                                parts.dimension(),
                                DIMENSION,
                                parts.parts(),
                                Paths.below(path, "parts"))));
    }
}
