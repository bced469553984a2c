package org.sentinelle.stats.absorb;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * The leverages of rows in a regression on columns and the dummies of absorbed effects: h_i = w_i/W + w_i t_i'S^- t_i + w_i x~_i'B x~_i.
 *
 * <p>W is the weight of the row's level of the largest effect, t_i the row of dummies of the others less its mean within that level, S their
 * cross product and x~ the columns without effects: the projection on the largest effect, on what the others add, and on what the columns add
 * ({@link LevelPairs} has the second). Beyond {@value #MOST_LEVELS} levels of the others S is too large a matrix. Equal to R 4.2.2 {@code
 * hatvalues} of {@code lm} and {@code glm} with a dummy a level.
 */
public record AbsorbedLeverages(List<Effect> effects, WorkingModel model) {
    /** The levels that all effects but the largest may have. */
    public static final int MOST_LEVELS = 1500;

    /** Beyond this share a leverage is 1 but for rounding. */
    private static final double ALL = 1 - 1e-9;

    public AbsorbedLeverages {
        effects = List.copyOf(effects);
    }

    public static boolean isTooLarge(List<Effect> effects) {
        return largestFirst(effects).stream().skip(1).mapToInt(Effect::levels).sum() > MOST_LEVELS;
    }

    private static List<Effect> largestFirst(List<Effect> effects) {
        return effects.stream()
                .sorted(Comparator.comparingInt(Effect::levels).reversed())
                .toList();
    }

    /** h; exactly 1 where a row alone determines its own fit. */
    public double[] all() {
        double[] h = model.leverages();
        if (effects.isEmpty()) {
            return h;
        }
        double[] w = new double[model.n()];
        Arrays.setAll(w, model::weight);
        double[] ofEffects = new LevelPairs(largestFirst(effects), w).projection();
        for (int i = 0; i < h.length; i++) {
            h[i] += w[i] * ofEffects[i];
            h[i] = h[i] > ALL ? 1 : h[i];
        }
        return h;
    }
}
