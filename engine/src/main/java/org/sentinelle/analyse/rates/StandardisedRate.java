package org.sentinelle.analyse.rates;

import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.DECLARATION;
import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.EVENTS;
import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.EXPOSURE;
import static org.sentinelle.analyse.rates.StandardisedRateDeclaration.STANDARD;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;

/** The directly standardised rate of each group. */
public final class StandardisedRate implements Method {
    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        Strata strata = Strata.of(input, List.of(EVENTS, EXPOSURE, STANDARD));
        return declined(strata).orElseGet(() -> DirectRateEstimates.of(input).answered(strata));
    }

    private static Optional<Finding> declined(Strata strata) {
        RateRows check = new RateRows(DECLARATION);
        return RateRows.first(
                        check.declinedForNone(strata.rows().count()),
                        check.declinedForCounts(List.of(strata.rows().numbers(EVENTS))),
                        check.declinedForExposure(strata.rows().numbers(EXPOSURE)))
                .or(() -> declinedForStandard(strata));
    }

    private static Optional<Finding> declinedForStandard(Strata strata) {
        long bad = strata.groups().stream()
                .map(group -> strata.numbers(STANDARD, group))
                .filter(s -> DoubleStream.of(s).anyMatch(c -> c < 0)
                        || !isTotal(DoubleStream.of(s).sum()))
                .count();
        return bad == 0
                ? Optional.empty()
                : Optional.of(DECLARATION.declined(
                        StandardisedRateDeclaration.NO_STANDARD,
                        bad + " groups have a negative standard or nothing but zeros; give each stratum its size in the"
                                + " standard population."));
    }

    private static boolean isTotal(double sum) {
        return sum >= RateRows.SMALLEST_EXPOSURE && sum <= RateRows.LARGEST_EXPOSURE;
    }
}
