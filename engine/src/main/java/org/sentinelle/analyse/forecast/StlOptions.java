package org.sentinelle.analyse.forecast;

import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.forecast.Loess;
import org.sentinelle.stats.forecast.Stl;

/** The options of {@link StlDecomposition} as the statistics understand them, for a period and a number of values. */
record StlOptions(AnalysisInput input, int period, int n) {
    private static final double TREND_PERIODS = 1.5;
    private static final int JUMPS_IN_A_WINDOW = 10;
    private static final int ROBUST_OUTER = 15;

    /** Steps of time that are a whole part of a year to within this part of it count as one. */
    private static final double PERIOD_TOLERANCE = 0.01;

    /** The period written, or that of times in years; null where neither is one. */
    static @Nullable Integer period(AnalysisInput input, double step) {
        Long written = input.wholeOrNull(StlDeclaration.PERIOD);
        if (written != null) {
            return written.intValue();
        }
        double perYear = Math.rint(1 / step);
        boolean wholePart = Math.abs(1 / step - perYear) <= PERIOD_TOLERANCE * perYear;
        return perYear >= 2 && perYear <= Integer.MAX_VALUE && wholePart ? (Integer) (int) perYear : null;
    }

    boolean log() {
        return input.choice(StlDeclaration.SCALE).equals(StlDeclaration.LOG);
    }

    Stl stl() {
        boolean robust = input.flag(StlDeclaration.ROBUST);
        boolean exact = input.choice(StlDeclaration.MEDIAN).equals(StlDeclaration.EXACT);
        return new Stl(
                period,
                seasonal(),
                trend(),
                lowPass(),
                new Stl.Loops(
                        written(StlDeclaration.INNER, robust ? 1 : 2),
                        written(StlDeclaration.OUTER, robust ? ROBUST_OUTER : 0),
                        exact ? Stl.Median.EXACT : Stl.Median.PROGRAM));
    }

    private Stl.Seasonal seasonal() {
        Long window = input.wholeOrNull(StlDeclaration.SEASONAL_WINDOW);
        if (window == null) {
            Long jump = input.wholeOrNull(StlDeclaration.SEASONAL_JUMP);
            return new Stl.Unchanging(jump == null ? null : (Integer) jump.intValue());
        }
        int degree = (int) input.whole(StlDeclaration.SEASONAL_DEGREE);
        return new Stl.Changing(loess(window.intValue(), degree, StlDeclaration.SEASONAL_JUMP));
    }

    private Loess trend() {
        Long seasonal = input.wholeOrNull(StlDeclaration.SEASONAL_WINDOW);
        double seasonalWindow = seasonal == null ? seasonal().loess(n).window() : (double) seasonal;
        int automatic = nextOdd((int) Math.ceil(TREND_PERIODS * period / (1 - TREND_PERIODS / seasonalWindow)));
        int degree = (int) input.whole(StlDeclaration.TREND_DEGREE);
        return loess(written(StlDeclaration.TREND_WINDOW, automatic), degree, StlDeclaration.TREND_JUMP);
    }

    private Loess lowPass() {
        int degree = written(StlDeclaration.LOW_PASS_DEGREE, (int) input.whole(StlDeclaration.TREND_DEGREE));
        int window = written(StlDeclaration.LOW_PASS_WINDOW, nextOdd(period));
        return loess(window, degree, StlDeclaration.LOW_PASS_JUMP);
    }

    private Loess loess(int window, int degree, String jumpOption) {
        int tenth = (window + JUMPS_IN_A_WINDOW - 1) / JUMPS_IN_A_WINDOW;
        return new Loess(window, degree, written(jumpOption, tenth));
    }

    private int written(String option, int automatic) {
        Long whole = input.wholeOrNull(option);
        return whole == null ? automatic : whole.intValue();
    }

    private static int nextOdd(int number) {
        return number + (number % 2 == 0 ? 1 : 0);
    }
}
