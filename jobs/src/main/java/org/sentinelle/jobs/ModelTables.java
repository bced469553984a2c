package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.present.chart.ChartSize;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.Charts;
import org.sentinelle.present.finding.ChartSubject;
import org.sentinelle.present.finding.FindingCharts;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.present.table.FittedModel;
import org.sentinelle.present.table.ModelCsv;
import org.sentinelle.present.table.ModelPage;
import org.sentinelle.present.table.ModelTable;
import org.sentinelle.result.Finding;

/** The tables that analysis files name, each with its models in the order of the command line. */
final class ModelTables {
    private static final String ENDING = "-models";
    private static final String COEFFICIENT = "coefficient";

    private final boolean stars;
    private final Map<String, List<Entry>> tables = new LinkedHashMap<>();

    ModelTables(boolean stars) {
        this.stars = stars;
    }

    /** A model, and the file it comes from. */
    private record Entry(AnalysisSpec spec, FittedModel model) {}

    /** Stops where an analysis names a table and its method has no coefficients to stand in it. */
    static void check(Path file, AnalysisSpec spec) {
        boolean fits = Methods.find(spec.method()).stream()
                .flatMap(method -> method.declaration().terms().stream())
                .anyMatch(term -> term.name().equals(COEFFICIENT));
        if (spec.table() != null && !fits) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    file + ":" + spec.lines().getOrDefault("table", 0) + ": " + spec.method()
                            + " has no coefficients to stand in a table of models. Leave table out.");
        }
    }

    /** Keeps findings by their names for the table that their file names; a file given again takes its own place. */
    void add(AnalysisSpec spec, Map<String, ? extends Finding> findings) {
        String table = spec.table();
        if (table == null) {
            return;
        }
        List<Entry> entries = tables.computeIfAbsent(table, t -> new ArrayList<>());
        entries.removeIf(entry -> entry.spec().id().equals(spec.id()));
        findings.forEach((name, finding) -> {
            String model = spec.by().isEmpty() ? name : spec.id() + ", " + name;
            entries.add(new Entry(spec, model(model, spec, finding)));
        });
    }

    private static FittedModel model(String name, AnalysisSpec spec, Finding finding) {
        String written = spec.formula();
        Formula formula = written == null ? null : Formula.parse(written);
        return new FittedModel(
                name,
                formula == null ? "" : formula.response().text(),
                formula == null ? List.of() : formula.columns(),
                formula == null ? List.of() : effects(spec, formula),
                spec.columns().getOrDefault("cluster", List.of()),
                finding);
    }

    /** Those of the formula, and those of a panel model within. */
    private static List<String> effects(AnalysisSpec spec, Formula formula) {
        List<String> effects = new ArrayList<>();
        formula.effects().forEach(effect -> effects.add(effect.text()));
        if (spec.method().equals("panel-regression") && option(spec, "model").equals("within")) {
            String of = option(spec, "effects");
            if (!of.equals("times")) {
                effects.addAll(spec.columns().getOrDefault("unit", List.of()));
            }
            if (!of.equals("units")) {
                effects.addAll(spec.columns().getOrDefault("time", List.of()));
            }
        }
        return effects;
    }

    private static String option(AnalysisSpec spec, String name) {
        return Methods.find(spec.method()).stream()
                .flatMap(method -> method.declaration().options().stream())
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(option -> spec.options().getOrDefault(name, option.byDefault()))
                .orElse("");
    }

    /** Writes each as a page, as numbers and as a picture; gives the pages. */
    List<Path> write(Path folder, ChartWords words) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Map.Entry<String, List<Entry>> table : tables.entrySet()) {
            pages.add(write(table.getKey(), table.getValue(), folder, words));
        }
        return pages;
    }

    private Path write(String name, List<Entry> entries, Path folder, ChartWords words) throws IOException {
        String id = name + ENDING;
        ModelTable table = ModelTable.of(entries.stream().map(Entry::model).toList());
        Map<String, Finding> findings = new LinkedHashMap<>();
        entries.forEach(
                entry -> findings.put(entry.model().name(), entry.model().finding()));
        ChartSubject subject = AnalysisChart.compared(id, entries.get(0).spec(), columns(entries), words);
        Optional<ChartSpecification> chart = new FindingCharts(subject, words).compared(findings);
        List<String> drawn = chart.stream()
                .flatMap(c -> List.of(ChartSize.WIDE, ChartSize.NARROW).stream()
                        .map(size -> Charts.svg(c, size, words.numbers())))
                .toList();
        CsvTables.write(ModelCsv.table(id, table, AnalysisOutput.LABEL), folder.resolve(id + ".csv"));
        AnalysisChart.write(chart, folder, id, words);
        Path page = folder.resolve(id + ".html");
        Files.writeString(page, new ModelPage(name, table, drawn, stars).html(words));
        return page;
    }

    private static List<String> columns(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.model().columns().stream())
                .distinct()
                .toList();
    }
}
