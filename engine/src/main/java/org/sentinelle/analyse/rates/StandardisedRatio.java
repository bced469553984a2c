package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.SmrDeclaration.DECLARATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;

/** The ratio of observed to expected events of each group (indirect standardisation). */
public final class StandardisedRatio implements Method {
    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        ExpectedCounts counts = ExpectedCounts.of(input);
        return declined(counts).orElseGet(() -> RatioEstimates.of(input).answered(counts));
    }

    private static Optional<Finding> declined(ExpectedCounts counts) {
        RateRows check = new RateRows(DECLARATION);
        List<double[]> observed =
                counts.strata().groups().stream().map(counts::observed).toList();
        double[] totals =
                observed.stream().mapToDouble(x -> DoubleStream.of(x).sum()).toArray();
        return RateRows.first(
                check.declinedForNone(counts.strata().rows().count()),
                check.declinedForCounts(observed),
                check.declinedForCounts(List.of(totals)),
                check.declinedForExposure(counts.exposures()),
                declinedForExpectation(counts));
    }

    private static Optional<Finding> declinedForExpectation(ExpectedCounts counts) {
        long bad = counts.strata().groups().stream()
                .map(counts::expected)
                .filter(expected -> !isUsable(expected))
                .count();
        return bad == 0
                ? Optional.empty()
                : Optional.of(DECLARATION.declined(
                        SmrDeclaration.NO_EXPECTATION,
                        bad
                                + " groups have a negative reference, expect no events, or more than 1,000,000,000; check the"
                                + " reference and the option per."));
    }

    private static boolean isUsable(double[] expected) {
        double sum = DoubleStream.of(expected).sum();
        return DoubleStream.of(expected).allMatch(e -> e >= 0)
                && sum >= SmrDeclaration.SMALLEST_EXPECTATION
                && sum <= SmrDeclaration.LARGEST_EXPECTATION;
    }
}
