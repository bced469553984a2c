package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.HypothesisRegister;
import org.sentinelle.result.Problem;

/** Is every hypothesis registered once, over all registers? Plans name it by its id alone. */
final class RepeatedHypotheses implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        Map<String, String> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Definition<HypothesisRegister> register : all.registers().all()) {
            List<Hypothesis> hypotheses = register.value().hypotheses();
            for (int i = 0; i < hypotheses.size(); i++) {
                String id = hypotheses.get(i).id();
                String before = first.putIfAbsent(id, register.file());
                if (before != null) {
                    problems.add(register.problem(
                            "The hypothesis '" + id + "' is already registered in " + before + ".",
                            "Give one of the two another id.",
                            "hypotheses",
                            i,
                            "id"));
                }
            }
        }
        return problems.stream();
    }
}
