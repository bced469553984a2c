package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Measure.Among;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/**
 * What a group's members come to together: sums, or ratios of sums, or whatever else the definition asks for, over the members
 * of the period's last day that reported all a value needs; beside it the same over the fixed panel, the members throughout the
 * panel's window that did so in every period of it.
 */
final class GroupSeries implements Series {
    private final IndicatorPlan plan;
    private final List<Inputs> breakdowns;
    private final AreaGroup group;
    private final Population population;
    private final List<Period> panelPeriods;
    private final Members throughout;

    /** For each breakdown and stratum, the members of the fixed panel. */
    private final List<SortedMap<Stratum, Set<String>>> panels;

    GroupSeries(
            IndicatorPlan plan,
            List<Inputs> breakdowns,
            AreaGroup group,
            Population population,
            List<Period> panelPeriods) {
        this.plan = plan;
        this.breakdowns = breakdowns;
        this.group = group;
        this.population = population;
        this.panelPeriods = List.copyOf(panelPeriods);
        this.throughout = Members.throughout(group, panelPeriods);
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
                Cell cell = new Cell(plan, inputs, group.id(), year, stratum, Panel.ALL);
                observations.add(aggregate(cell, inputs, members, members.areas()));
            }
            if (panelPeriods.contains(year)) {
                panels.get(i).forEach((stratum, areas) -> {
                    Cell cell = new Cell(plan, inputs, group.id(), year, stratum, Panel.FIXED);
                    observations.add(aggregate(cell, inputs, throughout, areas));
                });
            }
        }
        observations.sort(Comparator.comparing(Observation::stratum).thenComparing(Observation::panel));
        return observations;
    }

    private Observation aggregate(Cell cell, Inputs inputs, Members members, Collection<String> from) {
        SortedMap<String, Input.Reported> contributions = new TreeMap<>();
        Set<Lack> reasons = new LinkedHashSet<>();
        for (String area : from) {
            Input input = inputs.get(area, cell.period(), cell.stratum());
            if (input instanceof Input.Reported reported) {
                contributions.put(area, reported);
            } else {
                reasons.add(((Input.Missing) input).why());
            }
        }
        Population.Share share = population.share(contributions.keySet(), members.expectedAreas(), cell.period());
        Coverage coverage = coverage(members, contributions.keySet(), share.value());
        if (contributions.isEmpty()) {
            return cell.missing(nobody(cell, reasons), coverage);
        }
        Input.Reported sums =
                contributions.values().stream().reduce(Input.Reported::plus).orElseThrow();
        Input together = InputRule.likeFigures(cell.term(), withSilent(cell, sums, coverage));
        if (!(together instanceof Input.Reported all)) {
            return cell.missing(((Input.Missing) together).why(), coverage);
        }
        Set<String> flags = flags(contributions.values(), coverage, share);
        flags.addAll(all.flags());
        noteBreak(contributions.values(), flags);
        if (PlaceRollup.addsUp(plan.indicator().placeRollup())) {
            return cell.reported(all, flags, coverage);
        }
        Valuation value =
                PlaceRollup.of(plan.indicator().placeRollup(), cell.term(), contributions, population, cell.period());
        return cell.valued(value, sums, flags, coverage);
    }

    /** A break of some members is none of the group, and is told apart from one of all. */
    private static void noteBreak(Collection<Input.Reported> contributions, Set<String> flags) {
        boolean ofAll = contributions.stream().allMatch(r -> r.flags().contains(Flags.BREAK_IN_SERIES));
        if (!ofAll && flags.remove(Flags.BREAK_IN_SERIES)) {
            flags.add(Flags.BREAK_IN_A_MEMBER);
        }
    }

    /** Why there is no value at all: the one reason all members share, or that nobody reported. */
    private static Lack nobody(Cell cell, Set<Lack> reasons) {
        if (cell.panel() == Panel.FIXED) {
            return Lack.missing(Flags.EMPTY_PANEL);
        }
        return reasons.size() == 1 ? reasons.iterator().next() : Lack.NOT_REPORTED;
    }

    /** With the silent States below the line, where the share is one of all States expected: each may have reached the mark. */
    private static Input.Reported withSilent(Cell cell, Input.Reported sums, Coverage coverage) {
        int silent = coverage.expected() - coverage.reporting();
        boolean asked = cell.term() instanceof Term.Leaf leaf
                && leaf.formula() instanceof Formula.Reaches mark
                && mark.among() == Among.EXPECTED;
        return asked && silent > 0
                ? sums.plus(new Input.Reported(
                        List.of(Figure.Known.between(0, silent), Figure.Known.between(silent, silent)),
                        Set.of(Flags.SILENT_STATES_OPEN)))
                : sums;
    }

    private static Coverage coverage(Members members, Set<String> contributing, @Nullable Double share) {
        SortedSet<String> expected = members.expectedAreas();
        int reporting = (int) contributing.stream().filter(expected::contains).count();
        return new Coverage(reporting, expected.size(), contributing.size() - reporting, share);
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
            for (Stratum stratum : firstStrata(inputs, area)) {
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

    private Set<Stratum> firstStrata(Inputs inputs, String area) {
        return panelPeriods.isEmpty() ? Set.of() : inputs.strata(area, panelPeriods.get(0));
    }

    private boolean reportedThroughout(Inputs inputs, String area, Stratum stratum) {
        return panelPeriods.stream().allMatch(year -> inputs.reported(area, year, stratum) != null);
    }
}
