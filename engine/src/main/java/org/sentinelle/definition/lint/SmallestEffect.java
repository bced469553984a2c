package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Expected;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.result.Problem;

/** Is the smallest effect that matters named where nothing can be found without it, and above what no effect is? */
final class SmallestEffect implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.concat(
                Registered.all(all)
                        .filter(one -> one.hypothesis().expected() == Expected.NONE
                                && one.hypothesis().smallestEffect() == null)
                        .map(one -> one.problem(
                                "No effect is expected, but nothing says how small is none.",
                                "Write as 'smallest-effect' the smallest effect that would matter: no test can show that"
                                        + " there is no effect at all.",
                                "expected")),
                Registered.all(all)
                        .filter(one -> isNoEffect(one.hypothesis()))
                        .map(one -> one.problem(
                                "A ratio of " + one.hypothesis().smallestEffect() + " is not above 1.",
                                "Write the smallest ratio that would matter, such as 1.25; 1 over it counts as much.",
                                "smallest-effect")));
    }

    private static boolean isNoEffect(Hypothesis hypothesis) {
        Double smallest = hypothesis.smallestEffect();
        return hypothesis.scale() == Scale.RATIO && smallest != null && smallest <= 1;
    }
}
