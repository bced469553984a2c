package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.lint.Reliances.Reliance;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.result.Problem;

/** Does an action or a message rest on every hypothesis, where the plans of the same root say what theirs rest on? */
final class IdleHypothesis implements Lint {
    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Problem> problems(Definitions all) {
        List<Reliance> reliances = Reliances.of(all).toList();
        Set<String> named = reliances.stream().map(Reliance::hypothesis).collect(Collectors.toSet());
        Set<String> roots =
                reliances.stream().map(reliance -> reliance.plan().root()).collect(Collectors.toSet());
        return all.registers().all().stream()
                .filter(register -> roots.contains(register.root()))
                .flatMap(register -> idle(register, named));
    }

    private static Stream<Problem> idle(Definition<HypothesisRegister> register, Set<String> named) {
        List<Hypothesis> hypotheses = register.value().hypotheses();
        return IntStream.range(0, hypotheses.size())
                .filter(i -> !named.contains(hypotheses.get(i).id()))
                .mapToObj(i -> register.problem(
                        "No action and no message of a plan rests on '"
                                + hypotheses.get(i).id() + "'.",
                        "Name it under 'rests-on' where one does.",
                        "hypotheses",
                        i));
    }
}
