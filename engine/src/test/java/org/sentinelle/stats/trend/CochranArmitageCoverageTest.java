package org.sentinelle.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;

/** How often the test finds a trend at 5 percent where there is none: exact, summed over all outcomes. */
class CochranArmitageCoverageTest {
    private static final double ALPHA = 0.05;
    private static final double[] CHANCES = {0.01, 0.05, 0.1, 0.3, 0.5};
    private static final List<long[]> DESIGNS = List.of(
            new long[] {10, 10, 10, 10},
            new long[] {30, 30, 30, 30},
            new long[] {100, 100, 100},
            new long[] {10, 20, 80},
            new long[] {80, 20, 10});

    @Test
    @Tag("slow")
    void the_size_of_the_test_is_what_the_page_says() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "cochran-armitage.md"));
        assertThat(page)
                .contains(DESIGNS.stream().map(CochranArmitageCoverageTest::row).toList());
    }

    private static String row(long[] n) {
        String trials = Arrays.stream(n).mapToObj(Long::toString).collect(Collectors.joining(", "));
        String sides = Arrays.stream(Alternative.values())
                .filter(a -> a != Alternative.LESS)
                .map(a -> Arrays.stream(sizes(n, a))
                        .mapToObj(size -> String.format(Locale.ROOT, " | %.4f", size))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" |\n| " + trials + " | increasing"));
        return "| " + trials + " | two-sided" + sides + " |";
    }

    /** The probability of a p below alpha for each chance; without variation there is no p. */
    private static double[] sizes(long[] n, Alternative alternative) {
        double[][][] probabilities = Arrays.stream(CHANCES)
                .mapToObj(p -> Arrays.stream(n)
                        .mapToObj(trials -> probabilities((int) trials, p))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        double[] scores = new double[n.length];
        Arrays.setAll(scores, i -> i);
        CochranArmitage test = new CochranArmitage(alternative);
        double[] sizes = new double[CHANCES.length];
        long[] x = new long[n.length];
        do {
            long all = Arrays.stream(x).sum();
            if (all > 0
                    && all < Arrays.stream(n).sum()
                    && test.test(x, n, scores).p() < ALPHA) {
                Arrays.setAll(sizes, c -> sizes[c] + probability(x, probabilities[c]));
            }
        } while (next(x, n));
        return sizes;
    }

    private static double[] probabilities(int trials, double p) {
        BinomialDistribution binomial = BinomialDistribution.of(trials, p);
        double[] probabilities = new double[trials + 1];
        Arrays.setAll(probabilities, binomial::probability);
        return probabilities;
    }

    private static double probability(long[] x, double[][] probabilities) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= probabilities[i][(int) x[i]];
        }
        return product;
    }

    /** Counts on, the last group fastest; false after the last outcome. */
    private static boolean next(long[] x, long[] n) {
        for (int i = x.length - 1; i >= 0; i--) {
            if (x[i] < n[i]) {
                x[i]++;
                return true;
            }
            x[i] = 0;
        }
        return false;
    }
}
