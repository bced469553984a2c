package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/**
 * What a group's members come to together: sums, or ratios of sums, over the members of the year's last day that reported
 * all a value needs; beside it the same over the fixed panel, the members throughout the panel's window that did so in
 * every year of it.
 */
public final class GroupSeries implements Series {
    private final IndicatorPlan plan;
    private final List<Inputs> breakdowns;
    private final AreaGroup group;
    private final Population population;
    private final Window window;
    private final Members throughout;

    /** For each breakdown and stratum, the members of the fixed panel. */
    private final List<SortedMap<Stratum, Set<String>>> panels;

    public GroupSeries(
            IndicatorPlan plan, List<Inputs> breakdowns, AreaGroup group, Population population, Window window) {
        this.plan = plan;
        this.breakdowns = breakdowns;
        this.group = group;
        this.population = population;
        this.window = window;
        this.throughout = Members.throughout(group, window.panelYears());
        this.panels = breakdowns.stream().map(this::panels).toList();
    }

    @Override
    public List<Observation> at(Period year) {
        Members members = Members.at(group, year);
        boolean total = anyReported(breakdowns.get(0), members, year);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < breakdowns.size(); i++) {
            Inputs inputs = breakdowns.get(i);
            for (Stratum stratum : strata(inputs, members, year, total)) {
                Cell cell = new Cell(plan, group.id(), year, stratum, Panel.ALL);
                observations.add(aggregate(cell, inputs, members, members.areas()));
            }
            if (window.inPanel(year)) {
                panels.get(i).forEach((stratum, areas) -> {
                    Cell cell = new Cell(plan, group.id(), year, stratum, Panel.FIXED);
                    observations.add(aggregate(cell, inputs, throughout, areas));
                });
            }
        }
        observations.sort(Comparator.comparing(Observation::stratum).thenComparing(Observation::panel));
        return observations;
    }

    private Observation aggregate(Cell cell, Inputs inputs, Members members, Collection<String> from) {
        SortedMap<String, Input.Reported> contributions = new TreeMap<>();
        for (String area : from) {
            Input.Reported reported = inputs.reported(area, cell.period(), cell.stratum());
            if (reported != null) {
                contributions.put(area, reported);
            }
        }
        Population.Share share = population.share(contributions.keySet(), members.expectedAreas(), cell.period());
        Coverage coverage = coverage(members, contributions.keySet(), share.value());
        if (contributions.isEmpty()) {
            return cell.missing(cell.panel() == Panel.FIXED ? Flags.EMPTY_PANEL : Flags.NOT_REPORTED, coverage);
        }
        return cell.reported(sum(contributions.values()), flags(contributions.values(), coverage, share), coverage);
    }

    private static Coverage coverage(Members members, Set<String> contributing, @Nullable Double share) {
        SortedSet<String> expected = members.expectedAreas();
        int reporting = (int) contributing.stream().filter(expected::contains).count();
        return new Coverage(reporting, expected.size(), contributing.size() - reporting, share);
    }

    private static Sums sum(Collection<Input.Reported> contributions) {
        return contributions.stream()
                .map(Input.Reported::sums)
                .reduce(Sums::plus)
                .orElseThrow();
    }

    private static Set<String> flags(
            Collection<Input.Reported> contributions, Coverage coverage, Population.Share share) {
        Set<String> flags =
                contributions.stream().flatMap(r -> r.flags().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (coverage.reporting() < coverage.expected()) {
            flags.add(Flags.PARTIAL_COVERAGE);
        }
        if (share.partlyUnknown()) {
            flags.add(Flags.POPULATION_PARTLY_UNKNOWN);
        }
        return flags;
    }

    private static SortedSet<Stratum> strata(Inputs inputs, Members members, Period year, boolean totalReported) {
        Set<Stratum> strata = new HashSet<>(totalReported ? inputs.breakdown().declared() : List.of());
        members.areas().forEach(area -> strata.addAll(inputs.strata(area, year)));
        if (inputs.breakdown().isTotal()) {
            strata.add(Stratum.TOTAL);
        }
        return new TreeSet<>(strata);
    }

    private static boolean anyReported(Inputs inputs, Members members, Period year) {
        return members.areas().stream().anyMatch(area -> inputs.reported(area, year, Stratum.TOTAL) != null);
    }

    private SortedMap<Stratum, Set<String>> panels(Inputs inputs) {
        SortedMap<Stratum, Set<String>> panels = new TreeMap<>();
        for (String area : throughout.areas()) {
            for (Stratum stratum : inputs.strata(area, window.panelFrom())) {
                if (reportedThroughout(inputs, area, stratum)) {
                    panels.computeIfAbsent(stratum, s -> new TreeSet<>()).add(area);
                }
            }
        }
        if (inputs.breakdown().isTotal()) {
            panels.putIfAbsent(Stratum.TOTAL, Set.of());
        }
        return panels;
    }

    private boolean reportedThroughout(Inputs inputs, String area, Stratum stratum) {
        return window.panelYears().stream().allMatch(year -> inputs.reported(area, year, stratum) != null);
    }
}
