package org.sentinelle.analyse.robustness;

import java.util.BitSet;
import java.util.List;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;

/**
 * The columns of a formula that do not depend on those before them, with weights and offset.
 *
 * @param w the weight of each row, 1 where the file names none
 * @param offset of each row, 0 where the file names none
 */
record LinearColumns(List<String> names, double[][] x, double[] w, double[] offset) {
    static final String WEIGHTS = "weights";
    static final String OFFSET = "offset";

    static LinearColumns of(AnalysisInput input) {
        ModelFrame.Columns columns = input.frame().fixed();
        double[] w = input.frameNumbers(WEIGHTS, 1);
        BitSet kept = Collinearity.independent(columns.x(), w);
        return new LinearColumns(
                kept.stream().mapToObj(columns.names()::get).toList(),
                kept.stream().mapToObj(j -> columns.x()[j]).toArray(double[][]::new),
                w,
                input.offset(OFFSET));
    }

    int n() {
        return w.length;
    }

    int k() {
        return x.length;
    }

    Design design() {
        return Design.of(x, offset);
    }
}
