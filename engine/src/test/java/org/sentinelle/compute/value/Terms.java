package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;
import org.sentinelle.model.TimeAxis;

/** Values made by hand, without a plan. */
final class Terms {
    static final Component ANY = new Component("rounds", "figure", Filter.ALL, null);

    private Terms() {}

    static Slot slot(Role role, String sum) {
        TallyRequest request = new TallyRequest("rounds", sum, new RowSelection(Filter.ALL), List.of(), null);
        return new Slot(
                request,
                role,
                TimeAxis.years(Rollup.SUM),
                Rollup.SUM,
                0,
                0,
                false,
                Grain.YEAR,
                Stratum.TOTAL,
                new TreeMap<>(),
                List.of());
    }

    static Term.Leaf count() {
        return leaf(new Measure.Total(ANY), new Formula.Count(), slot(Role.COUNT, "figure"));
    }

    static Term.Leaf part(int per) {
        return leaf(
                new Measure.Proportion(ANY, ANY, per),
                new Formula.Part(false, per),
                slot(Role.COUNT, "figure"),
                slot(Role.WHOLE, "figure"));
    }

    static Term.Leaf partWithRest(int per) {
        return leaf(
                new Measure.Proportion(ANY, ANY, per),
                new Formula.Part(true, per),
                slot(Role.COUNT, "figure"),
                slot(Role.WHOLE, "figure"),
                slot(Role.REST, "figure"));
    }

    static Term.Leaf ratio(int per) {
        return leaf(
                new Measure.Ratio(ANY, ANY, per),
                new Formula.Quotient(per),
                slot(Role.COUNT, "figure"),
                slot(Role.WHOLE, "figure"));
    }

    static Term.Leaf rate(int per) {
        return leaf(
                new Measure.Rate(ANY, ANY, per),
                new Formula.Quotient(per),
                slot(Role.COUNT, "figure"),
                slot(Role.WHOLE, "figure"));
    }

    static Term.Leaf leaf(Measure measure, Formula formula, Slot... slots) {
        return new Term.Leaf(SmallWorld.indicator("i", measure, List.of()), List.of(slots), formula);
    }

    static Term.Leaf with(MissingPolicy policy, Term.Leaf leaf) {
        return new Term.Leaf(
                SmallWorld.indicator("i", leaf.indicator().measure(), List.of(), policy), leaf.slots(), leaf.formula());
    }

    static List<Figure.Known> figures(Tally... tallies) {
        List<Figure.Known> figures = new ArrayList<>();
        for (Tally tally : tallies) {
            figures.add(Figure.Known.of(tally));
        }
        return figures;
    }
}
