package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.SmrDeclaration.DECLARATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.rates.PoissonInterval;
import org.sentinelle.stats.rates.PoissonTest;

/** The estimates and details that {@link StandardisedRatio} gives. */
record RatioEstimates(PoissonInterval interval, double level) {
    private static final String AGAINST = "two-sided";

    static RatioEstimates of(AnalysisInput input) {
        return new RatioEstimates(RateOptions.countInterval(input), input.number(RateOptions.LEVEL));
    }

    Finding answered(ExpectedCounts counts) {
        Strata strata = counts.strata();
        Answer answer = Answer.on(DECLARATION, strata.rows());
        List<List<@Nullable Object>> details = new ArrayList<>();
        for (String group : strata.groups()) {
            int observed = (int) DoubleStream.of(counts.observed(group)).sum();
            double expected = DoubleStream.of(counts.expected(group)).sum();
            Limits limits = interval.limits(observed, level);
            answer.add(test(strata.draft(answer, SmrDeclaration.RATIO, group), observed, expected)
                    .value(observed / expected)
                    .interval(limits.low() / expected, limits.high() / expected, level));
            answer.add(strata.draft(answer, SmrDeclaration.OBSERVED_EVENTS, group)
                    .value(observed)
                    .interval(limits.low(), limits.high(), level));
            answer.add(
                    strata.draft(answer, SmrDeclaration.EXPECTED_EVENTS, group).value(expected));
            addDetails(details, counts, group);
        }
        return answer.detail(SmrDeclaration.STRATA.table(details)).finding();
    }

    private EstimateDraft test(EstimateDraft draft, int observed, double expected) {
        return switch (interval) {
            case GARWOOD -> draft.p(PoissonTest.exactP(observed, expected), AGAINST);
            case MID_P -> draft.p(PoissonTest.midP(observed, expected), AGAINST);
            case BYAR ->
                draft.test(PoissonTest.byarZ(observed, expected), PoissonTest.byarP(observed, expected), AGAINST);
        };
    }

    private static void addDetails(List<List<@Nullable Object>> details, ExpectedCounts counts, String group) {
        double[] observed = counts.observed(group);
        double[] expected = counts.expected(group);
        List<@Nullable String> names = counts.strata().names(group);
        for (int i = 0; i < observed.length; i++) {
            details.add(Arrays.asList(counts.strata().cell(group), names.get(i), observed[i], expected[i]));
        }
    }
}
