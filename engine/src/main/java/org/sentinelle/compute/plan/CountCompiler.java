package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.CountPlan.Asked;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;

/** Gathers what the indicators of a plan count in confidential datasets. */
record CountCompiler(RequestCompiler requests) {

    /** A quantity of a dataset; the empty name stands for rows. */
    private record Quantity(String dataset, String sum) implements Comparable<Quantity> {
        static Quantity of(Asked asked) {
            return new Quantity(asked.dataset(), asked.sum() == null ? "" : asked.sum());
        }

        @Nullable
        String measure() {
            return sum.isEmpty() ? null : sum;
        }

        @Override
        public int compareTo(Quantity other) {
            int order = dataset.compareTo(other.dataset);
            return order != 0 ? order : sum.compareTo(other.sum);
        }
    }

    List<CountPlan> compile(List<IndicatorPlan> plans, Collection<Asked> earlier) {
        SortedMap<Quantity, SortedSet<Asked>> asked = new TreeMap<>();
        earlier.forEach(one -> add(one, asked));
        for (IndicatorPlan plan : plans) {
            plan.breakdowns().stream()
                    .flatMap(b -> b.term().leaves())
                    .forEach(leaf -> asked(leaf).forEach(one -> add(one, asked)));
        }
        List<CountPlan> counts = new ArrayList<>();
        asked.forEach((quantity, all) -> {
            CountPlan plan = CountPlan.of(requests.schema(quantity.dataset()), quantity.measure(), all);
            if (plan != null) {
                counts.add(plan.restatedBy(requests.published()));
            }
        });
        return counts;
    }

    private void add(Asked one, SortedMap<Quantity, SortedSet<Asked>> asked) {
        DatasetSchema schema = requests.schema(one.dataset());
        if (schema.disclosure() == Disclosure.CONFIDENTIAL) {
            asked.computeIfAbsent(Quantity.of(one), q -> new TreeSet<>(Comparator.comparing(Asked::toString)))
                    .add(one);
        }
    }

    /** What is added up over few persons tells of them, however large it is: their number is accounted for with it. */
    private List<Asked> asked(Term.Leaf leaf) {
        List<Asked> asked = new ArrayList<>();
        for (Slot slot : leaf.slots()) {
            Asked one = Asked.of(slot.request());
            if (slot.role() == Slot.Role.REST && !(leaf.formula() instanceof Formula.Standardised)) {
                continue;
            }
            boolean alsoRows = leaf.formula() instanceof Formula.MeanOfRows
                    || leaf.formula() instanceof Formula.Drawn
                    || !requests.schema(one.dataset()).counts(one.sum());
            if (!(leaf.formula() instanceof Formula.Drawn)) {
                asked.add(one);
            }
            if (alsoRows) {
                asked.add(new Asked(one.dataset(), null, one.rows(), one.by()));
            }
        }
        return asked;
    }
}
