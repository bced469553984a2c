package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.present.chart.ChartFiles;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.finding.ChartSubject;
import org.sentinelle.present.finding.FindingCharts;
import org.sentinelle.result.Finding;

/** The picture of what an analysis file found. */
final class AnalysisChart {
    /** The parts that a column with what is drawn may play in a method. */
    private static final List<String> VALUES = List.of("value", "count");

    private static final String LEVEL = "level";
    private static final String INNER_LEVEL = "inner-level";

    private AnalysisChart() {}

    /** The picture of one finding; empty where it holds nothing that is drawn. */
    static Optional<ChartSpecification> of(AnalysisSpec spec, Finding finding, ChartWords words) {
        return new FindingCharts(subject(spec, words), words).of(finding);
    }

    /** The picture of many series by their names, in the order given; those that were declined are left out. */
    static Optional<ChartSpecification> ofMany(AnalysisSpec spec, Map<String, Finding> series, ChartWords words) {
        return new FindingCharts(subject(spec, words), words).ofMany(series);
    }

    /** The predicted outcomes of a finding, where it has them beside its picture. */
    static Optional<ChartSpecification> margins(AnalysisSpec spec, Finding finding, ChartWords words) {
        return new FindingCharts(subject(spec, words), words).margins(finding);
    }

    /** The effects of each group by calendar time, where a finding has them. */
    static Optional<ChartSpecification> groups(AnalysisSpec spec, Finding finding, ChartWords words) {
        return new FindingCharts(subject(spec, words), words).groups(finding);
    }

    /** The same of many series by their names. */
    static Optional<ChartSpecification> groupsOfMany(AnalysisSpec spec, Map<String, Finding> series, ChartWords words) {
        return new FindingCharts(subject(spec, words), words).groupsOfMany(series);
    }

    /** What the picture of the coefficients of several models is called: like the first one's outcome. */
    static ChartSubject compared(String id, AnalysisSpec first, List<String> columns, ChartWords words) {
        ChartSubject subject = subject(first, words);
        return new ChartSubject(id, subject.value(), subject.level(), null, columns);
    }

    /** Writes the picture as {@code id.svg} and {@code id.png}; where there is none, older ones are taken away. */
    static void write(Optional<ChartSpecification> chart, Path folder, String id, ChartWords words) throws IOException {
        ChartFiles.write(chart.orElse(null), folder, id, words.numbers());
    }

    private static ChartSubject subject(AnalysisSpec spec, ChartWords words) {
        String formula = spec.formula();
        return new ChartSubject(
                spec.id(),
                valueName(spec, words),
                level(spec, LEVEL),
                level(spec, INNER_LEVEL),
                formula == null ? List.of() : Formula.parse(formula).columns());
    }

    private static String valueName(AnalysisSpec spec, ChartWords words) {
        String formula = spec.formula();
        if (formula != null) {
            return Formula.parse(formula).response().text();
        }
        return VALUES.stream()
                .flatMap(role -> spec.columns().getOrDefault(role, List.of()).stream())
                .findFirst()
                .orElseGet(() -> words.text("value"));
    }

    /** As the file says, or by the method's default; null where the method knows no such level. */
    private static @Nullable Double level(AnalysisSpec spec, String name) {
        Optional<MethodOption> option = Methods.find(spec.method()).stream()
                .flatMap(method -> method.declaration().options().stream())
                .filter(o -> o.name().equals(name))
                .findFirst();
        if (option.isEmpty()) {
            return null;
        }
        String written = spec.options().getOrDefault(name, option.get().byDefault());
        return option.get().type().read(written) instanceof Double level && level > 0 && level < 1 ? level : null;
    }
}
