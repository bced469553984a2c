package org.sentinelle.compute.value;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.BreakdownPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tallies;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** What every area reported for one breakdown of an indicator. */
public final class Inputs {
    private static final Input NOTHING = new Input.Missing(Flags.NOT_REPORTED);

    private final BreakdownPlan breakdown;
    private final Set<At> numerators;
    private final Map<At, Map<Stratum, Input>> found = new HashMap<>();

    public Inputs(Indicator indicator, BreakdownPlan breakdown, Tallies tallies) {
        this.breakdown = breakdown;
        this.numerators = tallies.places(breakdown.numerator());
        InputRule rule = new InputRule(indicator.measure(), breakdown, indicator.missing());
        for (At at : places(tallies)) {
            found.put(at, inputs(rule, tallies, at));
        }
    }

    public BreakdownPlan breakdown() {
        return breakdown;
    }

    public Input get(String area, Period period, Stratum stratum) {
        return found.getOrDefault(new At(area, period), Map.of()).getOrDefault(stratum, NOTHING);
    }

    /** The figures, or null where they are missing. */
    public Input.@Nullable Reported reported(String area, Period period, Stratum stratum) {
        return get(area, period, stratum) instanceof Input.Reported reported ? reported : null;
    }

    /** The strata of which the area reported something. */
    public Set<Stratum> strata(String area, Period period) {
        return Collections.unmodifiableSet(
                found.getOrDefault(new At(area, period), Map.of()).keySet());
    }

    /** The areas that reported a numerator or a total in one of the years; having a population makes no report. */
    public Set<String> areas(Set<Period> years) {
        Set<String> areas = new TreeSet<>();
        numerators.stream().filter(at -> years.contains(at.period())).forEach(at -> areas.add(at.area()));
        return areas;
    }

    private Set<At> places(Tallies tallies) {
        Set<At> places = new HashSet<>(tallies.places(breakdown.numerator()));
        if (breakdown.denominator() != null && !breakdown.undividedDenominator()) {
            places.addAll(tallies.places(breakdown.denominator()));
        }
        return places;
    }

    private Map<Stratum, Input> inputs(InputRule rule, Tallies tallies, At at) {
        Map<Stratum, Input> inputs = new HashMap<>();
        for (Stratum stratum : strata(tallies, at)) {
            Input input = input(rule, tallies, at, stratum);
            if (!input.equals(NOTHING)) {
                inputs.put(stratum, input);
            }
        }
        return inputs;
    }

    private Set<Stratum> strata(Tallies tallies, At at) {
        Set<Stratum> strata =
                new HashSet<>(tallies.strata(breakdown.numerator(), at).keySet());
        if (breakdown.denominator() != null && !breakdown.undividedDenominator()) {
            strata.addAll(tallies.strata(breakdown.denominator(), at).keySet());
        }
        return strata;
    }

    private static Input input(InputRule rule, Tallies tallies, At at, Stratum stratum) {
        BreakdownPlan plan = rule.breakdown();
        return rule.apply(
                tally(plan.numerator(), tallies, at, stratum),
                tally(plan.denominator(), tallies, at, stratum),
                tally(plan.remainder(), tallies, at, stratum));
    }

    private static @Nullable Tally tally(@Nullable TallyRequest request, Tallies tallies, At at, Stratum stratum) {
        if (request == null) {
            return null;
        }
        SortedMap<String, String> codes = new TreeMap<>(stratum.codes());
        codes.keySet().retainAll(request.by());
        Tally found = tallies.strata(request, at).get(new Stratum(codes));
        return found == null || found.rows() == 0 ? null : found;
    }
}
