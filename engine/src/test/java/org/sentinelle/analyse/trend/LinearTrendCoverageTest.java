package org.sentinelle.analyse.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.regression.CoefficientCovariance;
import org.sentinelle.stats.regression.NeweyWest;
import org.sentinelle.stats.regression.StudentT;

/** How often the intervals hold the slope is what the page says. */
@Tag("slow")
class LinearTrendCoverageTest {
    private static final int DRAWS = 4_000;
    private static final int[] LENGTHS = {10, 20, 50, 100, 200};
    private static final double SLOPE = 0.1;

    @Test
    void the_page_says_how_often_the_interval_holds_the_slope() {
        List<String> rows = new ArrayList<>();
        for (SimulatedSeries series : SimulatedSeries.values()) {
            for (int n : LENGTHS) {
                rows.add(PageTable.row(series.words(), n, shares(series, n)));
            }
        }
        assertThat(PageTable.page("linear-trend")).contains(String.join("\n", rows));
    }

    private static double[] shares(SimulatedSeries series, int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] time = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        int[] held = new int[4];
        int answered = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            TimeLine line = new TimeLine(time, series.draw(random, n, SLOPE));
            held[0] += holds(line, line.fit().classical());
            held[1] += holds(line, new NeweyWest(1, true).covariance(line.fit()));
            int lags = (int) Math.floor(line.automaticBandwidth());
            if (lags < n) {
                answered++;
                held[2] += holds(line, new NeweyWest(lags, true).covariance(line.fit()));
                held[3] += holds(line, new NeweyWest(lags, false).covariance(line.fit()));
            }
        }
        double all = DRAWS;
        double some = answered;
        return new double[] {held[0] / all, held[1] / all, held[2] / some, held[3] / some, 1 - some / all};
    }

    private static int holds(TimeLine line, CoefficientCovariance errors) {
        Limits limits = new StudentT(line.fit().df()).limits(line.slope(), line.slopeError(errors), 0.95);
        return limits.low() <= SLOPE && SLOPE <= limits.high() ? 1 : 0;
    }
}
