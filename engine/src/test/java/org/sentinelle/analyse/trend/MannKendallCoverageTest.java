package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.trend.AutocorrelationCorrection;
import org.sentinelle.stats.trend.DetrendedSeries;
import org.sentinelle.stats.trend.HamedRao;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SeasonalMannKendall;
import org.sentinelle.stats.trend.SenSlope;
import org.sentinelle.stats.trend.YueWang;

/** How often the tests reject without a trend, and the intervals hold the slope, is what the page says. */
@Tag("slow")
class MannKendallCoverageTest {
    private static final int DRAWS = 4_000;
    private static final int[] LENGTHS = {10, 20, 50, 100};
    private static final double SLOPE = 0.1;
    private static final double ALPHA = 0.05;
    private static final MannKendall TEST = new MannKendall(Alternative.TWO_SIDED, true, false);
    private static final SenSlope SEN = new SenSlope(1 - ALPHA, SenSlope.Ranks.ROUNDED);
    private static final AutocorrelationCorrection HAMED_RAO = new HamedRao(0.05);

    @Test
    void the_page_says_how_often_a_trend_is_seen_where_there_is_none() {
        List<String> rows = new ArrayList<>();
        for (SimulatedSeries series : SimulatedSeries.values()) {
            for (int n : LENGTHS) {
                SplittableRandom random = new SplittableRandom(n);
                int[] rejections = new int[5];
                for (int draw = 0; draw < DRAWS; draw++) {
                    double[] x = series.draw(random, n, 0);
                    DetrendedSeries detrended = DetrendedSeries.of(steps(n), x);
                    double factor = HAMED_RAO.factor(detrended.rest()).nOverEffective();
                    rejections[0] += rejects(TEST.test(x));
                    rejections[1] += factor > 0 ? rejects(TEST.test(x, factor)) : 0;
                    rejections[2] += factor > 0 ? 0 : 1;
                    rejections[3] += rejects(
                            TEST.test(x, new YueWang().factor(detrended.rest()).nOverEffective()));
                    rejections[4] += rejects(TEST.test(detrended.prewhitened()));
                }
                rows.add(PageTable.row(series.words(), n, shares(rejections)));
            }
        }
        assertThat(PageTable.page("mann-kendall")).contains(String.join("\n", rows));
    }

    @Test
    void the_page_says_how_often_the_interval_holds_the_slope() {
        List<String> rows = new ArrayList<>();
        for (SimulatedSeries series : SimulatedSeries.values()) {
            for (int n : LENGTHS) {
                SplittableRandom random = new SplittableRandom(n);
                int[] held = new int[2];
                int answered = 0;
                for (int draw = 0; draw < DRAWS; draw++) {
                    double[] x = series.draw(random, n, SLOPE);
                    held[0] += holds(SEN.fit(steps(n), x));
                    double factor = HAMED_RAO
                            .factor(DetrendedSeries.of(steps(n), x).rest())
                            .nOverEffective();
                    if (factor > 0) {
                        answered++;
                        held[1] +=
                                holds(SEN.fit(steps(n), x, TEST.test(x, factor).variance()));
                    }
                }
                rows.add(PageTable.row(series.words(), n, held[0] / (double) DRAWS, held[1] / (double) answered));
            }
        }
        assertThat(PageTable.page("mann-kendall")).contains(String.join("\n", rows));
    }

    @Test
    void the_page_says_the_same_of_twelve_seasons() {
        List<String> rows = new ArrayList<>();
        for (int years : new int[] {3, 5, 10}) {
            SplittableRandom random = new SplittableRandom(years);
            List<double[]> time = months(() -> steps(years));
            int[] counts = new int[2];
            for (int draw = 0; draw < DRAWS; draw++) {
                List<double[]> still = months(() -> SimulatedSeries.COUNTS.draw(random, years, 0));
                counts[0] += new SeasonalMannKendall(TEST).test(still).p() < ALPHA ? 1 : 0;
                List<double[]> rising = months(() -> SimulatedSeries.COUNTS.draw(random, years, SLOPE));
                double variance = new SeasonalMannKendall(TEST).test(rising).variance();
                Limits limits = SEN.slope(time, rising, variance).limits();
                counts[1] += limits.low() <= SLOPE && SLOPE <= limits.high() ? 1 : 0;
            }
            rows.add(PageTable.row("12 months, " + SimulatedSeries.COUNTS.words(), years, shares(counts)));
        }
        assertThat(PageTable.page("mann-kendall")).contains(String.join("\n", rows));
    }

    private static List<double[]> months(Supplier<double[]> month) {
        return IntStream.range(0, 12).mapToObj(k -> month.get()).toList();
    }

    private static double[] shares(int[] counts) {
        return IntStream.of(counts).mapToDouble(count -> count / (double) DRAWS).toArray();
    }

    private static int rejects(MannKendall.Result test) {
        return test.p() < ALPHA ? 1 : 0;
    }

    private static int holds(SenSlope.Result line) {
        return line.low() <= SLOPE && SLOPE <= line.high() ? 1 : 0;
    }

    private static double[] steps(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}
