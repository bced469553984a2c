package org.sentinelle.analyse.trend;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.CountFit;
import org.sentinelle.stats.regression.LogLinkFit;
import org.sentinelle.stats.regression.NegativeBinomialFit;
import org.sentinelle.stats.regression.NegativeBinomialRegression;
import org.sentinelle.stats.regression.PoissonRegression;

/**
 * The annual percent change of counts or rates, of which some may be censored.
 *
 * <p>The formulas are in {@link PoissonRegression}, {@link NegativeBinomialRegression} and {@link
 * org.sentinelle.stats.trend.LogLinearLine}.
 */
public final class LogLinearTrend implements Method {
    /** A curve of two parameters goes through two observations whatever they are. */
    static final int FEWEST_OBSERVATIONS = 3;
    /** Squared residuals over means below which residuals are rounding: whole counts off a curve are further off it. */
    private static final double NO_RESIDUALS = 1e-12;

    /** Doubles are exact whole numbers up to 9e15. */
    private static final double LARGEST_COUNT = 1e15;

    @Override
    public MethodDeclaration declaration() {
        return LogLinearDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        LogLinearSeries series = LogLinearSeries.of(input);
        LogLinearOptions options = LogLinearOptions.of(input);
        return declinedForTimes(series)
                .or(() -> declinedForCounts(series, options))
                .or(() -> declinedForEvents(series))
                .orElseGet(() -> fitted(series, options));
    }

    private static Optional<Finding> declinedForTimes(LogLinearSeries series) {
        if (series.length() < FEWEST_OBSERVATIONS) {
            return declined(
                    LogLinearDeclaration.TOO_FEW,
                    "There are " + series.length() + " complete observations; a curve needs at least "
                            + FEWEST_OBSERVATIONS + " to be off any of them.");
        }
        return series.isConstantInTime()
                ? declined(
                        LogLinearDeclaration.CONSTANT_TIME,
                        "All observations have the same time, so there is no trend to see; give more than one time.")
                : Optional.empty();
    }

    private static Optional<Finding> declinedForCounts(LogLinearSeries series, LogLinearOptions options) {
        if (series.isReversed()) {
            return declined(
                    LogLinearDeclaration.REVERSED_BOUNDS,
                    "Some counts have a lower bound above their upper bound; correct the data.");
        }
        if (series.anyCount(count -> count < 0)) {
            return declined(LogLinearDeclaration.NEGATIVE_COUNT, "Some counts are below 0; correct the data.");
        }
        if (series.anyCount(count -> count > LARGEST_COUNT)) {
            return declined(
                    LogLinearDeclaration.LARGE_COUNT, "Some counts are above 1e15; give them in a larger unit.");
        }
        if (series.anyExposure(exposure -> exposure <= 0)) {
            return declined(
                    LogLinearDeclaration.NO_EXPOSURE,
                    "Some exposures are 0 or below, which has no logarithm; correct the data or leave the rows out.");
        }
        if (series.censored() > 0 && !options.isPoisson()) {
            return declined(
                    LogLinearDeclaration.CENSORED,
                    "Censored counts are only understood with family: poisson; for errors that do not rely on Poisson"
                            + " variation add errors: robust.");
        }
        return !options.isQuasiPoisson() && series.anyCount(count -> count != Math.rint(count))
                ? declined(
                        LogLinearDeclaration.FRACTIONAL_COUNT,
                        "Some counts are not whole; use family: quasi-poisson, which does not need them to be, or give"
                                + " a rate as its count and its exposure.")
                : Optional.empty();
    }

    private static Optional<Finding> declinedForEvents(LogLinearSeries series) {
        if (series.mayHaveNoEvents()) {
            return declined(
                    LogLinearDeclaration.NO_EVENTS,
                    "Every count is 0 or may be 0, so nothing is known of a percent change; use longer periods or"
                            + " larger areas.");
        }
        return series.hasEventsOnlyAtOneEnd()
                ? declined(
                        LogLinearDeclaration.UNBOUNDED,
                        "Only the counts at one end of the series are certainly above 0: the steeper the curve, the"
                                + " better it fits, without end; use longer periods or larger areas.")
                : Optional.empty();
    }

    private static Finding fitted(LogLinearSeries series, LogLinearOptions options) {
        CountFit fit = options.isNegativeBinomial()
                ? NegativeBinomialRegression.fit(series.design(), series.low())
                : PoissonRegression.fit(series.design(), series.low(), series.high());
        if (fit instanceof NegativeBinomialFit negativeBinomial) {
            return answered(new LogLinearAnswer(series, options, negativeBinomial.atTheta()), negativeBinomial);
        }
        if (fit instanceof LogLinkFit poisson) {
            return answered(series, options, poisson);
        }
        return LogLinearDeclaration.DECLARATION.declined(reason((CountFit.None) fit), explanation((CountFit.None) fit));
    }

    private static Finding answered(LogLinearAnswer answer, NegativeBinomialFit fit) {
        return answer.withTheta(fit).finding();
    }

    private static Finding answered(LogLinearSeries series, LogLinearOptions options, LogLinkFit fit) {
        return fit.scoreDispersion() > NO_RESIDUALS || !options.errorsNeedResiduals()
                ? new LogLinearAnswer(series, options, fit).withDispersion().finding()
                : LogLinearDeclaration.DECLARATION.declined(
                        LogLinearDeclaration.PERFECT_FIT,
                        "The counts lie on the curve, so residuals say nothing of errors; use family: poisson with"
                                + " errors: model.");
    }

    private static String reason(CountFit.None none) {
        return none.cause() == CountFit.Cause.NOT_OVERDISPERSED
                ? LogLinearDeclaration.NOT_OVERDISPERSED
                : LogLinearDeclaration.NOT_CONVERGED;
    }

    private static String explanation(CountFit.None none) {
        return none.cause() == CountFit.Cause.NOT_OVERDISPERSED
                ? "The counts vary no more than Poisson counts do, so theta would be infinite; use family: poisson."
                : "The fit was not found; look for an outlying time, count or exposure.";
    }

    private static Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(LogLinearDeclaration.DECLARATION.declined(reason, explanation));
    }
}
