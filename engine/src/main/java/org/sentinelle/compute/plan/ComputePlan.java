package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure.Component;

/**
 * What must be tallied for a set of indicators, dataset by dataset, before any row is read. Requests that several
 * indicators have in common appear once.
 */
public final class ComputePlan {
    /** The dataset and the measure that say how many people live in an area. */
    public static final String POPULATION = "population";

    public static final String PERSONS = "persons";

    private final List<IndicatorPlan> indicators;
    private final SortedMap<String, DatasetPlan> datasets;
    private final @Nullable TallyRequest population;
    private final List<CountPlan> counts;

    private ComputePlan(
            List<IndicatorPlan> indicators,
            SortedMap<String, DatasetPlan> datasets,
            @Nullable TallyRequest population,
            List<CountPlan> counts) {
        this.counts = List.copyOf(counts);
        this.indicators = List.copyOf(indicators);
        this.datasets = Collections.unmodifiableSortedMap(datasets);
        this.population = population;
    }

    /** Compiles without touching data; throws {@link IllegalArgumentException} with every problem of the definitions. */
    public static ComputePlan compile(Collection<Indicator> indicators, Catalogue catalogue) {
        return compile(indicators, catalogue, List.of());
    }

    /**
     * The same, with counts that must be accounted for though no indicator asks for them any more.
     *
     * @param earlier what earlier publications told of confidential datasets
     */
    public static ComputePlan compile(
            Collection<Indicator> indicators, Catalogue catalogue, Collection<CountPlan.Asked> earlier) {
        RequestCompiler compiler = new RequestCompiler(catalogue);
        IndicatorCompiler one = new IndicatorCompiler(compiler, catalogue);
        List<IndicatorPlan> plans = indicators.stream()
                .sorted(Comparator.comparing(Indicator::id))
                .map(one::compile)
                .toList();
        TallyRequest population = population(compiler, catalogue);
        if (!compiler.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    String.join(System.lineSeparator(), new LinkedHashSet<>(compiler.problems())));
        }
        List<CountPlan> counts = new CountCompiler(compiler).compile(plans, earlier);
        return new ComputePlan(
                plans, byDataset(requests(plans, population, counts), plans, compiler), population, counts);
    }

    /** The datasets that are read, by id. */
    public Set<String> datasetIds() {
        return datasets.keySet();
    }

    public List<IndicatorPlan> indicators() {
        return indicators;
    }

    public SortedMap<String, DatasetPlan> datasets() {
        return datasets;
    }

    /** What accounts for the counts of confidential datasets, one plan for each quantity of each. */
    public List<CountPlan> counts() {
        return counts;
    }

    /** The tally of residents, or null where the catalogue has no dataset of them. */
    @Nullable
    public TallyRequest population() {
        return population;
    }

    /** The datasets that are read a second time, each with what for. */
    public List<SecondPass> secondPasses() {
        SortedMap<String, List<ValueRequest>> byDataset = new TreeMap<>();
        indicators.forEach(indicator -> indicator
                .drawn()
                .forEach(request -> byDataset
                        .computeIfAbsent(request.dataset(), d -> new ArrayList<>())
                        .add(request)));
        List<SecondPass> passes = new ArrayList<>();
        byDataset.forEach((dataset, requests) -> passes.add(new SecondPass(dataset, requests)));
        return passes;
    }

    /** The same plan observed for one of its indicators only. */
    public ComputePlan only(String indicator) {
        List<IndicatorPlan> one = indicators.stream()
                .filter(p -> p.indicator().id().equals(indicator))
                .toList();
        return new ComputePlan(one, datasets, population, counts);
    }

    private static @Nullable TallyRequest population(RequestCompiler compiler, Catalogue catalogue) {
        DatasetSchema schema = catalogue.datasets().get(POPULATION);
        boolean usable = schema != null
                && schema.field(PERSONS).filter(f -> f.role() == Role.MEASURE).isPresent();
        Component residents = new Component(POPULATION, PERSONS, Filter.ALL, null);
        return usable ? compiler.compile(POPULATION, residents, List.of()) : null;
    }

    private static Set<TallyRequest> requests(
            List<IndicatorPlan> plans, @Nullable TallyRequest population, List<CountPlan> counts) {
        Set<@Nullable TallyRequest> requests = new LinkedHashSet<>();
        for (IndicatorPlan plan : plans) {
            for (BreakdownPlan breakdown : plan.breakdowns()) {
                breakdown.term().slots().forEach(slot -> requests.add(slot.request()));
            }
        }
        counts.forEach(count -> {
            requests.addAll(count.requests().keySet());
            requests.addAll(count.restated());
        });
        requests.add(population);
        Set<TallyRequest> asked = new LinkedHashSet<>();
        for (TallyRequest request : requests) {
            if (request != null) {
                asked.add(request);
            }
        }
        return asked;
    }

    private static SortedMap<String, DatasetPlan> byDataset(
            Set<TallyRequest> requests, List<IndicatorPlan> plans, RequestCompiler compiler) {
        SortedMap<String, List<TallyRequest>> grouped = new TreeMap<>();
        requests.forEach(r ->
                grouped.computeIfAbsent(r.dataset(), d -> new ArrayList<>()).add(r));
        Set<String> byDay = daysOf(plans);
        SortedMap<String, DatasetPlan> datasets = new TreeMap<>();
        grouped.forEach((dataset, asked) ->
                datasets.put(dataset, new DatasetPlan(compiler.schema(dataset), asked, byDay.contains(dataset))));
        return datasets;
    }

    /** The datasets whose rows are looked for by day, since some round or year does not begin with a month. */
    private static Set<String> daysOf(List<IndicatorPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.breakdowns().stream())
                .flatMap(breakdown -> breakdown.term().slots().stream())
                .filter(slot -> slot.axis().needsDays())
                .map(slot -> slot.request().dataset())
                .collect(Collectors.toSet());
    }
}
