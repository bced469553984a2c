package org.sentinelle.analyse.mixed;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.stats.mixed.MixedData;
import org.sentinelle.stats.mixed.MixedFit;
import org.sentinelle.stats.mixed.RandomTerm;
import org.sentinelle.stats.regression.Collinearity;

/**
 * A formula with random terms on the rows that are used.
 *
 * @param names of the columns that are fitted
 * @param dropped names of those that are combinations of others
 */
record MixedDesign(
        ModelFrame frame,
        ModelFrame.Columns columns,
        List<String> names,
        List<String> dropped,
        List<Deviation> deviations,
        MixedData data) {
    static final String WEIGHTS = "weights";
    static final String OFFSET = "offset";

    /** Fewer groups say too little of how much groups differ. */
    static final int FEW_GROUPS = 5;

    static MixedDesign of(AnalysisInput input) {
        ModelFrame frame = input.frame();
        ModelFrame.Columns columns = frame.fixed();
        double[] w = input.frameNumbers(WEIGHTS, 1);
        BitSet kept = independent(columns.x(), w);
        List<Deviation> deviations = Deviation.of(frame);
        MixedData data = new MixedData(
                kept.stream().mapToObj(j -> columns.x()[j]).toArray(double[][]::new),
                frame.response(),
                w,
                input.offset(OFFSET),
                terms(deviations));
        return new MixedDesign(
                frame,
                columns,
                kept.stream().mapToObj(columns.names()::get).toList(),
                IntStream.range(0, columns.names().size())
                        .filter(j -> !kept.get(j))
                        .mapToObj(columns.names()::get)
                        .toList(),
                deviations,
                data);
    }

    private static BitSet independent(double[][] x, double[] w) {
        double[] usable = Arrays.stream(w).map(v -> Math.max(0, v)).toArray();
        return Collinearity.independent(x, usable);
    }

    static List<RandomTerm> terms(List<Deviation> deviations) {
        return deviations.stream().map(Deviation::columns).toList();
    }

    /** The same rows with the constant and these fixed terms alone. */
    MixedData only(List<String> terms) {
        Map<String, int[]> own = columns.terms();
        BitSet wanted = new BitSet();
        if (frame.formula().intercept()) {
            wanted.set(0);
        }
        double[][] x = IntStream.concat(
                        wanted.stream(),
                        terms.stream().flatMapToInt(t -> Arrays.stream(own.getOrDefault(t, new int[0]))))
                .mapToObj(j -> columns.x()[j])
                .toArray(double[][]::new);
        BitSet kept = independent(x, data.w());
        return data.withFixed(kept.stream().mapToObj(j -> x[j]).toArray(double[][]::new));
    }

    /** The groupings, each once. */
    Set<String> levels() {
        Set<String> levels = new LinkedHashSet<>();
        deviations.forEach(d -> levels.add(d.level()));
        return levels;
    }

    /** The variance between the groups of a level that a fit of all deviations finds, a mean over rows where it has slopes. */
    double variance(String level, MixedFit fit) {
        return IntStream.range(0, deviations.size())
                .filter(t -> deviations.get(t).level().equals(level))
                .mapToDouble(t -> deviations.get(t).meanVariance(fit.variances()[t]))
                .sum();
    }

    /** The variance over rows of what the fixed effects say. */
    static double fixedVariance(MixedData data, double[] beta) {
        double[] eta = new double[data.n()];
        for (int j = 0; j < beta.length; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += data.x()[j][i] * beta[j];
            }
        }
        double mean = Arrays.stream(eta).average().orElse(0);
        double squares = Arrays.stream(eta).map(v -> (v - mean) * (v - mean)).sum();
        return eta.length > 1 ? squares / (eta.length - 1) : 0;
    }

    boolean hasFewGroups() {
        return deviations.stream().anyMatch(d -> d.grouping().size() < FEW_GROUPS);
    }
}
