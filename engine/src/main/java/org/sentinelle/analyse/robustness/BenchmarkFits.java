package org.sentinelle.analyse.robustness;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;
import org.sentinelle.stats.robustness.Benchmark;

/**
 * How much measured covariates explain of the treatment, given the other covariates, and of the outcome, given those and the treatment.
 *
 * @param fit of the outcome
 */
record BenchmarkFits(AnalysisInput input, LinearColumns design, int treatment, LinearFit fit) {

    /** The names of those asked for. */
    List<String> names() {
        return FormulaPieces.split(
                input.choice(OmittedVariableDeclaration.BENCHMARKS), OmittedVariableDeclaration.NONE);
    }

    /** What is wrong with the names; null where nothing is. */
    @Nullable
    String unknown() {
        for (String name : names()) {
            BitSet columns = columns(name);
            if (columns.isEmpty()) {
                return "There is no benchmark '" + name + "'. Write terms of the formula, such as "
                        + String.join("; ", terms().keySet()) + ", that do not depend on those before them.";
            }
            if (columns.get(treatment)) {
                return "The benchmark '" + name + "' is the treatment. Write other terms of the formula.";
            }
        }
        return null;
    }

    private Map<String, int[]> terms() {
        return input.frame().fixed().terms();
    }

    /** The columns of a benchmark in the design; empty where one of its terms is unknown. */
    private BitSet columns(String benchmark) {
        ModelFrame.Columns all = input.frame().fixed();
        BitSet columns = new BitSet();
        for (String term : benchmark.split("\\+", -1)) {
            int[] own = all.terms().get(term.strip());
            if (own == null) {
                return new BitSet();
            }
            IntStream.of(own)
                    .map(j -> design.names().indexOf(all.names().get(j)))
                    .filter(j -> j >= 0)
                    .forEach(columns::set);
        }
        return columns;
    }

    Benchmark of(String name) {
        BitSet own = columns(name);
        double[] d = design.x()[treatment];
        double[] none = new double[d.length];
        BitSet others = all();
        others.clear(treatment);
        double treatmentWith = rss(d, none, others);
        others.andNot(own);
        double treatmentWithout = rss(d, none, others);
        BitSet withoutOwn = all();
        withoutOwn.andNot(own);
        double outcomeWithout = rss(input.frame().response(), design.offset(), withoutOwn);
        return new Benchmark(partial(treatmentWithout, treatmentWith), partial(outcomeWithout, fit.rss()));
    }

    private static double partial(double without, double with) {
        return without > 0 ? Math.max(0, (without - with) / without) : 0;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, design.k());
        return all;
    }

    private double rss(double[] y, double[] offset, BitSet columns) {
        if (columns.isEmpty()) {
            return IntStream.range(0, y.length)
                    .mapToDouble(i -> design.w()[i] * (y[i] - offset[i]) * (y[i] - offset[i]))
                    .sum();
        }
        double[][] x = columns.stream().mapToObj(j -> design.x()[j]).toArray(double[][]::new);
        return LinearRegression.fit(Design.of(x, offset), y, design.w(), 0)
                .map(LinearFit::rss)
                .orElseThrow(() -> new IllegalStateException("columns that depend on each other"));
    }
}
