package org.sentinelle.analyse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;

/** An estimate being put together; what is not set stays null, and a number that is not finite is refused as a bug. */
public final class EstimateDraft {
    private final MethodDeclaration.Term term;
    private final long n;
    private final List<String> caveats;
    private @Nullable Double value;
    private @Nullable Double lowest;
    private @Nullable Double highest;
    private @Nullable Double stdError;
    private @Nullable Double confLow;
    private @Nullable Double confHigh;
    private @Nullable Double confLevel;
    private @Nullable Double statistic;
    private @Nullable Double df;
    private @Nullable Double pValue;
    private @Nullable String alternative;

    /** Begins the estimate of a declared term that rests on n observations. */
    public EstimateDraft(MethodDeclaration.Term term, long n, List<String> caveats) {
        this.term = term;
        this.n = n;
        this.caveats = List.copyOf(caveats);
    }

    public EstimateDraft value(double estimate) {
        value = finite(estimate);
        return this;
    }

    /** Bounds from censored input. */
    public EstimateDraft range(double low, double high) {
        lowest = finite(low);
        highest = finite(high);
        return this;
    }

    public EstimateDraft stdError(double error) {
        stdError = finite(error);
        return this;
    }

    public EstimateDraft interval(double low, double high, double level) {
        confLow = finite(low);
        confHigh = finite(high);
        confLevel = finite(level);
        return this;
    }

    public EstimateDraft test(double testStatistic, double p, String against) {
        statistic = finite(testStatistic);
        pValue = finite(p);
        alternative = against;
        return this;
    }

    public EstimateDraft df(double degrees) {
        df = finite(degrees);
        return this;
    }

    public Estimate estimate() {
        return new Estimate(
                term.name(),
                value,
                lowest,
                highest,
                term.unit(),
                stdError,
                confLow,
                confHigh,
                confLevel,
                statistic,
                df,
                pValue,
                null,
                alternative,
                n,
                caveats);
    }

    private double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("Term " + term.name() + " got the number " + number);
        }
        return number;
    }
}
