package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.CountPlan;
import org.sentinelle.compute.plan.RowText;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;

/**
 * The counts that figures are made of.
 *
 * @param plans those of all quantities that are accounted for
 * @param times the periods of the rows of each dataset
 */
record ToldCounts(List<CountPlan> plans, SortedMap<String, SortedSet<Period>> times) {

    /** Whether the figure of a period is one sum. */
    static boolean addsUpOverTime(Slot slot) {
        return slot.rollup() == Rollup.SUM && slot.reach() == 0;
    }

    /** The count that the figure of a slot is; null for a public dataset. */
    @Nullable
    Told one(Slot slot, Set<String> areas, CellKey cell) {
        List<Told> told = of(slot, areas, cell, false);
        return told == null || told.isEmpty() ? null : told.get(0);
    }

    /**
     * The counts that the figure of a slot is made of, none for a public dataset or where the figure looks back before all time;
     * null where they cannot be told.
     *
     * @param rows whether it is the number of rows, whatever the slot adds up
     */
    @Nullable
    List<Told> of(Slot slot, Set<String> areas, CellKey cell, boolean rows) {
        TallyRequest request = slot.request();
        if (!times.containsKey(request.dataset())) {
            return List.of();
        }
        String quantity = rows || request.sum() == null ? Ledger.ROWS : request.sum();
        Period span = slot.axis().span(cell.period(), slot.lag());
        if (plan(request.dataset(), quantity) == null) {
            return null;
        }
        if (span == null) {
            return List.of();
        }
        SortedMap<String, SortedSet<String>> codes = codes(slot, areas, cell, span);
        if (codes == null) {
            return null;
        }
        Filter filter = request.rows().keep();
        SortedSet<String> in = filter.conditions().isEmpty()
                ? Collections.emptySortedSet()
                : new TreeSet<>(Set.of(RowText.of(filter)));
        List<Told> told = new ArrayList<>();
        for (Period days : days(slot, cell.period(), span)) {
            CountCell count =
                    new CountCell(new TreeSet<>(areas), days, codes, in, Collections.emptySortedSet(), Vintage.of(0));
            told.add(new Told(request.dataset(), quantity, count));
        }
        return told;
    }

    private List<Period> days(Slot slot, Period period, Period span) {
        if (addsUpOverTime(slot)) {
            return List.of(span);
        }
        Period earliest = slot.reach() == 0 ? span : slot.axis().span(period, slot.lag() + slot.reach());
        Period reaching = earliest == null ? span : new Period(Grain.DECLARED, earliest.start(), span.end());
        SortedSet<Period> rows = times.getOrDefault(slot.request().dataset(), Collections.emptySortedSet());
        List<Period> met = rows.stream().filter(reaching::meets).toList();
        return met.isEmpty() ? List.of(span) : met;
    }

    /** The codes of the rows that are looked at; null where persons of one code may belong to several strata. */
    private static @Nullable SortedMap<String, SortedSet<String>> codes(
            Slot slot, Set<String> areas, CellKey cell, Period span) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        SortedMap<String, String> looked = new TreeMap<>(cell.stratum().codes());
        looked.putAll(slot.pinned().codes());
        looked.keySet().retainAll(slot.request().by());
        for (Map.Entry<String, String> code : looked.entrySet()) {
            Concordance concordance = slot.concordances().get(code.getKey());
            SortedSet<String> read = concordance == null
                    ? new TreeSet<>(Set.of(code.getValue()))
                    : read(concordance, code.getValue(), areas, span);
            if (read == null) {
                return null;
            }
            codes.put(code.getKey(), read);
        }
        return codes;
    }

    private static @Nullable SortedSet<String> read(
            Concordance concordance, String target, Set<String> areas, Period span) {
        SortedSet<String> read = new TreeSet<>();
        for (Concordance.Entry entry : concordance.entries()) {
            int leading = 0;
            for (String area : areas) {
                SortedSet<String> targets = concordance.targets(entry.code(), area, span);
                if (targets.contains(target)) {
                    leading++;
                    read.add(entry.code());
                    if (targets.size() > 1) {
                        return null;
                    }
                }
            }
            if (leading != 0 && leading != areas.size()) {
                return null;
            }
        }
        return read;
    }

    /** The plan of a quantity of a dataset; null where it is not accounted for. */
    @Nullable
    CountPlan plan(String dataset, String quantity) {
        return plans.stream()
                .filter(p -> p.dataset().equals(dataset) && quantity(p).equals(quantity))
                .findFirst()
                .orElse(null);
    }

    static String quantity(CountPlan plan) {
        return plan.sum() == null ? Ledger.ROWS : plan.sum();
    }
}
