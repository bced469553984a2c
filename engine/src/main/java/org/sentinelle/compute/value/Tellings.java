package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.BreakdownPlan;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.CountPlan;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Telling;

/**
 * Which counts of confidential datasets each value tells: those that its figures are made of, and for figures of several times
 * that do not add up, those of each time.
 */
public final class Tellings {
    private final Map<String, IndicatorPlan> indicators = new TreeMap<>();
    private final Catalogue catalogue;
    private final ToldCounts counts;

    /**
     * The tellings of a plan.
     *
     * @param times the periods of the rows of each dataset
     */
    Tellings(ComputePlan plan, Catalogue catalogue, SortedMap<String, SortedSet<Period>> times) {
        plan.indicators().forEach(p -> indicators.put(p.indicator().id(), p));
        this.catalogue = catalogue;
        this.counts = new ToldCounts(plan.counts(), times);
    }

    /** What a value tells; null where that cannot be said, so that nobody may see it. */
    public @Nullable Telling of(CellKey cell) {
        IndicatorPlan plan = indicators.get(cell.indicator());
        BreakdownPlan breakdown = plan == null ? null : breakdown(plan, cell);
        if (plan == null || breakdown == null) {
            return null;
        }
        AreaGroup group = catalogue.groups().get(cell.area());
        Set<String> areas = group == null ? Set.of(cell.area()) : members(group, cell.period());
        boolean together = breakdown.term() instanceof Term.Leaf leaf
                && (group == null
                        || (PlaceRollup.addsUp(leaf.indicator().placeRollup())
                                && !(leaf.formula() instanceof Formula.Reaches)));
        return together ? together((Term.Leaf) breakdown.term(), areas, cell) : oneByOne(breakdown.term(), areas, cell);
    }

    private @Nullable Telling oneByOne(Term term, Set<String> areas, CellKey cell) {
        List<Told> told = new ArrayList<>();
        for (String area : areas) {
            List<Told> own = all(term, Set.of(area), cell);
            if (own == null) {
                return null;
            }
            told.addAll(own);
        }
        return others(term, told);
    }

    private static @Nullable BreakdownPlan breakdown(IndicatorPlan plan, CellKey cell) {
        Set<String> by = cell.stratum().codes().keySet();
        return plan.breakdowns().stream()
                .filter(b -> new HashSet<>(b.by()).equals(by))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> members(AreaGroup group, Period period) {
        Set<String> areas = new TreeSet<>();
        group.membersAt(period).stream().map(Membership::area).forEach(areas::add);
        return areas;
    }

    private @Nullable Telling together(Term.Leaf leaf, Set<String> areas, CellKey cell) {
        List<Slot> slots = leaf.slots();
        Formula formula = leaf.formula();
        boolean quotient = formula instanceof Formula.Part || formula instanceof Formula.Quotient;
        boolean plain = (quotient || formula instanceof Formula.Count || formula instanceof Formula.MeanOfRows)
                && slots.stream().limit(2).allMatch(ToldCounts::addsUpOverTime);
        List<Told> all = all(leaf, areas, cell);
        if (all == null || !plain) {
            return all == null ? null : others(leaf, all);
        }
        Told numerator = counts.one(slots.get(0), areas, cell);
        Told denominator = null;
        if (quotient) {
            denominator = counts.one(slots.get(1), areas, cell);
        } else if (formula instanceof Formula.MeanOfRows) {
            denominator = numerator == null ? null : new Told(numerator.dataset(), Ledger.ROWS, numerator.cell());
        }
        List<Told> others = new ArrayList<>();
        addRows(slots.get(0), numerator, others);
        if (quotient) {
            addRows(slots.get(1), denominator, others);
        }
        return new Telling(numerator, denominator, others, 1, false);
    }

    private void addRows(Slot slot, @Nullable Told told, List<Told> to) {
        if (told != null && !counts(slot)) {
            to.add(new Told(told.dataset(), Ledger.ROWS, told.cell()));
        }
    }

    /** Whether a slot adds up persons; else what it adds up over few of them tells of these, however large it is. */
    private boolean counts(Slot slot) {
        DatasetSchema dataset = catalogue.datasets().get(slot.request().dataset());
        return dataset != null && dataset.counts(slot.request().sum());
    }

    private static Telling others(Term term, List<Told> told) {
        boolean distinct = term.leaves()
                .anyMatch(l -> l.formula() instanceof Formula.Drawn drawn
                        && drawn.request().kind() instanceof ValueRequest.Distinct);
        return new Telling(null, null, told, beyond(term), distinct);
    }

    /** Every count behind the figures of a term; null where one cannot be told. */
    private @Nullable List<Told> all(Term term, Set<String> areas, CellKey cell) {
        List<Told> all = new ArrayList<>();
        for (Term.Leaf leaf : term.leaves().toList()) {
            for (Slot slot : leaf.slots()) {
                boolean derived = slot.role() == Slot.Role.REST && !(leaf.formula() instanceof Formula.Standardised);
                boolean drawn = leaf.formula() instanceof Formula.Drawn;
                List<Told> told = derived ? List.of() : counts.of(slot, areas, cell, drawn);
                if (told == null) {
                    return null;
                }
                all.addAll(told);
                if (leaf.formula() instanceof Formula.MeanOfRows || !(drawn || counts(slot))) {
                    told.forEach(t -> all.add(new Told(t.dataset(), Ledger.ROWS, t.cell())));
                }
            }
        }
        return all;
    }

    /** A quantile shows a person's value: as many as the threshold must lie on either side. */
    private static double beyond(Term term) {
        double most = 1;
        for (Term.Leaf leaf : term.leaves().toList()) {
            if (leaf.formula() instanceof Formula.Drawn drawn
                    && drawn.request().kind() instanceof ValueRequest.Quantile quantile) {
                most = Math.max(most, 1 / Math.min(quantile.probability(), 1 - quantile.probability()));
            }
        }
        return most;
    }

    /** The plan of a quantity of a dataset; null where it is not accounted for. */
    public @Nullable CountPlan plan(String dataset, String quantity) {
        return counts.plan(dataset, quantity);
    }
}
