package org.sentinelle.analyse.rates;

import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.DifferenceInterval;
import org.sentinelle.stats.rates.FisherTest;
import org.sentinelle.stats.rates.TwoProportions;

/** The estimates of one row of {@link ProportionDifference}. */
record Comparison(String key, TwoProportions two, DifferenceInterval interval, FisherTest fisherTest) {
    /** The caveat of what remains of a row whose ratios by logarithms are left out. */
    static final String ZERO_CELL = "zero-cell";
    /** The caveat of an odds ratio about which the margins leave nothing to learn. */
    static final String NO_INFORMATION = "all-or-none-have-the-feature";
    /** The caveat of a chi-square that its distribution describes badly. */
    static final String SMALL_EXPECTED = "small-expected-counts";

    /** Below this expected count chi-square's p is not to be relied on (Cochran's rule of thumb). */
    private static final double ENOUGH_EXPECTED = 5;

    private static final String TWO_SIDED = "two-sided";

    void addTo(Answer answer) {
        addDifference(answer);
        if (!two.hasZeroCell()) {
            addRatio(answer.draft(ProportionDifferenceDeclaration.RISK_RATIO, key, n()), two.riskRatio(), answer);
            addRatio(answer.draft(ProportionDifferenceDeclaration.ODDS_RATIO, key, n()), two.oddsRatio(), answer);
        }
        addFisher(answer);
        if (!two.isOneSided()) {
            addChiSquare(answer.draft(ProportionDifferenceDeclaration.CHI_SQUARE, key, n()), two.pearson(), answer);
            addChiSquare(answer.draft(ProportionDifferenceDeclaration.CHI_SQUARE_YATES, key, n()), two.yates(), answer);
        }
    }

    private void addDifference(Answer answer) {
        Limits limits = interval.limits(two);
        EstimateDraft draft = answer.draft(ProportionDifferenceDeclaration.DIFFERENCE, key, n())
                .value(two.difference())
                .interval(limits.low(), limits.high(), interval.level());
        if (two.differenceError() > 0) {
            draft.stdError(two.differenceError());
        }
        answer.add(two.hasZeroCell() ? draft.caveat(ZERO_CELL) : draft);
    }

    private void addRatio(EstimateDraft draft, TwoProportions.Ratio ratio, Answer answer) {
        Limits limits = ratio.limits(interval.level());
        answer.add(draft.value(ratio.value()).interval(limits.low(), limits.high(), interval.level()));
    }

    private void addFisher(Answer answer) {
        FisherTest.Result fisher = fisherTest.test(two);
        EstimateDraft draft = answer.draft(ProportionDifferenceDeclaration.ODDS_RATIO_EXACT, key, n());
        if (two.hasZeroCell()) {
            draft.caveat(ZERO_CELL);
        }
        if (!fisher.informative()) {
            draft.caveat(NO_INFORMATION);
        }
        answer.add(draft.value(fisher.oddsRatio())
                .interval(fisher.limits().low(), fisher.limits().high(), interval.level())
                .p(fisher.p(), TWO_SIDED));
    }

    private void addChiSquare(EstimateDraft draft, TwoProportions.ChiSquare chiSquare, Answer answer) {
        if (two.smallestExpected() < ENOUGH_EXPECTED) {
            draft.caveat(SMALL_EXPECTED);
        }
        answer.add(draft.value(chiSquare.statistic())
                .test(chiSquare.statistic(), chiSquare.p(), TWO_SIDED)
                .df(1));
    }

    private long n() {
        return two.n1() + two.n2();
    }
}
