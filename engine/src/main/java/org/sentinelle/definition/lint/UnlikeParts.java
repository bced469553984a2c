package org.sentinelle.definition.lint;

import java.util.Objects;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.result.Problem;

/** Do the two parts of a proportion come from the same rows? Else its value may exceed the whole. */
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
        return part.dataset().equals(whole.dataset()) && Objects.equals(part.sum(), whole.sum());
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "The numerator of this proportion is no part of its denominator: they count different things.",
                "Make it a ratio, or let both add up the same field of the same dataset.",
                "measure",
                "numerator");
    }
}
