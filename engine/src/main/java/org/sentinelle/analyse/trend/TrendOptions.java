package org.sentinelle.analyse.trend;

import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.stats.Alternative;
import org.sentinelle.stats.trend.MannKendall;
import org.sentinelle.stats.trend.SenSlope;

/** The options of {@link MannKendallTrend} as the statistics understand them. */
record TrendOptions(
        double level, String alternative, MannKendall test, SenSlope slope, String correction, double lagSignificance) {
    static TrendOptions of(AnalysisInput input) {
        double level = input.number(MannKendallDeclaration.LEVEL);
        String alternative = input.choice(MannKendallDeclaration.ALTERNATIVE);
        boolean exact = input.choice(MannKendallDeclaration.P_VALUE).equals(MannKendallDeclaration.EXACT);
        boolean rounded = input.choice(MannKendallDeclaration.SLOPE_INTERVAL).equals(MannKendallDeclaration.ROUNDED);
        MannKendall test =
                new MannKendall(direction(alternative), input.flag(MannKendallDeclaration.CONTINUITY), exact);
        SenSlope.Ranks ranks = rounded ? SenSlope.Ranks.ROUNDED : SenSlope.Ranks.INTERPOLATED;
        return new TrendOptions(
                level,
                alternative,
                test,
                new SenSlope(level, ranks),
                input.choice(MannKendallDeclaration.CORRECTION),
                input.number(MannKendallDeclaration.LAG_SIGNIFICANCE));
    }

    private static Alternative direction(String alternative) {
        return switch (alternative) {
            case MannKendallDeclaration.INCREASING -> Alternative.GREATER;
            case MannKendallDeclaration.DECREASING -> Alternative.LESS;
            default -> Alternative.TWO_SIDED;
        };
    }

    boolean corrects() {
        return !correction.equals(MannKendallDeclaration.NONE);
    }

    /** The significance that the verdict tests at. */
    double alpha() {
        return 1 - level;
    }
}
