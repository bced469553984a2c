package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.Problem;

/** Is a workspace's threshold one that can be defended for data about victims of trafficking? */
final class LowThreshold implements Lint {
    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Problem> problems(Definitions all) {
        int least = ProtectionPolicy.DEFAULT.threshold();
        return all.policies().all().stream()
                .filter(policy -> policy.value().all().threshold() < least)
                .map(policy -> policy.problem(
                        "The threshold of " + policy.value().all().threshold() + " is low: an exploiter who knows some"
                                + " victims may find the others.",
                        "Use " + least
                                + " or more where cases of trafficking are counted, 11 where anybody can see them.",
                        "threshold"));
    }
}
