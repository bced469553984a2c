package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Limits;

/** Exact coverage, summed over both binomial distributions. */
class ProportionDifferenceCoverageTest {
    private static final double LEVEL = 0.95;

    /** The true proportions of a column. */
    private record Truth(double p1, double p2) {
        double difference() {
            return p1 - p2;
        }

        double riskRatio() {
            return p1 / p2;
        }

        double oddsRatio() {
            return p1 * (1 - p2) / (p2 * (1 - p1));
        }
    }

    /** The trials of a row. */
    private record Size(int n1, int n2) {}

    /** An interval, null where the method gives none, and what it should hold. */
    private record Target(
            String name, Function<TwoProportions, @Nullable Limits> limits, Function<Truth, Double> truth) {}

    private static final List<Truth> TRUTHS = List.of(
            new Truth(0.05, 0.01), new Truth(0.1, 0.1), new Truth(0.3, 0.1), new Truth(0.5, 0.5), new Truth(0.9, 0.5));

    private static final List<Size> SIZES = List.of(new Size(10, 10), new Size(30, 30), new Size(100, 30));

    private static final List<Target> DIFFERENCES = List.of(
            difference("newcombe", DifferenceInterval.Formula.NEWCOMBE),
            difference("newcombe-corrected", DifferenceInterval.Formula.NEWCOMBE_CORRECTED),
            difference("wald", DifferenceInterval.Formula.WALD));

    private static final List<Target> RATIOS = List.of(
            new Target(
                    "risk_ratio",
                    two -> two.hasZeroCell() ? null : two.riskRatio().limits(LEVEL),
                    Truth::riskRatio),
            new Target(
                    "odds_ratio",
                    two -> two.hasZeroCell() ? null : two.oddsRatio().limits(LEVEL),
                    Truth::oddsRatio),
            new Target(
                    "odds_ratio_exact",
                    two -> new FisherTest(LEVEL, FisherTest.Search.FULL)
                            .test(two)
                            .limits(),
                    Truth::oddsRatio));

    @Test
    void intervals_of_the_difference_cover_as_often_as_the_page_says() throws IOException {
        assertThat(MethodPage.of("proportion-difference")).contains(rows(DIFFERENCES));
    }

    @Test
    @Tag("slow")
    void intervals_of_the_ratios_cover_as_often_as_the_page_says() throws IOException {
        assertThat(MethodPage.of("proportion-difference")).contains(rows(RATIOS));
    }

    private static Target difference(String name, DifferenceInterval.Formula formula) {
        DifferenceInterval interval = new DifferenceInterval(formula, LEVEL);
        return new Target(name, interval::limits, Truth::difference);
    }

    private static List<String> rows(List<Target> targets) {
        List<String> rows = new ArrayList<>();
        for (Target target : targets) {
            for (Size size : SIZES) {
                StringBuilder row = new StringBuilder("| " + target.name() + " | " + size.n1() + ", " + size.n2());
                TRUTHS.forEach(
                        truth -> row.append(String.format(Locale.ROOT, " | %.4f", coverage(target, size, truth))));
                rows.add(row.append(" |").toString());
            }
        }
        return rows;
    }

    /** The share of covering intervals among those that are given. */
    private static double coverage(Target target, Size size, Truth truth) {
        BinomialDistribution first = BinomialDistribution.of(size.n1(), truth.p1());
        BinomialDistribution second = BinomialDistribution.of(size.n2(), truth.p2());
        double value = target.truth().apply(truth);
        double given = 0;
        double covered = 0;
        for (int x1 = 0; x1 <= size.n1(); x1++) {
            for (int x2 = 0; x2 <= size.n2(); x2++) {
                Limits limits = target.limits().apply(new TwoProportions(x1, size.n1(), x2, size.n2()));
                double chance = limits == null ? 0 : first.probability(x1) * second.probability(x2);
                given += chance;
                covered += limits != null && limits.low() <= value && value <= limits.high() ? chance : 0;
            }
        }
        return covered / given;
    }
}
