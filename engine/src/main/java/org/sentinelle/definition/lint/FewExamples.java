package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Is there more than the plain example? What goes wrong in practice is the missing figure, not the plain case. */
final class FewExamples implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator -> indicator.value().examples().size() == 1)
                .map(FewExamples::problem);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "The indicator has only one example.",
                "Add what goes wrong most often: a figure not reported, a denominator of zero, a censored count.",
                "examples");
    }
}
