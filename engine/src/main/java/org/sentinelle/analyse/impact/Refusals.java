package org.sentinelle.analyse.impact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.result.ImpactResult.Refusal;

/** Why nothing can be concluded from a panel. */
final class Refusals {
    private static final int FEWEST_ADOPTED = 2;
    private static final double ROUNDING = 1e-9;

    private Refusals() {}

    /**
     * The first reason that holds; null where there is none.
     *
     * @param all every value in the window
     * @param panel the same without units of which nothing can be said
     */
    static @Nullable Refusal of(ImpactPanel all, ImpactPanel panel, ImpactDesign design) {
        if (all.rows().isEmpty()) {
            return new Refusal(
                    "no-values",
                    "No value of the outcome was released for these units and periods: look whether the indicator is computed for"
                            + " them, and whether 'run' came since.");
        }
        if (all.adopted().isEmpty()) {
            return new Refusal(
                    "nobody-adopted",
                    "The register of interventions names none of these units in the window: look at 'kinds' and 'names' of the"
                            + " design, and at the register.");
        }
        if (panel.adopted().isEmpty()) {
            return new Refusal(
                    "no-period-before",
                    "No unit that adopted has a value both before and after: begin earlier, or end later.");
        }
        if (panel.adopted().size() < FEWEST_ADOPTED) {
            return new Refusal(
                    "too-few-adopted",
                    "Fewer than two units adopted and are seen before and after: what happened to one could be anything.");
        }
        if (!isCompared(panel, design.comparison())) {
            return new Refusal(
                    "no-comparison",
                    design.comparison() == Comparison.NEVER_ADOPTED
                            ? "Every unit adopted: compare with not-yet-adopted, or add units that did not."
                            : "All adopted at the same time: there is nobody to compare with.");
        }
        if (ways(panel) * (1 - design.level()) < 1 - ROUNDING) {
            return new Refusal(
                    "too-few-ways",
                    "With so few units the dates could have fallen in " + Math.round(ways(panel))
                            + " ways only: even the most striking of them could be chance. Add units.");
        }
        return broken(panel, design.comparison());
    }

    /** In how many ways the dates could have fallen to these units: n! over the factorials of how many adopted together. */
    private static double ways(ImpactPanel panel) {
        Map<String, Integer> first = new TreeMap<>();
        panel.rows().forEach(row -> first.put(row.unit(), row.first()));
        Map<Integer, Integer> together = new TreeMap<>();
        double ways = 1;
        int n = 0;
        for (int date : first.values()) {
            n++;
            ways *= (double) n / together.merge(date, 1, Integer::sum);
        }
        return ways;
    }

    private static @Nullable Refusal broken(ImpactPanel panel, Comparison comparison) {
        ImpactPanel unbroken = panel.without(panel.broken());
        boolean left = unbroken.adopted().size() >= FEWEST_ADOPTED && isCompared(unbroken, comparison);
        return left
                ? null
                : new Refusal(
                        "series-break",
                        "The series of too many units break in the window: an effect could not be told from the break."
                                + " Begin after the break, or end before it.");
    }

    private static boolean isCompared(ImpactPanel panel, Comparison comparison) {
        Set<String> never = panel.compared();
        long times = panel.rows().stream()
                .filter(row -> row.first() != ImpactPanel.NEVER)
                .mapToInt(ImpactPanel.Row::first)
                .distinct()
                .count();
        return !never.isEmpty() || (comparison == Comparison.NOT_YET_ADOPTED && times > 1);
    }
}
