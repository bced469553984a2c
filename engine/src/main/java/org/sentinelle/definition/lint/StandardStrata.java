package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.StandardPopulationForm;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Problem;

/** Are the weights of a standard population above zero, one for each stratum, and their strata of its own dimensions and codes? */
final class StandardStrata implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.standards().all().stream()
                .flatMap(standard -> Stream.concat(lists(standard, all), weights(standard, all).stream()));
    }

    private static Stream<Problem> lists(Definition<StandardPopulation> standard, Definitions all) {
        return standard.value().by().values().stream()
                .filter(list -> !all.codeLists().knows(list))
                .map(list -> UnknownCodeList.unknownList(standard, list, all, "by"));
    }

    private static List<Problem> weights(Definition<StandardPopulation> standard, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        Set<Stratum> seen = new HashSet<>();
        List<Mapping> weights = standard.node().mappings("weights");
        for (int i = 0; i < weights.size(); i++) {
            Stratum stratum = StandardPopulationForm.stratum(weights.get(i));
            if (!seen.add(stratum)) {
                problems.add(standard.problem(
                        "The stratum " + stratum.label() + " has two weights.", "Keep one of them.", "weights", i));
            }
            if (!(Double.parseDouble(weights.get(i).text(StandardPopulationForm.WEIGHT)) > 0)) {
                problems.add(standard.problem(
                        "The weight of " + stratum.label() + " is not above zero.",
                        "Leave out a stratum that nobody belongs to.",
                        "weights",
                        i));
            }
            problems.addAll(ofStratum(standard, stratum, i, all));
        }
        return problems;
    }

    private static List<Problem> ofStratum(
            Definition<StandardPopulation> standard, Stratum stratum, int position, Definitions all) {
        Map<String, String> by = standard.value().by();
        if (!stratum.codes().keySet().equals(by.keySet())) {
            return List.of(standard.problem(
                    "The stratum " + stratum.label() + " has not one code each of " + String.join(", ", by.keySet())
                            + ".",
                    "Write the dimensions that stand under 'by'.",
                    "weights",
                    position));
        }
        List<Problem> problems = new ArrayList<>();
        stratum.codes().forEach((dimension, code) -> {
            CodeList list = all.codeLists().get(String.valueOf(by.get(dimension)));
            Problem problem = ofCode(standard, code, list, Paths.of("weights", position, dimension));
            if (problem != null) {
                problems.add(problem);
            }
        });
        return problems;
    }

    private static @Nullable Problem ofCode(Definition<?> by, String code, @Nullable CodeList list, List<Object> path) {
        if (code.equals(CodeList.TOTAL)) {
            return by.problem(
                    "A total is no stratum of a standard population.", "Give the weights of its parts.", path);
        }
        return list == null || list.has(code)
                ? null
                : by.problem(UnknownCode.what(code, list), UnknownCode.remedy(code, list), path);
    }
}
