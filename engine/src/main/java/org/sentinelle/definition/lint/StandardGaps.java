package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Problem;

/** Has every combination of a standard population's codes a weight? One that has none counts for nothing in its rates. */
final class StandardGaps implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.standards().all().stream().flatMap(StandardGaps::gaps);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Stream<Problem> gaps(Definition<StandardPopulation> standard) {
        return combinations(standard.value()).stream()
                .filter(stratum -> !standard.value().weights().containsKey(stratum))
                .map(stratum -> standard.problem(
                        "The stratum " + stratum.label() + " has no weight, while its codes have weights elsewhere.",
                        "Give its weight, if anybody belongs to it.",
                        "weights"));
    }

    private static List<Stratum> combinations(StandardPopulation standard) {
        List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
        for (String dimension : standard.by().keySet()) {
            SortedSet<String> codes = codes(standard, dimension);
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (SortedMap<String, String> combination : combinations) {
                for (String code : codes) {
                    SortedMap<String, String> one = new TreeMap<>(combination);
                    one.put(dimension, code);
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(Stratum::new).toList();
    }

    private static SortedSet<String> codes(StandardPopulation standard, String dimension) {
        SortedSet<String> codes = new TreeSet<>();
        standard.weights().keySet().forEach(stratum -> {
            String code = stratum.codes().get(dimension);
            if (code != null) {
                codes.add(code);
            }
        });
        return codes;
    }
}
