package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/**
 * Effects of which the bounds of censored outcomes are followed through.
 *
 * <p>Who is compared with whom does not depend on outcomes, so each effect is a sum of weights times outcomes. The weight of a censored cell
 * is the effect with the cell at its upper bound less the effect with it at its lower bound, over the width of its bounds; the smallest
 * effect has each cell of positive weight at its lower bound and each other one at its upper. Without gaps and covariates all units that
 * adopted at one time weigh alike in a period, so one cell of each time and period is enough. That the weights say everything is checked:
 * all of them together must give the effect with every cell at its upper bound; where they do not, no bounds are given.
 */
final class EffectBounds {
    static final String OVERALL = "overall";

    /** What is told with an effect whose bounds could not be followed through. */
    static final String NOT_LINEAR = "bounds-not-followed";

    /** Of the largest effect or outcome, whatever is larger: rounding. */
    private static final double ROUNDING = 1e-8;

    private final DidRun run;
    private final ImpactPanel panel;

    EffectBounds(DidRun run, ImpactPanel panel) {
        this.run = run;
        this.panel = panel;
    }

    /** What the method says with censored cells in the middle of their bounds, and the effects with bounds. */
    record Bounded(Finding finding, Map<String, Estimate> effects) {
        @Nullable
        Estimate overall() {
            return effects.get(OVERALL);
        }
    }

    Bounded effects() {
        Finding finding = run.on(panel, ImpactPanel.Row::middle);
        Map<String, Estimate> middle = run.effects(finding);
        List<ImpactPanel.Row> censored =
                panel.rows().stream().filter(ImpactPanel.Row::censored).toList();
        if (censored.isEmpty() || middle.isEmpty()) {
            return new Bounded(finding, middle);
        }
        Map<String, Estimate> lowest = quick(ImpactPanel.Row::low);
        Map<String, Map<String, Double>> steps = steps(censored, lowest);
        Map<String, Estimate> highest = quick(ImpactPanel.Row::high);
        Map<String, Estimate> bounded = new LinkedHashMap<>();
        middle.forEach((term, estimate) -> bounded.put(
                term, bounded(estimate, new Reach(censored, steps, value(lowest, term), value(highest, term)))));
        return new Bounded(finding, bounded);
    }

    private Map<String, Estimate> quick(ToDoubleFunction<ImpactPanel.Row> outcome) {
        return run.effects(run.quick().on(panel, outcome));
    }

    /** By cell and term, the change of the effect for one more in the cell. */
    private Map<String, Map<String, Double>> steps(List<ImpactPanel.Row> censored, Map<String, Estimate> lowest) {
        Map<String, Map<String, Double>> steps = new HashMap<>();
        for (ImpactPanel.Row cell : censored) {
            steps.computeIfAbsent(key(cell), key -> {
                double width = cell.high() - cell.low();
                Map<String, Estimate> raised = quick(row -> row == cell ? row.high() : row.low());
                Map<String, Double> step = new HashMap<>();
                lowest.keySet().forEach(term -> step.put(term, (value(raised, term) - value(lowest, term)) / width));
                return step;
            });
        }
        return steps;
    }

    private String key(ImpactPanel.Row row) {
        boolean alike = panel.gaps() == 0 && panel.covariates() == 0;
        return (alike ? "first " + row.first() : row.unit()) + "/" + row.time();
    }

    private static double value(Map<String, Estimate> effects, String term) {
        Estimate estimate = effects.get(term);
        Double value = estimate == null ? null : estimate.estimate();
        return value == null ? 0 : value;
    }

    /** Where an effect goes: with every cell low, with every one high, and by how much each cell moves it. */
    private record Reach(
            List<ImpactPanel.Row> cells, Map<String, Map<String, Double>> steps, double allLow, double allHigh) {}

    private Estimate bounded(Estimate estimate, Reach reach) {
        double low = reach.allLow();
        double high = reach.allLow();
        double together = reach.allLow();
        double scale = Math.abs(reach.allLow()) + Math.abs(reach.allHigh());
        for (ImpactPanel.Row cell : reach.cells()) {
            double move = (cell.high() - cell.low())
                    * reach.steps().getOrDefault(key(cell), Map.of()).getOrDefault(name(estimate), 0.0);
            low += Math.min(0, move);
            high += Math.max(0, move);
            together += move;
            scale = Math.max(scale, Math.abs(cell.high()));
        }
        if (Math.abs(together - reach.allHigh()) > ROUNDING * scale) {
            return changed(estimate, null, null);
        }
        return changed(estimate, low, high);
    }

    private String name(Estimate estimate) {
        return estimate.term().equals(run.overall()) ? OVERALL : estimate.term();
    }

    /** The interval is widened by as much as the bounds reach beyond the middle; a test of no effect is then that interval's. */
    private static Estimate changed(Estimate of, @Nullable Double low, @Nullable Double high) {
        List<String> caveats = new ArrayList<>(of.caveats());
        if (low == null || high == null) {
            caveats.add(NOT_LINEAR);
        }
        boolean moves = low != null && high != null && low < high;
        return new Estimate(
                of.term(),
                of.estimate(),
                low,
                high,
                of.unit(),
                of.stdError(),
                moved(of.confLow(), of.estimate(), low),
                moved(of.confHigh(), of.estimate(), high),
                of.confLevel(),
                moves ? null : of.statistic(),
                of.df(),
                moves ? null : of.pValue(),
                of.adjustedP(),
                moves ? null : of.alternative(),
                of.n(),
                caveats);
    }

    /** A limit, moved by as much as a bound lies beyond the estimate in the middle; where one of them is missing it stays. */
    static @Nullable Double moved(@Nullable Double limit, @Nullable Double middle, @Nullable Double bound) {
        return limit == null || middle == null || bound == null ? limit : (Double) (limit + (bound - middle));
    }
}
