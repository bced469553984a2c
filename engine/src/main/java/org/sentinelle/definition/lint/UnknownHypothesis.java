package org.sentinelle.definition.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.result.Problem;

/** Is every hypothesis registered that an action or a message of a plan rests on? */
final class UnknownHypothesis implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        if (!all.registers().unreadable().isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = new TreeSet<>();
        all.registers()
                .all()
                .forEach(register -> register.value().hypotheses().stream()
                        .map(Hypothesis::id)
                        .forEach(known::add));
        return Reliances.of(all)
                .filter(reliance -> !known.contains(reliance.hypothesis()))
                .map(reliance -> reliance.plan()
                        .problem(
                                "There is no hypothesis '" + reliance.hypothesis() + "'.",
                                Suggestion.or(reliance.hypothesis(), known, "Register it in a file in hypotheses/."),
                                reliance.path()));
    }
}
