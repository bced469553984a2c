package org.sentinelle.compute.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.Present;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Measure.Exclusions;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;

/** A measure, broken down in one way, into figures and what is done with them. */
final class TermCompiler {
    private final RequestCompiler requests;
    private final Catalogue catalogue;

    /** The indicators being compiled, to find one that is made of itself. */
    private final Deque<String> path = new ArrayDeque<>();

    TermCompiler(RequestCompiler requests, Catalogue catalogue) {
        this.requests = requests;
        this.catalogue = catalogue;
    }

    Term compile(Indicator indicator, List<String> by) {
        if (path.contains(indicator.id())) {
            throw new IllegalArgumentException(
                    "Indicator " + indicator.id() + " is made of itself, by way of " + String.join(", ", path));
        }
        path.push(indicator.id());
        try {
            return indicator.measure() instanceof Measure.Combination combination
                    ? node(indicator, combination, by)
                    : new Leaves(indicator, by).leaf();
        } finally {
            path.pop();
        }
    }

    /** The first component of the first indicator that is made from rows. */
    Component counted(Indicator indicator) {
        return indicator.measure() instanceof Measure.Combination combination
                ? counted(operand(indicator, combination.of().get(0)))
                : indicator.measure().components().get(0);
    }

    private Term node(Indicator indicator, Measure.Combination combination, List<String> by) {
        List<Term> of = new ArrayList<>();
        for (String id : combination.of()) {
            Indicator operand = operand(indicator, id);
            if (operand.time().grain() != indicator.time().grain()
                    || !operand.time().rounds().equals(indicator.time().rounds())
                    || !operand.time().yearStart().equals(indicator.time().yearStart())) {
                requests.problems()
                        .add("Indicator " + indicator.id() + " is made of " + id + ", which has other periods");
            }
            of.add(compile(operand, by));
        }
        return new Term.Node(combination.operator(), combination.per(), indicator.missing(), of);
    }

