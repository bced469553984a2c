package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.LogLinkFit;
import org.sentinelle.stats.regression.NegativeBinomialFit;
import org.sentinelle.stats.trend.LogLinearLine;

/** The finding of a log-linear trend as it is filled. */
final class LogLinearAnswer {
    /** The caveat of Poisson errors where counts vary much more than Poisson counts do, so that intervals are too narrow. */
    static final String OVERDISPERSED = "overdispersed";
    /** The dispersion above which the caveat is given; errors are then too small by a fifth or more. */
    static final double OVERDISPERSION = 1.5;

    /** The caveat of robust errors from few observations, which are too small. */
    static final String FEW_FOR_ROBUST = "few-observations-for-robust-errors";
    /** With as many, robust intervals of 95 percent hold the truth in 91 or 92 of 100, with fewer less often: see the page. */
    static final int ENOUGH_FOR_ROBUST = 25;

    private static final String TWO_SIDED = "two-sided";
    /** Slope and intercept. */
    private static final int COEFFICIENTS = 2;

    private final LogLinearSeries series;
    private final LogLinearOptions options;
    private final LogLinkFit fit;
    private final LogLinearLine line;
    private final Answer answer;

    LogLinearAnswer(LogLinearSeries series, LogLinearOptions options, LogLinkFit fit) {
        this.series = series;
        this.options = options;
        this.fit = fit;
        this.line = line();
        this.answer = Answer.on(LogLinearDeclaration.DECLARATION, series.rows());
        addCoefficients();
    }

    LogLinearAnswer withDispersion() {
        double dispersion = dispersion();
        answer.add(answer.draft(LogLinearDeclaration.DISPERSION).value(dispersion));
        sayFit();
        if (!options.isQuasiPoisson()) {
            sayLikelihood(COEFFICIENTS);
        }
        answer.say("dispersion", dispersion);
        return this;
    }

    LogLinearAnswer withTheta(NegativeBinomialFit negativeBinomial) {
        EstimateDraft theta = answer.draft(LogLinearDeclaration.THETA).value(negativeBinomial.theta());
        if (negativeBinomial.thetaInformation() > 0) {
            theta.stdError(1 / Math.sqrt(negativeBinomial.thetaInformation()));
        }
        answer.add(theta);
        sayFit();
        sayLikelihood(COEFFICIENTS + 1);
        answer.say("dispersion", dispersion()).say("theta", negativeBinomial.theta());
        return this;
    }

    Finding finding() {
        answer.say("iterations", fit.iterations()).say("verdict", verdict());
        return answer.detail(DetailLayout.OBSERVATIONS.table(detailRows())).finding();
    }

    private LogLinearLine line() {
        double[] beta = fit.coefficients();
        double[][] v = options.robust() ? fit.sandwich() : fit.covariance(options.isQuasiPoisson() ? dispersion() : 1);
        return new LogLinearLine(series.centre(), beta[0], beta[1], v[0][0], v[1][1], v[0][1]);
    }

    private double dispersion() {
        return series.censored() > 0 ? fit.scoreDispersion() : fit.pearson() / fit.residualDegrees();
    }

    private boolean isOverdispersed() {
        return options.isPoisson() && !options.robust() && dispersion() > OVERDISPERSION;
    }

    private void addCoefficients() {
        double reach = options.quantile() * line.slopeError();
        double low = line.slope() - reach;
        double high = line.slope() + reach;
        double z = line.slope() / line.slopeError();
        answer.add(draft(LogLinearDeclaration.SLOPE)
                .value(line.slope())
                .stdError(line.slopeError())
                .interval(low, high, options.level())
                .test(z, LogLinearOptions.p(z), TWO_SIDED));
        addPercentChange(low, high, z);
        addIntercept();
    }

    /** A change whose lower limit already is too large for a number has no interval. */
    private void addPercentChange(double low, double high, double z) {
        EstimateDraft change = draft(LogLinearDeclaration.PERCENT_CHANGE)
                .value(LogLinearLine.percentChange(line.slope()))
                .test(z, LogLinearOptions.p(z), TWO_SIDED);
        double lowest = LogLinearLine.percentChange(low);
        answer.add(
                Double.isInfinite(lowest)
                        ? change
                        : change.interval(lowest, LogLinearLine.percentChange(high), options.level()));
    }

    private void addIntercept() {
        double error = line.errorAt(0);
        answer.add(draft(LogLinearDeclaration.INTERCEPT)
                .value(line.at(0))
                .stdError(error)
                .interval(
                        line.at(0) - options.quantile() * error,
                        line.at(0) + options.quantile() * error,
                        options.level()));
    }

    private EstimateDraft draft(String term) {
        EstimateDraft draft = answer.draft(term);
        if (isOverdispersed()) {
            draft.caveat(OVERDISPERSED);
        }
        return options.robust() && series.length() < ENOUGH_FOR_ROBUST ? draft.caveat(FEW_FOR_ROBUST) : draft;
    }

    private void sayFit() {
        answer.say("n_censored", series.censored()).say("deviance", fit.deviance());
        if (series.censored() == 0) {
            answer.say("pearson", fit.pearson());
        }
    }

    private void sayLikelihood(int parameters) {
        answer.say("log_likelihood", fit.logLikelihood()).say("aic", 2 * (parameters - fit.logLikelihood()));
    }

    private String verdict() {
        if (!(LogLinearOptions.p(line.slope() / line.slopeError()) < 1 - options.level())) {
            return TrendVerdict.NO_EVIDENCE;
        }
        return line.slope() > 0 ? TrendVerdict.INCREASING : TrendVerdict.DECREASING;
    }

    private List<List<@Nullable Object>> detailRows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < series.length(); i++) {
            double low = series.low(i);
            double high = series.high(i);
            double eta = line.at(series.time(i)) + Math.log(series.exposure(i));
            double reach = options.quantile() * line.errorAt(series.time(i));
            double mu = Math.exp(eta);
            boolean exact = low == high;
            rows.add(Arrays.asList(
                    series.time(i),
                    exact ? (Double) low : null,
                    low,
                    high,
                    mu,
                    finite(Math.exp(eta - reach)),
                    finite(Math.exp(eta + reach)),
                    exact ? (Double) (low - mu) : null));
        }
        return rows;
    }

    private static @Nullable Double finite(double limit) {
        return Double.isFinite(limit) ? (Double) limit : null;
    }
}
