package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Limits;

/** Exact coverage, summed over the binomial distribution: what a simulation would only estimate. */
class ProportionCoverageTest {
    private static final double LEVEL = 0.95;
    private static final int[] TRIALS = {10, 30, 100};
    private static final double[] CHANCES = {0.01, 0.05, 0.1, 0.3, 0.5};

    @Test
    void every_interval_covers_as_often_as_the_page_says() throws IOException {
        assertThat(MethodPage.of("proportion")).contains(rows());
    }

    @Test
    void clopper_pearson_never_covers_less_often_than_its_level() {
        Limits[] limits = limits(ProportionFormula.CLOPPER_PEARSON, 30);
        assertThat(grid()).allSatisfy(p -> assertThat(coverage(limits, p)).isGreaterThanOrEqualTo(LEVEL));
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (ProportionFormula formula : ProportionFormula.values()) {
            for (int n : TRIALS) {
                rows.add(row(formula, n));
            }
        }
        return rows;
    }

    private static String row(ProportionFormula formula, int n) {
        Limits[] limits = limits(formula, n);
        StringBuilder row = new StringBuilder("| ")
                .append(formula.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .append(" | ")
                .append(n);
        DoubleStream.of(CHANCES).forEach(p -> row.append(cell(coverage(limits, p))));
        row.append(cell(
                grid().stream().mapToDouble(p -> coverage(limits, p)).average().orElseThrow()));
        row.append(
                cell(grid().stream().mapToDouble(p -> coverage(limits, p)).min().orElseThrow()));
        return row.append(" |").toString();
    }

    /** 0.001 to 0.999. */
    private static List<Double> grid() {
        return IntStream.range(1, 1000).mapToObj(i -> i / 1000.0).toList();
    }

    private static Limits[] limits(ProportionFormula formula, int n) {
        ProportionInterval interval = new ProportionInterval(formula, LEVEL);
        return LongStream.rangeClosed(0, n).mapToObj(x -> interval.limits(x, n)).toArray(Limits[]::new);
    }

    private static double coverage(Limits[] limits, double p) {
        BinomialDistribution binomial = BinomialDistribution.of(limits.length - 1, p);
        return IntStream.range(0, limits.length)
                .filter(x -> limits[x].low() <= p && p <= limits[x].high())
                .mapToDouble(binomial::probability)
                .sum();
    }

    private static String cell(double share) {
        return String.format(Locale.ROOT, " | %.4f", share);
    }
}
