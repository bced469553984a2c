package org.sentinelle.definition.lint;

import java.util.Objects;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.result.Problem;

/**
 * Do the two parts of a proportion come from the same dataset? Else its value may exceed the whole. Two fields of the same rows
 * (answered of asked) are parts of one another by what the rows say.
 */
final class UnlikeParts implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(indicator -> indicator.value().measure() instanceof Measure.Proportion)
                .filter(indicator -> !alike(indicator.value().measure()))
                .map(UnlikeParts::problem);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static boolean alike(Measure measure) {
        Component part = measure.components().get(0);
        Component whole = measure.components().get(1);
        boolean sameField = Objects.equals(part.sum(), whole.sum());
        boolean sameRows = part.where().equals(whole.where());
        return part.dataset().equals(whole.dataset()) && part.lag() == whole.lag() && (sameField || sameRows);
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "The numerator of this proportion is no part of its denominator: they count different things.",
                "Make it a ratio, or let both add up rows of the same dataset.",
                "measure",
                "numerator");
    }
}
