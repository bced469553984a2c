package org.sentinelle.analyse.formula;

import java.util.Arrays;

/**
 * What the numbers of a column are like.
 *
 * @param isFlag whether all are 0 or 1
 * @param spread the root of their mean squared distance from the mean
 */
public record NumberFacts(boolean isFlag, double mean, double spread) {
    public static NumberFacts of(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        double spread = Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return new NumberFacts(Arrays.stream(x).allMatch(v -> v == 0 || v == 1), mean, spread);
    }
}
