package org.sentinelle.analyse.trend;

import java.util.Arrays;
import java.util.List;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.analyse.TrialCounts;
import org.sentinelle.stats.trend.CochranArmitage;

/** Successes of trials in groups in the order of their scores. */
final class ScoredGroups {
    private final TimeSeries series;
    private final TrialCounts counts;
    private final double[] scores;

    private ScoredGroups(TimeSeries series, TrialCounts counts, double[] scores) {
        this.series = series;
        this.counts = counts;
        this.scores = scores;
    }

    static ScoredGroups of(AnalysisInput input) {
        TimeSeries series = TimeSeries.of(
                input,
                CochranArmitageDeclaration.SCORE,
                CochranArmitageDeclaration.SUCCESSES,
                CochranArmitageDeclaration.TRIALS);
        return new ScoredGroups(
                series,
                new TrialCounts(
                        series.numbers(CochranArmitageDeclaration.SUCCESSES),
                        series.numbers(CochranArmitageDeclaration.TRIALS)),
                scores(input, series));
    }

    private static double[] scores(AnalysisInput input, TimeSeries series) {
        List<Double> written = input.numbersOrNull(CochranArmitageDeclaration.SCORES);
        return written == null
                ? series.time()
                : written.stream().mapToDouble(Double::doubleValue).toArray();
    }

    CompleteRows rows() {
        return series.rows();
    }

    int count() {
        return series.length();
    }

    long impossible() {
        return counts.impossible();
    }

    /** Where the groups stand in the data, rising. */
    double[] places() {
        return series.time();
    }

    /** What the groups are tested with: their places, or what the analysis file says instead. */
    double[] scores() {
        return scores.clone();
    }

    long[] successes() {
        return counts.successes();
    }

    long[] trials() {
        return counts.trials();
    }

    boolean haveOneScore() {
        return Arrays.stream(scores).distinct().count() == 1;
    }

    /** Whether every trial of every group succeeded, or none. */
    boolean allOrNone() {
        long all = Arrays.stream(successes()).sum();
        return all == 0 || all == Arrays.stream(trials()).sum();
    }

    /** The smallest count expected, of successes or of failures, if all groups have one proportion. */
    double smallestExpected() {
        long[] n = trials();
        double p = (double) Arrays.stream(successes()).sum() / Arrays.stream(n).sum();
        return Arrays.stream(n).min().orElseThrow() * Math.min(p, 1 - p);
    }

    CochranArmitage.Result test(CochranArmitage test) {
        return test.test(successes(), trials(), scores);
    }
}
