package org.sentinelle.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.sentinelle.stats.Limits;

/** What the tests of exact coverage share: Poisson probabilities, and rows of the tables in the pages. */
final class CoverageTable {
    /** Counts beyond are left out; together they are less likely than a table's last digit shows. */
    private static final double NEGLIGIBLE = 1e-9;

    private CoverageTable() {}

    /** The probability of each count from 0 up. */
    static double[] chances(double mean) {
        PoissonDistribution law = PoissonDistribution.of(mean);
        int last = law.inverseSurvivalProbability(NEGLIGIBLE);
        return IntStream.rangeClosed(0, last).mapToDouble(law::probability).toArray();
    }

    /** 1 where the limits hold the truth; a limit counts as inside but for rounding. */
    static double holds(Limits limits, double truth) {
        return limits.low() <= truth * (1 + 1e-12) && truth * (1 - 1e-12) <= limits.high() ? 1 : 0;
    }

    static String row(String first, double... shares) {
        return DoubleStream.of(shares)
                .mapToObj(share -> String.format(Locale.ROOT, "%.3f", share))
                .collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
    }

    static void assertStandIn(String id, List<String> rows) {
        Path page = Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", id + ".md");
        try {
            List<String> lines = Files.readAllLines(page);
            assertThat(rows)
                    .as("rows of the table in docs/methods/%s.md", id)
                    .allSatisfy(row -> assertThat(lines).contains(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
