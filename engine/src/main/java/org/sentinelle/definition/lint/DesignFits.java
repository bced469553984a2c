package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Do the parts of an impact design fit each other and the indicator whose change it looks at? */
final class DesignFits implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.designs().all().stream()
                .flatMap(design -> Stream.of(periods(design), itself(design), stratum(design, all))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> periods(Definition<ImpactDesign> design) {
        ImpactDesign value = design.value();
        if (value.from().grain().months() == 0) {
            return Stream.of(design.problem(
                    "The periods are not of the calendar.",
                    "Write years, half-years, quarters or months: from: 2010.",
                    "periods",
                    "from"));
        }
        if (value.from().grain() != value.to().grain()) {
            return Stream.of(design.problem(
                    "'from' and 'to' are periods of different lengths.",
                    "Write both as the outcome has them: both years, or both quarters.",
                    "periods"));
        }
        return value.from().compareTo(value.to()) < 0
                ? Stream.empty()
                : Stream.of(design.problem(
                        "The periods end before they begin.", "Write the earlier one under 'from'.", "periods", "to"));
    }

    private static Stream<Problem> itself(Definition<ImpactDesign> design) {
        ImpactDesign value = design.value();
        String outcome = value.outcome().indicator();
        Stream<Problem> covariate = value.covariates().contains(outcome)
                ? Stream.of(design.problem(
                        "The outcome is among the covariates.",
                        "Leave it out: an effect on it would be taken away.",
                        "covariates",
                        value.covariates().indexOf(outcome)))
                : Stream.empty();
        Stream<Problem> recording = outcome.equals(value.checks().recording())
                ? Stream.of(design.problem(
                        "The outcome cannot show that its own recording changed.",
                        "Name an indicator of effort: the number of reports, of inspections, of trained staff.",
                        "checks",
                        "recording"))
                : Stream.empty();
        return Stream.concat(covariate, recording);
    }

    private static Stream<Problem> stratum(Definition<ImpactDesign> design, Definitions all) {
        Indicator indicator = all.indicators().get(design.value().outcome().indicator());
        Set<String> asked =
                new TreeSet<>(design.value().outcome().stratum().codes().keySet());
        if (indicator == null || asked.isEmpty()) {
            return Stream.empty();
        }
        List<List<String>> there = indicator.disaggregate();
        return there.stream().anyMatch(dimensions -> new TreeSet<>(dimensions).equals(asked))
                ? Stream.empty()
                : Stream.of(design.problem(
                        "'" + indicator.id() + "' is not broken down by " + String.join(" and ", asked) + ".",
                        "Break it down under 'disaggregate' in its own file, or leave 'stratum' out.",
                        "outcome",
                        "stratum"));
    }
}
