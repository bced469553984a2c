package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.Problem;

/**
 * Are rounds declared where periods are, and does each end after it starts, and start after the one before it has ended?
 * Days sort as they are written.
 */
final class RoundsInOrder implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(indicator -> ofIndicator(indicator).stream());
    }

    private static List<Problem> ofIndicator(Definition<Indicator> indicator) {
        List<Problem> problems = new ArrayList<>();
        if (indicator.value().time().grain() != Grain.DECLARED
                && indicator.node().mapping("time").has("rounds")) {
            problems.add(indicator.problem(
                    "Rounds belong to declared periods, and these are calendar ones.",
                    "Write 'grain: declared', or delete the rounds.",
                    "time",
                    "rounds"));
        }
        String lastDay = "";
        List<Mapping> rounds = indicator.node().mapping("time").mappings("rounds");
        for (int i = 0; i < rounds.size(); i++) {
            String from = rounds.get(i).text("from");
            String to = rounds.get(i).text("to");
            if (to.compareTo(from) < 0) {
                problems.add(indicator.problem(
                        "The round ends on " + to + ", before it starts on " + from + ".",
                        "Correct 'from' or 'to'.",
                        "time",
                        "rounds",
                        i));
            } else if (from.compareTo(lastDay) <= 0) {
                problems.add(indicator.problem(
                        "The round starts on " + from + ", but the one before it ends on " + lastDay + ".",
                        "Put rounds in order, each starting after the one before it has ended.",
                        "time",
                        "rounds",
                        i));
            }
            lastDay = to.compareTo(lastDay) > 0 ? to : lastDay;
        }
        return problems;
    }
}
