package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Can as many owners sign off as are required? */
final class SignOff implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .filter(d -> d.value().signOffRequired() > d.value().owners().size())
                .map(SignOff::problem);
    }

    private static Problem problem(Definition<Indicator> indicator) {
        return indicator.problem(
                "The agreement of " + indicator.value().signOffRequired() + " owners is required, but there are only "
                        + indicator.value().owners().size() + ".",
                "Require fewer, or add owners.",
                "sign-off",
                "required");
    }
}
