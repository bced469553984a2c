package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.trend.AutocorrelationCorrection;
import org.sentinelle.stats.trend.AutocorrelationCorrection.Lag;
import org.sentinelle.stats.trend.DetrendedSeries;
import org.sentinelle.stats.trend.HamedRao;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;
import org.sentinelle.stats.trend.YueWang;

/** The trend of a series of plain values that depend on those before them. */
record CorrectedTrend(TrendSeries series, TrendOptions options, DetrendedSeries detrended) {
    /** The caveat where steps of time differ: a lag of one observation is then no fixed distance. */
    static final String UNEVEN_TIMES = "uneven-times";

    /** The caveat of a correction that sees a trend in about half of all series that have none. */
    static final String REJECTS_TOO_OFTEN = "rejects-too-often";

    private static final DetailLayout AUTOCORRELATION = new DetailLayout(
            "autocorrelation",
            List.of(
                    new Column("lag", Table.Type.INTEGER, "How many observations apart"),
                    new Column("rho", Table.Type.DECIMAL, "Autocorrelation that entered the correction")));

    static CorrectedTrend of(TrendSeries series, TrendOptions options) {
        double[] position = series.isEvenlySpaced()
                ? IntStream.rangeClosed(1, series.length()).asDoubleStream().toArray()
                : sinceTheFirst(series.time());
        return new CorrectedTrend(series, options, DetrendedSeries.of(position, series.low()));
    }

    private static double[] sinceTheFirst(double[] time) {
        return Arrays.stream(time).map(t -> t - time[0]).toArray();
    }

    Finding finding() {
        if (detrended.isLine()) {
            return MannKendallDeclaration.DECLARATION.declined(
                    MannKendallDeclaration.NO_SCATTER,
                    "The values lie on their line, so there is no autocorrelation around it; use correction: none.");
        }
        return switch (options.correction()) {
            case MannKendallDeclaration.HAMED_RAO -> withVariance(new HamedRao(options.lagSignificance()));
            case MannKendallDeclaration.YUE_WANG -> withVariance(new YueWang());
            default -> prewhitened();
        };
    }

    private Finding withVariance(AutocorrelationCorrection correction) {
        AutocorrelationCorrection.Factor factor = correction.factor(detrended.rest());
        if (!(factor.nOverEffective() > 0)) {
            return MannKendallDeclaration.DECLARATION.declined(
                    MannKendallDeclaration.FACTOR_NOT_POSITIVE,
                    "The autocorrelations are so negative that the corrected variance is not above zero; use another"
                            + " correction.");
        }
        MannKendall.Result test = options.test().test(series.low(), factor.nOverEffective());
        SenSlope.Result line = options.slope().fit(series.time(), series.low(), test.variance());
        TrendFinding finding = begun();
        finding.answer().say("n_over_neff", factor.nOverEffective());
        finding.addTest(test);
        finding.addLine(line);
        return finding.finding(test, line, List.of(table(factor.lags())));
    }

    private Finding prewhitened() {
        double[] values = detrended.prewhitened();
        if (Arrays.stream(values).distinct().count() <= 1) {
            return MannKendallDeclaration.DECLARATION.declined(
                    MannKendallDeclaration.NO_SCATTER,
                    "The prewhitened values are all equal, so there is nothing to test; use correction: none.");
        }
        MannKendall.Result test = options.test().test(values);
        SenSlope.Result line = options.slope().fit(series.time(), series.low());
        TrendFinding finding = begun();
        finding.answer().say("r1", detrended.lagOne());
        finding.addTest(test);
        finding.addLine(line);
        addPrewhitenedSlope(finding.answer(), values);
        return finding.finding(test, line, List.of(table(List.of(new Lag(1, detrended.lagOne())))));
    }

    private void addPrewhitenedSlope(Answer answer, double[] values) {
        double[] time = Arrays.copyOf(series.time(), values.length);
        SenSlope.Result line = options.slope().fit(time, values);
        answer.say("sen_slope_prewhitened", line.slope())
                .add(answer.draft(MannKendallDeclaration.PREWHITENED_SLOPE)
                        .value(line.slope())
                        .interval(line.low(), line.high(), options.level()));
    }

    private TrendFinding begun() {
        List<String> caveats = new ArrayList<>(series.isEvenlySpaced() ? List.of() : List.of(UNEVEN_TIMES));
        if (options.correction().equals(MannKendallDeclaration.YUE_WANG)) {
            caveats.add(REJECTS_TOO_OFTEN);
        }
        TrendFinding finding = TrendFinding.of(series, options, caveats);
        MannKendall.Result plain = options.test().test(series.low());
        finding.answer()
                .say("var_S_uncorrected", plain.variance())
                .say("z_uncorrected", plain.z())
                .say("p_uncorrected", plain.p());
        return finding;
    }

    private static Table table(List<Lag> lags) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lags.forEach(lag -> rows.add(List.of((long) lag.lag(), lag.rho())));
        return AUTOCORRELATION.table(rows);
    }
}
