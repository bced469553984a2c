package org.sentinelle.analyse.rates;

import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;

/** Observed and expected events by stratum; the expected ones come from reference rates where they are not told. */
record ExpectedCounts(Strata strata, boolean areGiven, double per) {
    static ExpectedCounts of(AnalysisInput input) {
        boolean areGiven = input.has(SmrDeclaration.EXPECTED);
        List<String> roles = areGiven
                ? List.of(SmrDeclaration.OBSERVED, SmrDeclaration.EXPECTED)
                : List.of(SmrDeclaration.EVENTS, SmrDeclaration.EXPOSURE, SmrDeclaration.REFERENCE_RATE);
        return new ExpectedCounts(Strata.of(input, roles), areGiven, input.number(RateOptions.PER));
    }

    double[] observed(String group) {
        return strata.numbers(areGiven ? SmrDeclaration.OBSERVED : SmrDeclaration.EVENTS, group);
    }

    double[] expected(String group) {
        if (areGiven) {
            return strata.numbers(SmrDeclaration.EXPECTED, group);
        }
        double[] exposure = strata.numbers(SmrDeclaration.EXPOSURE, group);
        double[] reference = strata.numbers(SmrDeclaration.REFERENCE_RATE, group);
        return IntStream.range(0, exposure.length)
                .mapToDouble(i -> exposure[i] * reference[i] / per)
                .toArray();
    }

    /** The exposures of all rows; none where expected events are told. */
    double[] exposures() {
        return areGiven ? new double[0] : strata.rows().numbers(SmrDeclaration.EXPOSURE);
    }
}
