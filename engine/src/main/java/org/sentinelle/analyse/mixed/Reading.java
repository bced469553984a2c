package org.sentinelle.analyse.mixed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fit says in a sentence or two: at which level people differ, and which block goes along with it. */
record Reading(Shares shares, @Nullable BlockSteps blocks) {
    private static final double MOST = 0.5;

    String text() {
        return unexplained() + strongest()
                + " These are associations: they do not show that changing one would change the other.";
    }

    private String unexplained() {
        Map<String, Double> parts = new LinkedHashMap<>();
        shares.levels().keySet().forEach(level -> parts.put("between the groups of " + level, shares.icc(level)));
        parts.put("between rows of the same groups", shares.rest() / shares.unexplained());
        List<String> told = parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(part -> part.getKey() + " (" + percent(part.getValue()) + ")")
                .toList();
        String most = parts.values().stream().anyMatch(share -> share > MOST) ? "Most" : "The largest part";
        return most + " of the variation that the terms leave unexplained lies " + told.get(0) + ", then "
                + String.join(", ", told.subList(1, told.size())) + ".";
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
                + " explains most: with it the share of the variation that the terms account for is "
                + String.format(Locale.ROOT, "%.1f", 100 * step.r2Added()) + " percentage points higher ("
                + p(step.test().p()) + ").";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String p(double p) {
        return p < 0.001 ? "p below 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }
}
