package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.regression.FormulaRun;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** How often intervals and bands of 95 % of an event study hold the true effects, which its page tells. */
@Tag("slow")
class EventStudyCoverageTest {
    private static final int DRAWS = 500;
    private static final int TIMES = 6;
    private static final double[] GROUPS = {0, 3, 4, 6, 0};

    /** Mean of 1 + 0.5 e over the rows, groups being of one size. */
    private static final double OVERALL = (4 * 1 + 0.5 * (1 + 2 + 3) + 3 * 1 + 0.5 * (1 + 2) + 1) / 8;

    private static FormulaRun run(int units, long seed) {
        SplittableRandom random = new SplittableRandom(1000L * units + seed);
        int n = units * TIMES;
        double[][] columns = new double[4][n];
        for (int u = 0; u < units; u++) {
            double own = random.nextGaussian();
            double last = random.nextGaussian();
            for (int t = 1; t <= TIMES; t++) {
                int i = u * TIMES + t - 1;
                double first = GROUPS[u % GROUPS.length];
                last = 0.5 * last + random.nextGaussian();
                columns[0][i] = u;
                columns[1][i] = t;
                columns[2][i] = first;
                columns[3][i] = own + 0.5 * t + last + (first > 0 && t >= first ? 1 + 0.5 * (t - first) : 0);
            }
        }
        return new FormulaRun(new EventStudyMethod(), "y ~ 1")
                .numbers("unit", columns[0])
                .numbers("time", columns[1])
                .numbers("first", columns[2])
                .numbers("y", columns[3])
                .role("unit", "unit")
                .role("time", "time")
                .role("first-treated", "first")
                .option("draws", "499");
    }

    private static double truth(Estimate estimate) {
        if (estimate.term().equals("overall")) {
            return OVERALL;
        }
        double since = Double.parseDouble(estimate.term().replaceAll("[^-0-9.]", ""));
        return since >= 0 ? 1 + 0.5 * since : 0;
    }

    private static boolean isWithin(Estimate estimate, double errors) {
        double off = Objects.requireNonNull(estimate.estimate()) - truth(estimate);
        return Math.abs(off) <= errors * Objects.requireNonNull(estimate.stdError());
    }

    @Test
    void of_groups_with_effects_of_their_own() {
        for (int units : new int[] {25, 50, 100}) {
            int overall = 0;
            int band = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                Finding.Answered answered = run(units, draw).answered();
                double critical = (Double) answered.summary().get("critical_event");
                overall += answered.estimates().stream()
                                .filter(e -> e.term().equals("overall"))
                                .allMatch(e -> Objects.requireNonNull(e.confLow()) <= OVERALL
                                        && OVERALL <= Objects.requireNonNull(e.confHigh()))
                        ? 1
                        : 0;
                band += answered.estimates().stream()
                                .filter(e -> e.term().startsWith("event"))
                                .allMatch(e -> isWithin(e, critical))
                        ? 1
                        : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d units, Sun and Abraham: %.3f, band %.3f%n",
                    units,
                    overall / (double) DRAWS,
                    band / (double) DRAWS);
            assertThat(overall / (double) DRAWS).isBetween(0.88, 0.98);
            assertThat(band / (double) DRAWS).isBetween(0.75, 0.98);
        }
    }
}
