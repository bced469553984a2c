package org.sentinelle.jobs.demo;

/**
 * The known causes: every number here is planted, and written into the truth beside the data.
 *
 * <p>ln(victims per 100,000) = INTERCEPT + INCOME ln(gdp) + INCOME_SQUARED ln(gdp)^2 + SCHOOLING years of schooling + the block's
 * growth + the State's own.
 */
final class Causes {
    static final double INTERCEPT = -18.8;
    static final double INCOME = 5.6;
    static final double INCOME_SQUARED = -0.35;
    static final double SCHOOLING_PER_YEAR = 0.06;

    /** Added to the probability that a presumed victim is formally identified, from a State's referral mechanism on. */
    static final double REFERRAL_EFFECT = 0.15;

    /** Standard deviation of that probability from year to year. */
    static final double CONVERSION_NOISE = 0.01;

    /** Standard deviation of the logarithm of the probability of being noticed, from year to year. */
    static final double DETECTION_NOISE = 0.04;

    static final double MOST_DETECTION = 0.9;

    /** Added by a campaign to the share of the public who know the risks. */
    static final double CAMPAIGN_EFFECT = 0.18;

    /** Added each year to the share of victims who say that the services met their needs. */
    static final double NEEDS_MET_A_YEAR = 0.015;

    /** Change of the log odds of having been trafficked from one sentinel round to the next, at a site. */
    static final double SENTINEL_LOG_ODDS_A_ROUND = -0.15;

    private Causes() {}

    /** Expected victims per inhabitant. */
    static double risk(double gdpPerHead, double schoolingMonths) {
        double income = StrictMath.log(gdpPerHead);
        return StrictMath.exp(INTERCEPT
                        + INCOME * income
                        + INCOME_SQUARED * income * income
                        + SCHOOLING_PER_YEAR * schoolingMonths / 12)
                / 100_000;
    }
}
