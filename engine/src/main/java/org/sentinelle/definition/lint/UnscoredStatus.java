package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.CodeList.Code;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure.Status;
import org.sentinelle.result.Problem;

/** Is it said of every status what it counts? One without a score is as if it had not been reported. */
final class UnscoredStatus implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .flatMap(indicator -> indicator.value().measure() instanceof Status status
                        ? ofStatus(indicator, status, all)
                        : Stream.empty());
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Stream<Problem> ofStatus(Definition<Indicator> indicator, Status status, Definitions all) {
        DatasetSchema dataset = all.datasets().get(status.of().dataset());
        Field field = dataset == null ? null : dataset.field(status.field()).orElse(null);
        CodeList codes =
                field == null || field.codes() == null ? null : all.codeLists().get(field.codes());
        if (field == null || codes == null) {
            return Stream.empty();
        }
        List<String> unscored = codes.codes().stream()
                .map(Code::id)
                .filter(code -> !code.equals(field.total()) && !status.scores().containsKey(code))
                .toList();
        return unscored.isEmpty()
                ? Stream.empty()
                : Stream.of(indicator.problem(
                        "A State whose status is " + String.join(" or ", unscored)
                                + " counts as one that did not report.",
                        "Say what these count, unless that is meant.",
                        "measure"));
    }
}
