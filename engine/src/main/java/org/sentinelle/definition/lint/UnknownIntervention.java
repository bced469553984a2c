package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.Problem;

/** Does the register of interventions know every kind that an impact design counts as adoption? */
final class UnknownIntervention implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.designs().all().stream().flatMap(design -> problems(design, all));
    }

    private static Stream<Problem> problems(Definition<ImpactDesign> design, Definitions all) {
        if (!all.datasets().knows(ImpactDesign.INTERVENTIONS)) {
            return Stream.of(design.problem(
                    "There is no dataset '" + ImpactDesign.INTERVENTIONS + "', which says who adopted what, and when.",
                    "Define it in datasets/" + ImpactDesign.INTERVENTIONS + ".yaml.",
                    "adoption"));
        }
        DatasetSchema dataset = all.datasets().get(ImpactDesign.INTERVENTIONS);
        DatasetSchema.Field field =
                dataset == null ? null : dataset.field(ImpactDesign.KIND).orElse(null);
        CodeList codes =
                field == null || field.codes() == null ? null : all.codeLists().get(field.codes());
        return codes == null ? Stream.empty() : unknown(design, codes);
    }

    private static Stream<Problem> unknown(Definition<ImpactDesign> design, CodeList codes) {
        List<String> kinds = design.value().adoption().kinds();
        return IntStream.range(0, kinds.size())
                .filter(i -> !codes.has(kinds.get(i)))
                .mapToObj(i -> design.problem(
                        UnknownCode.what(kinds.get(i), codes),
                        UnknownCode.remedy(kinds.get(i), codes),
                        "adoption",
                        "kinds",
                        i));
    }
}
