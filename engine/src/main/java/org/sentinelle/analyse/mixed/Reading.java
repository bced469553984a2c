package org.sentinelle.analyse.mixed;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fit says in a sentence or two: at which level people differ, and which block goes along with it. */
record Reading(Shares shares, @Nullable BlockSteps blocks) {
    String text() {
        return unexplained() + strongest()
                + " These are associations: they do not show that changing one would change the other.";
    }

    private String unexplained() {
        Map.Entry<String, Double> largest = shares.levels().entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow();
        double within = shares.rest() / shares.unexplained();
        double between = shares.icc(largest.getKey());
        return between > within
                ? "Most of the variation that the terms leave unexplained lies between the groups of "
                        + largest.getKey() + " (" + percent(between) + "), with " + percent(within)
                        + " between rows of the same groups."
                : "Most of the variation that the terms leave unexplained lies between rows of the same groups ("
                        + percent(within) + "), with " + percent(between) + " between the groups of " + largest.getKey()
                        + ".";
    }

    private String strongest() {
        if (blocks == null) {
            return "";
        }
        BlockSteps.Step step = blocks.strongest();
        if (!(step.r2Added() > 0)) {
            return " No block raises the share of the variation that is explained.";
        }
        return " Of the blocks, " + step.block().name()
                + " explains most: with it the share of the variation that the terms" + " account for is "
                + percent(step.r2Added()) + " of the whole higher ("
                + p(step.test().p()) + ").";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String p(double p) {
        return p < 0.001 ? "p below 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }
}
