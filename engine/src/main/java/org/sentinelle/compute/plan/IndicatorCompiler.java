package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;

/** One indicator into its breakdowns. */
public final class IndicatorCompiler {
    private final RequestCompiler requests;
    private final Catalogue catalogue;

    public IndicatorCompiler(RequestCompiler requests, Catalogue catalogue) {
        this.requests = requests;
        this.catalogue = catalogue;
    }

    public IndicatorPlan compile(Indicator indicator) {
        List<BreakdownPlan> breakdowns = new ArrayList<>();
        breakdowns.add(breakdown(indicator, List.of()));
        indicator.disaggregate().stream()
                .map(by -> by.stream().distinct().sorted().toList())
                .distinct()
                .forEach(by -> breakdowns.add(breakdown(indicator, by)));
        List<Component> components = indicator.measure().components();
        boolean confidential = components.stream().anyMatch(this::isConfidential);
        return new IndicatorPlan(
                indicator,
                breakdowns,
                leaves(indicator, components.get(0)),
                components.size() > 1 ? leaves(indicator, components.get(1)) : null,
                confidential);
    }

    private BreakdownPlan breakdown(Indicator indicator, List<String> by) {
        Component first = indicator.measure().components().get(0);
        TallyRequest numerator = requests.compile(indicator.id(), first, by);
        by.stream().filter(d -> !numerator.by().contains(d)).forEach(d -> undivided(indicator, first, d));
        TallyRequest denominator = denominator(indicator, by);
        boolean part = indicator.measure() instanceof Measure.Proportion
                && denominator != null
                && PartOfWhole.holds(numerator, denominator);
        return new BreakdownPlan(
                by,
                numerator,
                denominator,
                part && denominator != null ? denominator.remainderAfter(numerator) : null,
                DeclaredStrata.of(numerator.by(), requests.schema(first.dataset()), first.where(), catalogue));
    }

    private @Nullable TallyRequest denominator(Indicator indicator, List<String> by) {
        List<Component> components = indicator.measure().components();
        return components.size() > 1 ? requests.compile(indicator.id(), components.get(1), by) : null;
    }

    private @Nullable TallyRequest leaves(Indicator indicator, Component component) {
        List<String> all = indicator.disaggregate().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        return isConfidential(component) ? requests.compile(indicator.id(), component, all) : null;
    }

    private boolean isConfidential(Component component) {
        return requests.schema(component.dataset()).disclosure() == Disclosure.CONFIDENTIAL;
    }

    private void undivided(Indicator indicator, Component component, String dimension) {
        requests.problems()
                .add("Indicator " + indicator.id() + ": dataset " + component.dataset() + " has no dimension '"
                        + dimension + "' to disaggregate by");
    }
}
