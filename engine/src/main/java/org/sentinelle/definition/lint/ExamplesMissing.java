package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Does every indicator have an example? Without one nobody can check what it means. */
final class ExamplesMissing implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator -> indicator.value().examples().isEmpty())
                .map(ExamplesMissing::problem);
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "The indicator has no example.",
                "Add 'examples': a few rows, and the value that they must give.",
                "examples");
    }
}
