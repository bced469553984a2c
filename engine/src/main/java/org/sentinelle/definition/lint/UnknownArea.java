package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Plan;
import org.sentinelle.model.SeriesBreak;
import org.sentinelle.result.Problem;

/** Does every State or group that is named exist? */
final class UnknownArea implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.of(
                        all.groups().all().stream().flatMap(group -> members(group, all)),
                        all.indicators().all().stream().flatMap(indicator -> examples(indicator, all)),
                        all.datasets().all().stream().flatMap(dataset -> breaks(dataset, all)),
                        all.plans().all().stream().flatMap(plan -> targets(plan, all)),
                        all.designs().all().stream().flatMap(design -> designed(design, all)),
                        all.concordances().all().stream().flatMap(concordance -> entries(concordance, all)))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> members(Definition<AreaGroup> group, Definitions all) {
        List<Membership> members = group.value().members();
        return IntStream.range(0, members.size())
                .filter(i -> !all.areas().knows(members.get(i).area()))
                .mapToObj(i -> group.problem(
                        "Unknown State code '" + members.get(i).area() + "'.",
                        remedy(members.get(i).area(), all.areas().ids()),
                        "members",
                        i));
    }

    private static Stream<Problem> breaks(Definition<DatasetSchema> dataset, Definitions all) {
        List<SeriesBreak> breaks = dataset.value().breaks();
        return IntStream.range(0, breaks.size())
                .boxed()
                .flatMap(i -> breaks.get(i).areas().stream()
                        .filter(area -> !all.areas().knows(area))
                        .map(area -> unknown(dataset, area, all, Paths.of("breaks", i, "area"))));
    }

    private static Stream<Problem> examples(Definition<Indicator> indicator, Definitions all) {
        List<Problem> problems = new ArrayList<>();
        List<Indicator.Example> examples = indicator.value().examples();
        for (int i = 0; i < examples.size(); i++) {
            List<Indicator.Expectation> expected = examples.get(i).expect();
            for (int j = 0; j < expected.size(); j++) {
                String area = expected.get(j).area();
                if (!known(area, all)) {
                    problems.add(unknown(indicator, area, all, Paths.of("examples", i, "expect", j, "area")));
                }
            }
        }
        return problems.stream();
    }

    private static Stream<Problem> targets(Definition<Plan> plan, Definitions all) {
        List<Plan.Target> targets = plan.value().targets();
        return IntStream.range(0, targets.size())
                .filter(i -> !known(targets.get(i).area(), all))
                .mapToObj(i -> unknown(plan, targets.get(i).area(), all, Paths.of("targets", i, "area")));
    }

    private static Stream<Problem> designed(Definition<ImpactDesign> design, Definitions all) {
        Map<List<Object>, String> named = new LinkedHashMap<>();
        List<String> units = design.value().units();
        IntStream.range(0, units.size()).forEach(i -> named.put(Paths.of("units", i), units.get(i)));
        ImpactDesign.Spillovers spillovers = design.value().checks().spillovers();
        if (spillovers != null) {
            for (int i = 0; i < spillovers.groups().size(); i++) {
                named.put(
                        Paths.of("checks", "spillovers", "groups", i),
                        spillovers.groups().get(i));
            }
            for (int i = 0; i < spillovers.pairs().size(); i++) {
                ImpactDesign.Pair pair = spillovers.pairs().get(i);
                named.put(Paths.of("checks", "spillovers", "pairs", i, 0), pair.one());
                named.put(Paths.of("checks", "spillovers", "pairs", i, 1), pair.other());
            }
        }
        return named.entrySet().stream()
                .filter(entry -> !known(entry.getValue(), all))
                .map(entry -> unknown(design, entry.getValue(), all, entry.getKey()));
    }

    private static Stream<Problem> entries(Definition<Concordance> concordance, Definitions all) {
        List<Mapping> entries = concordance.node().mappings("entries");
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            List<String> areas = entries.get(i).texts("areas");
            for (int j = 0; j < areas.size(); j++) {
                if (!known(areas.get(j), all)) {
                    problems.add(unknown(concordance, areas.get(j), all, Paths.of("entries", i, "areas", j)));
                }
            }
        }
        return problems.stream();
    }

    private static boolean known(String area, Definitions all) {
        return isCode(area) ? all.areas().knows(area) : all.groups().knows(area);
    }

    private static Problem unknown(Definition<?> by, String area, Definitions all, List<Object> path) {
        Set<String> known =
                new TreeSet<>(isCode(area) ? all.areas().ids() : all.groups().ids());
        String what = isCode(area) ? "Unknown State code '" : "Unknown mechanism or region '";
        return by.problem(what + area + "'.", remedy(area, known), path);
    }

    private static boolean isCode(String area) {
        return Character.isUpperCase(area.charAt(0));
    }

    private static String remedy(String area, Set<String> known) {
        return Suggestion.or(area, known, "Correct it, or define it in the folder areas or mechanisms.");
    }
}
