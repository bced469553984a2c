package org.sentinelle.stats.hypothesis;

/**
 * How strongly something unmeasured would have to go with both cause and outcome to explain an association away: E = RR + sqrt(RR (RR -
 * 1)) for a risk ratio RR of 1 or more, and that of 1/RR below 1.
 *
 * <p>Both associations are risk ratios, given what was adjusted for. Other measures are turned into a risk ratio first: an odds or hazard
 * ratio of a rare outcome is one; an odds ratio of a common one is sqrt(OR); a hazard ratio of a common one is (1 - 0.5^sqrt(HR)) / (1 -
 * 0.5^sqrt(1/HR)); a standardised difference d of means is exp(0.91 d). The limit of an interval that is nearer to 1 has an E-value too, 1
 * where the interval holds 1. Reference: T. VanderWeele and P. Ding (2017), Annals of Internal Medicine 167:268-274,
 * doi:10.7326/M16-2607.
 */
public enum EValue {
    RISK_RATIO,
    ODDS_RATIO,
    HAZARD_RATIO,
    STANDARDISED_DIFFERENCE;

    private static final double PER_DIFFERENCE = 0.91;

    /** The risk ratio that a measure is near; the outcome is common where more than about 15 of 100 have it. */
    public double riskRatio(double measure, boolean common) {
        if (this == STANDARDISED_DIFFERENCE) {
            return Math.exp(PER_DIFFERENCE * measure);
        }
        if (!common || this == RISK_RATIO) {
            return measure;
        }
        double root = Math.sqrt(measure);
        return this == ODDS_RATIO ? root : (1 - Math.pow(0.5, root)) / (1 - Math.pow(0.5, 1 / root));
    }

    /** E of a risk ratio above 0. */
    public static double of(double riskRatio) {
        double away = riskRatio < 1 ? 1 / riskRatio : riskRatio;
        return away + Math.sqrt(away * (away - 1));
    }

    /** E of the limit that is nearer to 1. */
    public static double ofLimits(double low, double high) {
        return low <= 1 && high >= 1 ? 1 : of(low > 1 ? low : high);
    }
}
