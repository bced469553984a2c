package org.sentinelle.analyse.regression;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.BlockFormula;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.RowBlock;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.FittedMean.Average;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.analyse.regression.MarginalEffects.Effect;
import org.sentinelle.stats.glm.Family;
import org.sentinelle.stats.regression.CompensatedSums;

/** Average marginal effects of rows that are read part by part: averages of blocks, each times its weight, added up. */
final class PartedMargins implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Sum> effects = new LinkedHashMap<>();
    private final CompensatedSums weight = new CompensatedSums(1);
    private long blocks;

    /**
     * What was fitted; it travels.
     *
     * @param names of the columns
     * @param family null of a linear model, of which only the columns are asked that coefficients do not tell
     */
    record Fitted(List<String> names, double[] b, @Nullable Family family) implements Serializable {
        FittedMean of(ModelFrame frame, double[] weights, double[] offset) {
            Mean mean = family == null ? Mean.PREDICTOR : Mean.of(family);
            return new FittedMean(frame, names, b, weights, offset, mean, Uncertainty.normal(new double[0][], 0));
        }
    }

    /** Of one effect: its value and gradient, and in how many blocks it has one. */
    private static final class Sum implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String type;
        private final CompensatedSums sums;
        private long blocks;

        Sum(String type, int size) {
            this.type = type;
            this.sums = new CompensatedSums(size);
        }
    }

    /** Of the blocks of a part. */
    static PartedMargins gather(PartedDesign design, Fitted fitted, Iterator<RowBlock> parts) {
        PartedMargins margins = new PartedMargins();
        BlockFormula made = design.made();
        List<String> headers = design.headers();
        while (parts.hasNext()) {
            RowBlock block = parts.next();
            ModelFrame frame = made.frame(block, headers);
            double[] w = design.weights(block, frame.rows());
            double total = Arrays.stream(w).sum();
            if (total > 0) {
                FittedMean mean = fitted.of(frame, w, design.offset(block, frame));
                margins.add(MarginalEffects.of(mean, fitted.family() == null, made::numbers), total);
            }
        }
        return margins;
    }

    private void add(List<Effect> found, double total) {
        blocks++;
        weight.add(0, total);
        for (Effect effect : found) {
            double[] gradient = effect.average().gradient();
            Sum sum = effects.computeIfAbsent(effect.name(), name -> new Sum(effect.type(), gradient.length + 1));
            sum.blocks++;
            sum.sums.add(gradient.length, total * effect.average().value());
            for (int j = 0; j < gradient.length; j++) {
                sum.sums.add(j, total * gradient[j]);
            }
        }
    }

    /** Adds those of another part. */
    void merge(PartedMargins other) {
        blocks += other.blocks;
        weight.add(other.weight);
        other.effects.forEach((name, more) -> {
            Sum sum = effects.computeIfAbsent(name, n -> new Sum(more.type, more.sums.values().length));
            sum.blocks += more.blocks;
            sum.sums.add(more.sums);
        });
    }

    /** The effects that there are in every block, as there are not where a function has no derivative. */
    List<Effect> effects() {
        List<Effect> whole = new ArrayList<>();
        effects.forEach((name, sum) -> {
            if (sum.blocks == blocks) {
                double[] averages = Arrays.stream(sum.sums.values())
                        .map(v -> v / weight.value(0))
                        .toArray();
                int size = averages.length - 1;
                whole.add(new Effect(name, sum.type, new Average(averages[size], Arrays.copyOf(averages, size))));
            }
        });
        return whole;
    }
}
