package org.sentinelle.analyse.impact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.result.ImpactResult.Refusal;

/** Why nothing can be concluded from a panel. */
final class Refusals {
    private static final int FEWEST_ADOPTED = 2;

    private Refusals() {}

    /**
     * The first reason that holds; null where there is none.
     *
     * @param all every value in the window
     * @param panel the same without units of which nothing can be said
     */
    static @Nullable Refusal of(ImpactPanel all, ImpactPanel panel, Comparison comparison) {
        if (all.rows().isEmpty()) {
            return new Refusal("no-values", "No value of the outcome was released for these units and periods.");
        }
        if (all.adopted().isEmpty()) {
            return new Refusal(
                    "nobody-adopted", "The register of interventions names none of these units in the window.");
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
        if (!isCompared(panel, comparison)) {
            return new Refusal(
                    "no-comparison",
                    comparison == Comparison.NEVER_ADOPTED
                            ? "Every unit adopted: compare with not-yet-adopted, or add units that did not."
                            : "All adopted at the same time: there is nobody to compare with.");
        }
        return broken(panel, comparison);
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
