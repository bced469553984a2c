package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Measure;
import org.sentinelle.result.Problem;

/** Is it known that of a quotient that is never to be missing only the numerator can be zero? */
final class NeverMissing implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator -> indicator.value().missing() == MissingPolicy.NEVER)
                .filter(indicator -> indicator.value().measure().components().size() > 1)
                .map(NeverMissing::problem);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Problem problem(Definition<Indicator> indicator) {
        String type = indicator.value().measure() instanceof Measure.Proportion ? "proportion" : "quotient";
        return indicator.problem(
                "With 'missing: never' only the numerator of this " + type
                        + " can be taken for zero: without a denominator its value is missing all the same.",
                "Write 'all-inputs' where silence on the numerator means none, else 'any-input'.",
                "missing");
    }
}
