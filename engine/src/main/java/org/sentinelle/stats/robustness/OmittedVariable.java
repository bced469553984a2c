package org.sentinelle.stats.robustness;

import org.sentinelle.stats.regression.StudentT;

/**
 * What a variable Z that was left out of a linear regression could do to the coefficient of a treatment D.
 *
 * <p>With t the treatment's statistic, df the residual degrees of freedom and f = |t| / sqrt(df):
 *
 * <ul>
 *   <li>partial R2 of the treatment with the outcome: f^2 / (1 + f^2);
 *   <li>bias of a Z with partial R2 r_d with the treatment and r_y with the outcome, given the other columns: se sqrt(df r_y r_d / (1 - r_d));
 *   <li>standard error with Z in the regression: se sqrt((1 - r_y) / (1 - r_d) df / (df - 1));
 *   <li>robustness value of a share q of the estimate: (sqrt(f_q^4 + 4 f_q^2) - f_q^2) / 2 with f_q = q f, the r_d = r_y that takes that share
 *       away;
 *   <li>the same until the difference from that share is no longer significant: with f_q - c in place of f_q, c = t_crit(df - 1) /
 *       sqrt(df - 1); 0 where that is negative; (f_q^2 - c^2) / (1 + f_q^2) where f_q c &gt; 1, where the worst r_y is below the r_d;
 *   <li>extreme scenario: the r_d that suffices where r_y = 1: f_q^2 / (1 + f_q^2).
 * </ul>
 *
 * <p>Reference: C. Cinelli and C. Hazlett, Making sense of sensitivity, J. R. Statist. Soc. B 82:39-67 (2020), doi:10.1111/rssb.12348. Checked
 * against R 4.2.2 {@code lm} with a variable of exactly these partial R2 added.
 *
 * @param estimate coefficient of the treatment
 * @param stdError its classical standard error, above 0
 * @param df residual degrees of freedom, at least 2
 */
public record OmittedVariable(double estimate, double stdError, int df) {

    /** What the regression would say with Z in it. */
    public record Adjusted(double estimate, double stdError, double df) {
        /** Against a value. */
        public double statistic(double value) {
            return (estimate - value) / stdError;
        }
    }

    /**
     * How strong Z is.
     *
     * @param withTreatment partial R2 with the treatment, in [0, 1)
     * @param withOutcome partial R2 with the outcome, in [0, 1]
     */
    public record Strength(double withTreatment, double withOutcome) {}

    public double statistic() {
        return estimate / stdError;
    }

    private double f() {
        return Math.abs(statistic()) / Math.sqrt(df);
    }

    /** Of the treatment with the outcome. */
    public double partialR2() {
        return share(f());
    }

    private static double share(double f) {
        return f * f / (1 + f * f);
    }

    /**
     * The r_d = r_y that takes a share of the estimate away.
     *
     * @param q the share, above 0
     */
    public double robustnessValue(double q) {
        return balanced(q * f());
    }

    private static double balanced(double f) {
        double square = f * f;
        return 2 * square / (Math.sqrt(square * square + 4 * square) + square);
    }

    /**
     * The same until what is left is not significantly different.
     *
     * @param alpha of the two-sided test
     */
    public double robustnessValue(double q, double alpha) {
        double fq = q * f();
        double critical = new StudentT(df - 1.0).quantile(1 - alpha) / Math.sqrt(df - 1.0);
        if (!(fq > critical)) {
            return 0;
        }
        return fq * critical > 1 ? (fq * fq - critical * critical) / (1 + fq * fq) : balanced(fq - critical);
    }

    /** The partial R2 with the treatment that takes the share away where Z explains all that is left of the outcome. */
    public double extreme(double q) {
        return share(q * f());
    }

    public double bias(Strength strength) {
        double rd = strength.withTreatment();
        return stdError * Math.sqrt(df * strength.withOutcome() * rd / (1 - rd));
    }

    /**
     * The regression with Z in it.
     *
     * @param towardsZero whether Z explains the estimate, rather than hiding a larger one
     */
    public Adjusted adjusted(Strength strength, boolean towardsZero) {
        double rest = (1 - strength.withOutcome()) / (1 - strength.withTreatment());
        double moved = Math.copySign(bias(strength), estimate);
        return new Adjusted(
                towardsZero ? estimate - moved : estimate + moved,
                stdError * Math.sqrt(rest * df / (df - 1.0)),
                df - 1.0);
    }
}
