package org.sentinelle.analyse.mixed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.mixed.MixedFit;

/** Each random term held against a simpler one: without one of its slopes, or without it where it has no more than a constant. */
final class RandomTests {
    static final String TEST = "random_test";

    private static final DetailLayout TESTS = new DetailLayout(
            "random_tests",
            List.of(
                    new Column("term", Type.TEXT, "The random term"),
                    new Column(
                            "against", Type.TEXT, "What stands in its place in the simpler model; empty for nothing"),
                    new Column("chi_square", Type.DECIMAL, "Likelihood-ratio statistic, by maximum likelihood"),
                    new Column("df", Type.INTEGER, "Its degrees of freedom"),
                    new Column("p", Type.DECIMAL, "Its p, too large because a variance is never below 0"),
                    new Column("p_halved", Type.DECIMAL, "Half of it: right where one variance alone is tested"),
                    new Column(
                            "p_mixture",
                            Type.DECIMAL,
                            "With half of df and half of df - 1 degrees of freedom: right for a variance and its covariances")));

    private final MixedDesign design;
    private final Fitter fitter;

    RandomTests(MixedDesign design, Fitter fitter) {
        this.design = design;
        this.fitter = fitter;
    }

    /** Leaves a comparison out whose simpler model cannot be fitted. */
    void addTo(Answer answer) {
        MixedFit full = fitter.compared(design.data());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; full != null && t < design.deviations().size(); t++) {
            Deviation deviation = design.deviations().get(t);
            for (List<Deviation> simpler : deviation.simpler(design.frame())) {
                List<Deviation> others = new ArrayList<>(design.deviations());
                others.remove(t);
                others.addAll(t, simpler);
                MixedFit less = fitter.compared(design.data().withTerms(MixedDesign.terms(others)));
                if (less != null) {
                    String against = simpler.isEmpty() ? "" : simpler.get(0).text();
                    add(answer, rows, deviation.text(), against, LikelihoodRatio.of(less, full));
                }
            }
        }
        answer.detail(TESTS.table(rows));
    }

    private static void add(
            Answer answer, List<List<@Nullable Object>> rows, String term, String against, LikelihoodRatio test) {
        rows.add(List.of(term, against, test.chiSquare(), (long) test.df(), test.p(), test.halved(), test.mixed()));
        String key = against.isEmpty() ? term : term + " against " + against;
        answer.add(answer.draft(TEST, key)
                .value(test.chiSquare())
                .test(test.chiSquare(), test.p(), "two-sided")
                .df(test.df()));
    }
}
