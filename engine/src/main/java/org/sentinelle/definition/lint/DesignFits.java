package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.result.Problem;

/** Do the parts of an impact design fit each other and the indicator whose change it looks at? */
final class DesignFits implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.designs().all().stream()
                .flatMap(design -> Stream.of(
                                periods(design),
                                itself(design),
                                stratum(design, all),
                                lengths(design, all),
                                groups(design, all))
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
        if (value.from().equals(value.to())) {
            return Stream.of(design.problem(
                    "There is one period only, and nothing before to compare it with.",
                    "Write the first and the last of several periods.",
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

    /** Values of the outcome and of an indicator of effort are of the design's periods; a covariate's may be of longer ones that hold them. */
    private static Stream<Problem> lengths(Definition<ImpactDesign> design, Definitions all) {
        ImpactDesign value = design.value();
        Period.Grain grain = value.from().grain();
        List<Problem> problems = new ArrayList<>();
        Indicator outcome = all.indicators().get(value.outcome().indicator());
        if (outcome != null && outcome.time().grain() != grain) {
            problems.add(length(design, outcome, "periods"));
        }
        String effort = value.checks().recording();
        Indicator recording = effort == null ? null : all.indicators().get(effort);
        if (recording != null && recording.time().grain() != grain) {
            problems.add(length(design, recording, "checks", "recording"));
        }
        for (int i = 0; i < value.covariates().size(); i++) {
            Indicator covariate = all.indicators().get(value.covariates().get(i));
            if (covariate != null && covariate.time().grain().months() < grain.months()) {
                problems.add(length(design, covariate, "covariates", i));
            }
        }
        return problems.stream();
    }

    private static Problem length(Definition<ImpactDesign> design, Indicator of, Object... path) {
        String grain = of.time().grain().name().toLowerCase(Locale.ROOT);
        return design.problem(
                "'" + of.id() + "' has a value for each " + grain + ", not for periods like "
                        + design.value().from() + ".",
                "Write periods of its length, or name an indicator that has values for these.",
                path);
    }

    /** Where groups are the units, each unit named is one. */
    private static Stream<Problem> groups(Definition<ImpactDesign> design, Definitions all) {
        List<String> units = design.value().units();
        if (design.value().adoption().members() == null) {
            return Stream.empty();
        }
        if (units.isEmpty()) {
            return Stream.of(design.problem(
                    "'members' makes groups the units, and no group is named.",
                    "Name mechanisms or regions under 'units', or leave 'members' out.",
                    "adoption",
                    "members"));
        }
        return IntStream.range(0, units.size())
                .filter(i -> all.areas().knows(units.get(i)))
                .mapToObj(i -> design.problem(
                        "'" + units.get(i) + "' is a State, while 'members' makes groups the units.",
                        "Name mechanisms or regions, or leave 'members' out.",
                        "units",
                        i));
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
