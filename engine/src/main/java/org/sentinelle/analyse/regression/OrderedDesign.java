package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.stats.regression.Collinearity;

/**
 * What an ordered logit is fitted to.
 *
 * @param slopes the columns without the constant, which the thresholds stand for
 * @param grades the numbers of the response, from the lowest up
 * @param category of each row, the place of its grade
 */
record OrderedDesign(RegressionDesign slopes, List<Double> grades, int[] category) {

    static OrderedDesign of(AnalysisInput input) {
        RegressionDesign written = RegressionDesign.of(input);
        double[] w = written.w();
        double[] y = input.frame().response();
        double[] distinct = Arrays.stream(y).distinct().sorted().toArray();
        int[] category =
                Arrays.stream(y).mapToInt(v -> Arrays.binarySearch(distinct, v)).toArray();
        return new OrderedDesign(
                withoutConstant(written), Arrays.stream(distinct).boxed().toList(), category);
    }

    /** Without the constant and what it makes superfluous. */
    private static RegressionDesign withoutConstant(RegressionDesign design) {
        List<double[]> columns = new ArrayList<>(List.of(ones(design.n())));
        List<String> names = new ArrayList<>(List.of(ModelFrame.INTERCEPT));
        for (int j = 0; j < design.k(); j++) {
            if (!design.names().get(j).equals(ModelFrame.INTERCEPT)) {
                columns.add(design.x()[j]);
                names.add(design.names().get(j));
            }
        }
        BitSet kept = Collinearity.independent(columns.toArray(double[][]::new), design.w());
        List<String> dropped = new ArrayList<>(design.dropped());
        for (int j = 0; j < names.size(); j++) {
            if (!kept.get(j)) {
                dropped.add(names.get(j));
            }
        }
        kept.clear(0);
        return new RegressionDesign(
                kept.stream().mapToObj(names::get).toList(),
                dropped,
                kept.stream().mapToObj(columns::get).toArray(double[][]::new),
                design.w(),
                design.offset());
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The columns with the constant first. */
    double[][] withConstant() {
        List<double[]> columns = new ArrayList<>(List.of(ones(slopes.n())));
        columns.addAll(Arrays.asList(slopes.x()));
        return columns.toArray(double[][]::new);
    }

    /** Between which grades each threshold lies. */
    String threshold(int number) {
        return grade(number) + "|" + grade(number + 1);
    }

    /** The text of a grade. */
    String grade(int number) {
        double grade = grades.get(number);
        return grade == Math.rint(grade) && Math.abs(grade) < 1e15
                ? Long.toString((long) grade)
                : Double.toString(grade);
    }
}
