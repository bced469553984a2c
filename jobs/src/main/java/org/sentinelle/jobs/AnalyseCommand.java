package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.FindingView;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.analyse.TidyColumns;
import org.sentinelle.analyse.TidyContext;
import org.sentinelle.definition.AnalysisReader;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.JsonFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs analysis files. Their results are working output: not protected, not gated, and labelled so. */
@Command(
        name = "analyse",
        description =
                "Run analysis files on a CSV file or on a computed indicator, and write each finding as JSON and CSV, with a chart.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle analyse examples/analysis/nile.yaml --out results")
final class AnalyseCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    static final String LABEL = "Working output: not checked for disclosure, not for publication.";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Analysis files.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where to write (default: results).")
    private Path out = Path.of("results");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final Options options = new Options();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(options.flags());
        Console console = outside.console(options.common, settings);
        for (Path file : files) {
            Asked asked = asked(file);
            if (options.common.dryRun) {
                describe(asked, settings.workspace(), console);
            } else {
                analyse(asked, settings.workspace(), console);
            }
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    /** An analysis file, and the method it names. */
    private record Asked(Path file, AnalysisSpec spec, Method method) {
        AnalysisRequest request() {
            return new AnalysisRequest(file.toString(), spec.columns(), spec.options(), spec.lines());
        }
    }

    private static Asked asked(Path file) {
        AnalysisSpec spec = AnalysisReader.read(file);
        Method method = Methods.find(spec.method())
                .orElseThrow(() -> new Failure(
                        ExitCode.WRONG_USAGE,
                        file + ":" + spec.lines().getOrDefault("method", 0) + ": " + Methods.unknown(spec.method())));
        return new Asked(file, spec, method);
    }

    private void describe(Asked asked, Path workspace, Console console) {
        AnalysisSpec spec = asked.spec();
        String rows = spec.data() instanceof AnalysisSpec.CsvData csv
                ? csv.file().toString()
                : ((AnalysisSpec.IndicatorData) spec.data()).indicator() + " as published in " + workspace;
        console.result(
                spec.id(),
                Map.of("read", rows, "method", spec.method(), "write", out.resolve(spec.id()) + ".*"),
                "Would read " + rows + ", run " + spec.method() + " and write " + out.resolve(spec.id() + ".json")
                        + " (and .csv; .svg and .png where there is a chart)");
    }

    private void analyse(Asked asked, Path workspace, Console console) throws IOException {
        AnalysisSpec spec = asked.spec();
        Finding finding = console.stage("analyse", spec.id() + " by " + spec.method(), () -> {
            Table rows = AnalysisRows.of(spec.data(), workspace);
            return asked.method().run(AnalysisInput.bind(asked.method().declaration(), asked.request(), rows));
        });
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", spec.id());
        content.put("label", LABEL);
        content.put("code", CodeVersion.text());
        content.putAll(FindingView.asMap(finding));
        write(asked, finding, content);
        say(spec, finding, content, console);
    }

    private void write(Asked asked, Finding finding, Map<String, @Nullable Object> content) throws IOException {
        String id = asked.spec().id();
        Files.createDirectories(out);
        JsonFile.write(out.resolve(id + ".json"), content);
        CsvTables.write(
                TidyColumns.table(id, TidyContext.ofRun(FileHash.sha256(asked.file())), finding),
                out.resolve(id + ".csv"));
        ChartWords words = ChartWords.in(language.tag());
        AnalysisChart.write(AnalysisChart.of(asked.spec(), finding, words), out, id, words);
    }

    private void say(AnalysisSpec spec, Finding finding, Map<String, @Nullable Object> content, Console console) {
        String said = finding instanceof Finding.Declined declined
                ? "declined, " + declined.reason() + ": " + declined.explanation()
                : ((Finding.Answered) finding)
                        .summary().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(java.util.stream.Collectors.joining(", "));
        console.result(spec.id(), content, spec.id() + " (" + finding.method() + "): " + said);
        console.result(
                spec.id() + "-written",
                out.toString(),
                "Written to " + out.resolve(spec.id() + ".json") + " (and .csv; .svg and .png where there is a chart). "
                        + LABEL);
    }
}
