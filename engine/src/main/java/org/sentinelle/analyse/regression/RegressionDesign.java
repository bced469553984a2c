package org.sentinelle.analyse.regression;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;

/**
 * The columns of a formula that are fitted, with weights and offset.
 *
 * @param names of the columns
 * @param dropped names of those that are combinations of others
 * @param x the columns
 * @param w the weight of each row, 1 where the file names none
 * @param offset of each row, 0 where the file names none
 */
record RegressionDesign(List<String> names, List<String> dropped, double[][] x, double[] w, double[] offset) {
    static final String WEIGHTS = "weights";
    static final String OFFSET = "offset";
    static final String EXPOSURE = "exposure";

    static RegressionDesign of(AnalysisInput input) {
        ModelFrame.Columns columns = input.frame().fixed();
        double[] w = input.has(SurveyWords.SAMPLING_WEIGHT)
                ? new SurveyInput(input).weights()
                : input.frameNumbers(WEIGHTS, 1);
        BitSet kept = Collinearity.independent(columns.x(), w);
        int size = columns.names().size();
        return new RegressionDesign(
                kept.stream().mapToObj(columns.names()::get).toList(),
                IntStream.range(0, size)
                        .filter(j -> !kept.get(j))
                        .mapToObj(columns.names()::get)
                        .toList(),
                kept.stream().mapToObj(j -> columns.x()[j]).toArray(double[][]::new),
                w,
                offset(input));
    }

    /** With the log of an exposure, where the method knows one and the file names it. */
    private static double[] offset(AnalysisInput input) {
        double[] offset = input.offset(OFFSET);
        if (input.has(EXPOSURE)) {
            double[] exposure = input.frameRows().numbers(EXPOSURE);
            for (int i = 0; i < offset.length; i++) {
                offset[i] += Math.log(exposure[i]);
            }
        }
        return offset;
    }

    int n() {
        return w.length;
    }

    int k() {
        return x.length;
    }

    /** A column in the rows whose weight is above 0. */
    double[] counting(int column) {
        return IntStream.range(0, n())
                .filter(i -> w[i] > 0)
                .mapToDouble(i -> x[column][i])
                .toArray();
    }

    Design design() {
        return Design.of(x, offset);
    }
}
