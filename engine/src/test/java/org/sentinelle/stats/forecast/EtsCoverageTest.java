package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often values to come lie in their 95 percent prediction intervals; the page shows the table. */
@Tag("slow")
class EtsCoverageTest {
    private static final int SERIES = 1000;
    private static final int[] AHEAD = {1, 3, 8};
    private static final double LEVEL = 0.95;
    private static final NormalDistribution ERRORS = NormalDistribution.of(0, 10);
    private static final EtsForecast.Simulation NONE = new EtsForecast.Simulation(1, 1);

    /** What series are drawn from. */
    private record Source(String model, EtsSmoothing by, double slope) {
        double[] draw(int n, SplittableRandom random) {
            double[] y = new double[n];
            double l = 100;
            double b = slope;
            for (int t = 0; t < n; t++) {
                double e = ERRORS.inverseCumulativeProbability(random.nextDouble());
                double base = l + by.phi() * b;
                y[t] = base + e;
                l = base + by.alpha() * e;
                b = by.phi() * b + by.beta() * e;
            }
            return y;
        }
    }

    static Stream<Source> sources() {
        return Stream.of(
                new Source("ANN", new EtsSmoothing(0.4, 0, 0, 1), 0),
                new Source("AAN", new EtsSmoothing(0.4, 0.1, 0, 1), 2),
                new Source("AAdN", new EtsSmoothing(0.4, 0.1, 0, 0.9), 5));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void prediction_intervals_cover_as_the_page_says(Source source) throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", "ets.md"));
        EtsModel model = EtsModel.of(source.model());
        EtsChoice known = new EtsChoice(List.of(model), 1, EtsFixed.NOTHING, EtsChoice.Criterion.AICC);
        EtsChoice chosen = EtsChoice.automatic(1, EtsFixed.NOTHING, EtsChoice.Criterion.AICC);
        for (int n : new int[] {15, 30, 60}) {
            String row = "| " + source.model() + " | " + n + cells(covered(source, n, known))
                    + cells(covered(source, n, chosen)) + " |";
            assertThat(page).contains(row);
        }
    }

    private static String cells(double[] shares) {
        StringBuilder cells = new StringBuilder();
        for (double share : shares) {
            cells.append(String.format(Locale.ROOT, " | %.1f", 100 * share));
        }
        return cells.toString();
    }

    private static double[] covered(Source source, int n, EtsChoice choice) {
        SplittableRandom random = new SplittableRandom(20 + n);
        double[] shares = new double[AHEAD.length];
        for (int i = 0; i < SERIES; i++) {
            double[] y = source.draw(n + 8, random);
            double[] known = Arrays.copyOf(y, n);
            EtsForecast ahead = EtsForecast.of(choice.best(choice.fits(known)).orElseThrow(), 8, NONE);
            for (int k = 0; k < AHEAD.length; k++) {
                int h = AHEAD[k];
                double value = y[n + h - 1];
                boolean inside = ahead.limits(h, LEVEL).low() <= value
                        && value <= ahead.limits(h, LEVEL).high();
                shares[k] += inside ? 1.0 / SERIES : 0;
            }
        }
        return shares;
    }
}
