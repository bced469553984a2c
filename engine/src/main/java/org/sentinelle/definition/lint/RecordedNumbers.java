package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Hypothesis.Recorded;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.result.Problem;

/** Do the numbers of a recorded result fit each other? */
final class RecordedNumbers implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return Registered.all(all).flatMap(RecordedNumbers::problems);
    }

    private static Stream<Problem> problems(Registered one) {
        Recorded recorded = one.hypothesis().recorded();
        if (recorded == null) {
            return Stream.empty();
        }
        Double df = recorded.df();
        boolean ratio = one.hypothesis().scale() == Scale.RATIO;
        return Stream.of(
                        wrong(one, "p", recorded.p() < 0 || recorded.p() > 1, "A p value is from 0 to 1."),
                        wrong(one, "std-error", recorded.stdError() <= 0, "A standard error is above 0."),
                        wrong(one, "df", df != null && df <= 0, "Degrees of freedom are above 0."),
                        wrong(
                                one,
                                "conf-level",
                                recorded.level() <= 0 || recorded.level() >= 1,
                                "A level is between 0 and 1: 0.95."),
                        wrong(one, "estimate", isOutside(recorded), "The estimate lies in its interval."),
                        wrong(one, "conf-low", ratio && recorded.low() <= 0, "A ratio's limits are above 0."))
                .flatMap(problem -> problem);
    }

    private static boolean isOutside(Recorded recorded) {
        return recorded.estimate() < recorded.low() || recorded.estimate() > recorded.high();
    }

    private static Stream<Problem> wrong(Registered one, String key, boolean isWrong, String rule) {
        return isWrong
                ? Stream.of(one.problem(
                        "The recorded '" + key + "' of '" + one.hypothesis().id() + "' cannot be.",
                        rule,
                        "recorded",
                        key))
                : Stream.empty();
    }
}
