package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;

/**
 * An estimate being put together; what is not set stays null. An infinite value or limit stays empty under a caveat; any
 * other number that is not finite is refused as a bug.
 */
public final class EstimateDraft {
    /** The caveat of an estimate that has no value because it would be infinite. */
    public static final String INFINITE = "infinite-estimate";
    /** The caveat of an estimate that has no value because none is defined, as for 0 over 0. */
    public static final String UNDEFINED = "undefined-estimate";
    /** The caveat of an interval that is open below. */
    public static final String NO_LOWER_LIMIT = "no-lower-limit";
    /** The caveat of an interval that is open above. */
    public static final String NO_UPPER_LIMIT = "no-upper-limit";

    private final String name;
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
    private @Nullable Double adjustedP;
    private @Nullable String alternative;

    /** Begins the estimate of a declared term that rests on n observations. */
    public EstimateDraft(MethodDeclaration.Term term, long n, List<String> caveats) {
        this(term, term.name(), n, caveats);
    }

    EstimateDraft(MethodDeclaration.Term term, String name, long n, List<String> caveats) {
        this.term = term;
        this.name = name;
        this.n = n;
        this.caveats = new ArrayList<>(caveats);
    }

    /** The estimate; an infinite one stays empty under a caveat. */
    public EstimateDraft value(double estimate) {
        value = Double.isInfinite(estimate) ? absent(INFINITE) : (Double) finite(estimate);
        return this;
    }

    /** An estimate that has no value, of which there may still be limits. */
    public EstimateDraft undefined() {
        value = absent(UNDEFINED);
        return this;
    }

    /** A caveat of this estimate alone. */
    public EstimateDraft caveat(String code) {
        caveats.add(code);
        return this;
    }

    /** Bounds from censored input; an upper one that is infinite stays empty under a caveat. */
    public EstimateDraft range(double low, double high) {
        lowest = finite(low);
        highest = high == Double.POSITIVE_INFINITY ? absent(INFINITE) : (Double) finite(high);
        return this;
    }

    public EstimateDraft stdError(double error) {
        stdError = finite(error);
        return this;
    }

    /** The confidence interval; a limit that is infinite stays empty under a caveat. */
    public EstimateDraft interval(double low, double high, double level) {
        confLow = low == Double.NEGATIVE_INFINITY ? absent(NO_LOWER_LIMIT) : (Double) finite(low);
        confHigh = high == Double.POSITIVE_INFINITY ? absent(NO_UPPER_LIMIT) : (Double) finite(high);
        confLevel = finite(level);
        return this;
    }

    public EstimateDraft test(double testStatistic, double p, String against) {
        statistic = finite(testStatistic);
        pValue = finite(p);
        alternative = against;
        return this;
    }

    /** A test without a statistic of its own, such as an exact one. */
    public EstimateDraft p(double p, String against) {
        pValue = finite(p);
        alternative = against;
        return this;
    }

    /** The p of a test that is one of a family. */
    public EstimateDraft adjustedP(double p) {
        adjustedP = finite(p);
        return this;
    }

    public EstimateDraft df(double degrees) {
        df = finite(degrees);
        return this;
    }

    public Estimate estimate() {
        return new Estimate(
                name,
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
                adjustedP,
                alternative,
                n,
                caveats);
    }

    private @Nullable Double absent(String caveat) {
        caveats.add(caveat);
        return null;
    }

    private double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("Term " + name + " got the number " + number);
        }
        return number;
    }
}
