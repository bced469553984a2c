package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.BreakdownPlan;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.values.Pooled;
import org.sentinelle.compute.tally.values.PooledValues;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** What every area reported for one breakdown of an indicator, in each of the indicator's periods. */
final class Inputs {
    private static final Input NOTHING = new Input.Missing(Lack.NOT_REPORTED);

    private final BreakdownPlan breakdown;
    private final Sources sources;
    private final PooledValues drawn;
    private final List<Period> periods;
    private final List<Term.Leaf> leaves;
    private final InputRule rule;
    private final Input nothing;
    private final Map<At, Map<Stratum, Input>> found = new HashMap<>();

    Inputs(BreakdownPlan breakdown, Sources sources, PooledValues drawn, List<Period> periods) {
        this.breakdown = breakdown;
        this.drawn = drawn;
        this.sources = sources;
        this.periods = periods;
        this.leaves = breakdown.term().leaves().toList();
        this.rule = new InputRule(breakdown.term());
        this.nothing = silence();
        for (String area : speakingAreas()) {
            for (Period period : periods) {
                Map<Stratum, Input> inputs = inputs(area, period);
                if (!inputs.isEmpty()) {
                    found.put(new At(area, period), inputs);
                }
            }
        }
    }

    BreakdownPlan breakdown() {
        return breakdown;
    }

    /** What a second pass drew for a cell; null where it drew nothing. */
    @Nullable
    Pooled drawn(ValueRequest request, At place, Stratum stratum) {
        return drawn.strata(request, place).get(stratum);
    }

    Input get(String area, Period period, Stratum stratum) {
        return found.getOrDefault(new At(area, period), Map.of()).getOrDefault(stratum, nothing);
    }

    /** The figures, or null where they are missing. */
    Input.@Nullable Reported reported(String area, Period period, Stratum stratum) {
        return get(area, period, stratum) instanceof Input.Reported reported ? reported : null;
    }

    /** The strata of which the area reported something. */
    Set<Stratum> strata(String area, Period period) {
        return Collections.unmodifiableSet(
                found.getOrDefault(new At(area, period), Map.of()).keySet());
    }

    /** The areas that said something of a numerator or a total; having a population makes no report. */
    Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        Slot first = breakdown.term().slots().get(0);
        TimeRollup rollup = new TimeRollup(first, MissingPolicy.ANY_INPUT);
        for (String area : sources.areasOf(first)) {
            if (periods.stream()
                    .anyMatch(p -> !rollup.near(rows(first, area), p).isEmpty())) {
                areas.add(area);
            }
        }
        return areas;
    }

    /** What it comes to where nobody said anything. */
    private Input silence() {
        boolean never = leaves.stream().anyMatch(l -> l.indicator().missing() == MissingPolicy.NEVER);
        if (!never) {
            return NOTHING;
        }
        List<Figure> absent = new ArrayList<>();
        breakdown.term().slots().forEach(slot -> absent.add(new Figure.Absent(Lack.NOT_REPORTED)));
        return rule.apply(absent);
    }

    private Set<String> speakingAreas() {
        Set<String> areas = new TreeSet<>();
        breakdown.term().slots().stream().filter(this::speaks).forEach(slot -> areas.addAll(sources.areasOf(slot)));
        return areas;
    }

    /** Whether a row of the slot is a report: not where the denominator cannot be broken down as the numerator is. */
    private boolean speaks(Slot slot) {
        return slot.role() != Role.WHOLE || slot.request().by().containsAll(breakdown.by());
    }

    private Map<Stratum, Input> inputs(String area, Period period) {
        Map<Stratum, Input> inputs = new HashMap<>();
        for (Stratum stratum : strataNear(area, period)) {
            Input input = rule.apply(figures(area, period, stratum));
            if (!input.equals(NOTHING)) {
                inputs.put(stratum, input);
            }
        }
        return inputs;
    }

    /** The strata with a row in the days that the period is made of. */
    private Set<Stratum> strataNear(String area, Period period) {
        Set<Stratum> strata = new HashSet<>();
        for (Slot slot : breakdown.term().slots()) {
            if (speaks(slot)) {
                new TimeRollup(slot, MissingPolicy.ANY_INPUT)
                        .near(rows(slot, area), period).stream()
                                .map(this::ofBreakdown)
                                .forEach(strata::add);
            }
        }
        return strata;
    }

    private Stratum ofBreakdown(Stratum looked) {
        if (looked.codes().keySet().equals(Set.copyOf(breakdown.by()))) {
            return looked;
        }
        SortedMap<String, String> codes = new TreeMap<>(looked.codes());
        codes.keySet().retainAll(breakdown.by());
        return new Stratum(codes);
    }

    private List<Figure> figures(String area, Period period, Stratum stratum) {
        List<Figure> figures = new ArrayList<>();
        for (Term.Leaf leaf : leaves) {
            figures.addAll(
                    leaf.formula() instanceof Formula.Ladder
                            ? steps(leaf, area, period, stratum)
                            : figures(leaf, area, period, stratum));
        }
        return figures;
    }

    private List<Figure> figures(Term.Leaf leaf, String area, Period period, Stratum stratum) {
        List<Figure> figures = new ArrayList<>();
        for (Slot slot : leaf.slots()) {
            Stratum looked = looked(slot, stratum);
            Figure figure = new TimeRollup(slot, leaf.indicator().missing()).figure(rows(slot, area), looked, period);
            figures.add(Breaks.noted(slot, area, looked, period, figure));
        }
        return figures;
    }

    /** The steps of a ladder that are named at the last time that names any. */
    private List<Figure> steps(Term.Leaf leaf, String area, Period period, Stratum stratum) {
        List<Figure> figures = new ArrayList<>();
        List<@Nullable Period> times = new ArrayList<>();
        Period last = null;
        for (Slot slot : leaf.slots()) {
            TimeRollup rollup = new TimeRollup(slot, leaf.indicator().missing());
            Period time = rollup.last(rows(slot, area), looked(slot, stratum), period);
            times.add(time);
            last = last == null || (time != null && time.compareTo(last) > 0) ? time : last;
            figures.add(rollup.figure(rows(slot, area), looked(slot, stratum), period));
        }
        for (int i = 0; i < figures.size(); i++) {
            if (times.get(i) == null || !times.get(i).equals(last)) {
                figures.set(i, new Figure.Absent(Lack.NOT_REPORTED));
            }
        }
        return figures;
    }

    private NavigableMap<Period, Sources.Strata> rows(Slot slot, String area) {
        return sources.of(slot, area);
    }

    /** Where a slot looks for its figure of a stratum: at those of its codes that its dataset has, and at its own. */
    private static Stratum looked(Slot slot, Stratum stratum) {
        if (slot.pinned().isTotal()
                && slot.request().by().size() == stratum.codes().size()) {
            return stratum;
        }
        SortedMap<String, String> codes = new TreeMap<>(stratum.codes());
        codes.putAll(slot.pinned().codes());
        codes.keySet().retainAll(slot.request().by());
        return new Stratum(codes);
    }
}
