package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.result.Problem;

/** A hypothesis and its place in its register. */
record Registered(Definition<HypothesisRegister> register, int index, Hypothesis hypothesis) {
    static Stream<Registered> all(Definitions all) {
        return all.registers().all().stream()
                .flatMap(register -> IntStream.range(
                                0, register.value().hypotheses().size())
                        .mapToObj(i -> new Registered(
                                register, i, register.value().hypotheses().get(i))));
    }

    /** A problem on the line of a key in the hypothesis. */
    Problem problem(String what, String remedy, Object... keys) {
        return register.problem(what, remedy, Paths.below(List.of("hypotheses", index), keys));
    }
}
