package org.sentinelle.definition.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.CodeForms;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlNode.Scalar;
import org.sentinelle.definition.yaml.YamlNode.Sequence;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Plan;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.model.StandardPopulation;

/**
 * What a definition leans on: what must be read to know what it means. An indicator leans on its datasets, on the indicators it
 * is made of, its concordances and its standard population; a dataset on its code lists and on the sources that fill it; a source
 * on its spellings; a concordance and a standard population on code lists; a plan, an overlay and an analysis on indicators, a plan
 * also on the registers of the hypotheses it rests on, a register on the analyses that test it, an impact design on its indicators and on the register of interventions.
 */
final class Leanings {
    private static final ItemId AREAS = new ItemId(Section.AREAS, "areas");

    private final Holdings holdings;

    Leanings(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Everything the definitions lean on, directly or not, themselves left out unless another of them leans on them. */
    SortedSet<ItemId> closure(Set<ItemId> items) {
        SortedSet<ItemId> found = new TreeSet<>();
        Deque<ItemId> open = new ArrayDeque<>(new TreeSet<>(items));
        while (!open.isEmpty()) {
            direct(open.remove()).filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** The definitions that are there and that this one names, in no particular order. */
    Stream<ItemId> direct(ItemId item) {
        return named(item).distinct().filter(other -> holdings.holding(other).isPresent() && !other.equals(item));
    }

    private Stream<ItemId> named(ItemId item) {
        Object value = holdings.value(item);
        if (value instanceof Indicator indicator) {
            return ofIndicator(indicator);
        }
        if (value instanceof DatasetSchema dataset) {
            return ofDataset(dataset);
        }
        if (value instanceof SourceMapping source) {
            return Stream.concat(
                    Stream.of(new ItemId(Section.DATASETS, source.dataset())),
                    source.fields().stream().flatMap(Leanings::spellings));
        }
        if (value instanceof SpellingTable spellings) {
            return codes(spellings.codes());
        }
        if (value instanceof Concordance concordance) {
            return ofConcordance(concordance);
        }
        if (value instanceof StandardPopulation standard) {
            return standard.by().values().stream().flatMap(Leanings::codes);
        }
        if (value instanceof Plan plan) {
            return ofPlan(plan);
        }
        if (value instanceof HypothesisRegister register) {
            return register.hypotheses().stream()
                    .map(hypothesis -> new ItemId(Section.ANALYSES, hypothesis.analysis()));
        }
        if (value instanceof ImpactDesign design) {
            return Stream.concat(
                    Stream.of(new ItemId(Section.DATASETS, ImpactDesign.INTERVENTIONS)),
                    design.indicators().stream().map(id -> new ItemId(Section.CATALOGUE, id)));
        }
        return ofText(item);
    }

    private static Stream<ItemId> ofIndicator(Indicator indicator) {
        Stream<String> exampleDatasets = indicator.examples().stream()
                .flatMap(example -> example.rows().stream())
                .map(Indicator.Rows::dataset);
        return Stream.of(
                        Stream.concat(indicator.measure().datasets(), exampleDatasets)
                                .map(dataset -> new ItemId(Section.DATASETS, dataset)),
                        indicator.measure().indicators().stream()
                                .map(operand -> new ItemId(Section.CATALOGUE, operand)),
                        indicator.concordances().values().stream().map(id -> new ItemId(Section.CONCORDANCES, id)),
                        standard(indicator),
                        indicator.owners().stream().map(owner -> new ItemId(Section.MECHANISMS, owner)))
                .flatMap(items -> items);
    }

    private Stream<ItemId> ofPlan(Plan plan) {
        Stream<ItemId> registers = holdings.definitions().registers().all().stream()
                .filter(register -> register.value().hypotheses().stream()
                        .anyMatch(one -> !plan.actionsOn(one.id()).isEmpty()
                                || !plan.messagesOn(one.id()).isEmpty()))
                .map(register -> new ItemId(Section.HYPOTHESES, register.id()));
        return Stream.of(
                        Stream.of(new ItemId(Section.MECHANISMS, plan.mechanism())),
                        plan.targets().stream().map(target -> new ItemId(Section.CATALOGUE, target.indicator())),
                        registers)
                .flatMap(items -> items);
    }

    private static Stream<ItemId> standard(Indicator indicator) {
        return indicator.measure() instanceof Measure.StandardisedRate rate
                ? Stream.of(new ItemId(Section.STANDARDS, rate.standard()))
                : Stream.empty();
    }

    private Stream<ItemId> ofDataset(DatasetSchema dataset) {
        Stream<ItemId> codes =
                dataset.fields().stream().map(DatasetSchema.Field::codes).flatMap(Leanings::codes);
        Stream<ItemId> sources = holdings.definitions().sources().all().stream()
                .filter(source -> source.value().dataset().equals(dataset.id()))
                .map(source -> new ItemId(Section.SOURCES, source.id()));
        return Stream.concat(codes, sources);
    }

    private static Stream<ItemId> ofConcordance(Concordance concordance) {
        boolean namesAreas =
                concordance.entries().stream().anyMatch(entry -> !entry.areas().isEmpty());
        return Stream.concat(
                Stream.of(concordance.from(), concordance.to()).flatMap(Leanings::codes),
                namesAreas ? Stream.of(AREAS) : Stream.empty());
    }

    private static Stream<ItemId> spellings(SourceMapping.FieldMapping field) {
        return field instanceof SourceMapping.CodeField code && code.tableId() != null
                ? Stream.of(new ItemId(Section.SPELLINGS, code.tableId()))
                : Stream.empty();
    }

    /** The list of all areas is no file of its own. */
    private static Stream<ItemId> codes(@Nullable String list) {
        if (list == null) {
            return Stream.empty();
        }
        return Stream.of(list.equals(CodeForms.AREAS) ? AREAS : new ItemId(Section.CODES, list));
    }

    /** A code list that includes the areas, a mechanism's members, and what overlays and analyses say by key. */
    private Stream<ItemId> ofText(ItemId item) {
        Mapping root = holdings.tree(item);
        if (root == null) {
            return Stream.empty();
        }
        return switch (item.section()) {
            case CODES -> root.has("includes") ? Stream.of(AREAS) : Stream.empty();
            case MECHANISMS -> Stream.of(AREAS);
            case OVERLAYS, ANALYSES -> byKey(root).collect(Collectors.toSet()).stream();
            default -> Stream.empty();
        };
    }

    /** What stands under the keys {@code indicator}, {@code dataset} and {@code mechanism}, however deep. */
    private static Stream<ItemId> byKey(YamlNode node) {
        if (node instanceof Sequence list) {
            return list.items().stream().flatMap(Leanings::byKey);
        }
        if (node instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .flatMap(entry -> entry.getValue().value() instanceof Scalar scalar
                            ? reference(entry.getKey(), scalar.text())
                            : byKey(entry.getValue().value()));
        }
        return Stream.empty();
    }

    private static Stream<ItemId> reference(String key, String id) {
        return switch (key) {
            case "indicator" -> Stream.of(new ItemId(Section.CATALOGUE, id));
            case "dataset" -> Stream.of(new ItemId(Section.DATASETS, id));
            case "mechanism" -> Stream.of(new ItemId(Section.MECHANISMS, id));
            default -> Stream.empty();
        };
    }
}