    private Indicator operand(Indicator indicator, String id) {
        Indicator found = catalogue.indicators().get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Indicator " + indicator.id() + " is made of " + id + ", and no indicator is called so");
        }
        return found;
    }

    /** The figures of one indicator that is made from rows. */
    private final class Leaves {
        private final Indicator indicator;
        private final List<String> by;

        Leaves(Indicator indicator, List<String> by) {
            this.indicator = indicator;
            this.by = by;
        }

        Term leaf() {
            Measure measure = indicator.measure();
            Component first = measure.components().get(0);
            if (measure instanceof Measure.Total) {
                return leaf(new Formula.Count(), List.of(slot(first, Role.COUNT)));
            }
            if (measure instanceof Measure.Mean) {
                return leaf(new Formula.MeanOfRows(), List.of(slot(first, Role.COUNT)));
            }
            if (measure instanceof Measure.ShareOfStates m) {
                return leaf(
                        new Formula.Reaches(m.atLeast(), m.among(), m.per()),
                        List.of(slot(first, Role.COUNT), slot(first, Role.REST)));
            }
            if (measure instanceof Measure.Status m) {
                return ladder(m);
            }
            if (measure instanceof Measure.StandardisedRate m) {
                return standardised(m);
            }
            if (measure instanceof Measure.DistinctCount m) {
                Component held = first.where(first.where().and(new Filter(List.of(new Present(m.field(), true)))));
                return drawn(held, m.field(), new ValueRequest.Distinct());
            }
            if (measure instanceof Measure.Quantile m) {
                String field = first.sum() == null ? "" : first.sum();
                return drawn(first, field, new ValueRequest.Quantile(m.probability()));
            }
            return quotient(measure);
        }

        private Term leaf(Formula formula, List<Slot> slots) {
            return new Term.Leaf(indicator, slots, formula);
        }

        private Term quotient(Measure measure) {
            Exclusions without = measure.exclusions();
            Component part = measure.components().get(0);
            Component whole = measure.components().get(1);
            Filter n = part.where().and(levels(part.dataset(), without));
            Filter d = whole.where().and(levels(whole.dataset(), without));
            Component above = part.where(above(n, without));
            Component below = whole.where(below(d, n, without));
            Slot numerator = slot(above, Role.COUNT);
            Slot denominator = slot(below, Role.WHOLE);
            if (!(measure instanceof Measure.Proportion)) {
                return leaf(new Formula.Quotient(measure.per()), List.of(numerator, denominator));
            }
            boolean among = numerator.lag() == denominator.lag()
                    && PartOfWhole.holds(numerator.request(), denominator.request());
            Formula formula = new Formula.Part(among, measure.per());
            return among
                    ? leaf(formula, List.of(numerator, denominator, rest(numerator, denominator)))
                    : leaf(formula, List.of(numerator, denominator));
        }

        /** What is taken out by a dimension is looked for in the rows of its codes, not in those of its total. */
        private Filter levels(String dataset, Exclusions without) {
            Set<String> fields = new TreeSet<>();
            Stream.of(without.numerator(), without.denominator(), without.exceptions())
                    .filter(Objects::nonNull)
                    .forEach(filter -> fields.addAll(filter.fields()));
            return RequestCompiler.belowTotals(requests.schema(dataset), fields);
        }

        private Slot rest(Slot part, Slot whole) {
            return whole.with(whole.request().remainderAfter(part.request()), Role.REST);
        }

        private Term ladder(Measure.Status status) {
            List<Slot> steps = new ArrayList<>();
            List<Double> scores = new ArrayList<>();
            status.scores().forEach((code, score) -> {
                Stratum step = new Stratum(Map.of(status.field(), code));
                steps.add(slot(status.of(), Role.STEP, step, status.standsFor()).with(Rollup.LAST));
                scores.add(score);
            });
            return leaf(new Formula.Ladder(scores, status.per()), steps);
        }

        private Term standardised(Measure.StandardisedRate rate) {
            StandardPopulation standard = catalogue.standards().get(rate.standard());
            if (standard == null) {
                throw new IllegalArgumentException("Indicator " + indicator.id() + " uses the standard population "
                        + rate.standard() + ", and none is called so");
            }
            by.stream()
                    .filter(standard.by()::containsKey)
                    .forEach(d -> requests.problems()
                            .add("Indicator " + indicator.id() + " is broken down by '" + d
                                    + "', by which its standard population evens it out"));
            List<Slot> slots = new ArrayList<>();
            standard.weights().keySet().forEach(s -> slots.add(slot(rate.numerator(), Role.COUNT, s, 0)));
            standard.weights().keySet().forEach(s -> slots.add(slot(rate.denominator(), Role.WHOLE, s, 0)));
            slots.add(slot(rate.numerator(), Role.REST));
            return leaf(new Formula.Standardised(standard, rate.per()), slots);
        }

        private Term drawn(Component held, String field, ValueRequest.Kind kind) {
            Slot rows = slot(held, Role.COUNT);
            TallyRequest request = rows.request();
            return leaf(
                    new Formula.Drawn(new ValueRequest(request.dataset(), field, kind, request.rows(), request.by())),
                    List.of(rows));
        }

        private Slot slot(Component component, Role role) {
            return slot(component, role, Stratum.TOTAL, 0);
        }

        private Slot slot(Component component, Role role, Stratum pinned, int reach) {
            DatasetSchema schema = requests.schema(component.dataset());
            Set<String> dimensions = new TreeSet<>(by);
            dimensions.addAll(pinned.codes().keySet());
            TallyRequest request = requests.compile(indicator.id(), component, List.copyOf(dimensions));
            return new Slot(
                    request,
                    role,
                    indicator.time(),
                    rollup(schema, component.sum()),
                    component.lag(),
                    reach,
                    isStock(schema, component.sum()),
                    schema.period().grain(),
                    pinned,
                    concordances(request),
                    schema.breaks());
        }

        private SortedMap<String, Concordance> concordances(TallyRequest request) {
            SortedMap<String, Concordance> concordances = new TreeMap<>();
            indicator.concordances().forEach((dimension, id) -> {
                Concordance concordance = catalogue.concordance(id);
                String codes = requests.schema(request.dataset())
                        .field(dimension)
                        .map(DatasetSchema.Field::codes)
                        .orElse(null);
                if (request.by().contains(dimension) && concordance.from().equals(codes)) {
                    concordances.put(dimension, concordance);
                }
            });
            return concordances;
        }

        /** Stocks are never added up over time: where the definition adds, they are averaged over the days they stood. */
        private Rollup rollup(DatasetSchema schema, @Nullable String sum) {
            Rollup asked = indicator.time().rollup();
            if (asked != Rollup.SUM && asked != Rollup.RATIO_OF_SUMS) {
                return asked;
            }
            return isStock(schema, sum) ? Rollup.MEAN : Rollup.SUM;
        }
    }

    private static boolean isStock(DatasetSchema schema, @Nullable String sum) {
        return sum != null && schema.field(sum).map(DatasetSchema.Field::stock).orElse(false);
    }

    private static Filter above(Filter n, Exclusions without) {
        return new Filter(
                Stream.of(n.conditions().stream(), excluded(without.denominator()), excluded(without.numerator()))
                        .flatMap(conditions -> conditions)
                        .toList());
    }

    private static Filter below(Filter d, Filter n, Exclusions without) {
        Stream<Condition> excused = without.exceptions() == null
                ? Stream.empty()
                : Stream.of(new AnyOf(List.of(n, new Filter(List.of(new Not(without.exceptions()))))));
        return new Filter(Stream.of(d.conditions().stream(), excluded(without.denominator()), excused)
                .flatMap(conditions -> conditions)
                .toList());
    }

    private static Stream<Condition> excluded(@Nullable Filter filter) {
        return filter == null ? Stream.empty() : Stream.of(new Not(filter));
    }
}
