package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.JsonFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs analysis files. Their results are working output: not protected, not gated, and labelled so. */
@Command(
        name = "analyse",
        description =
                "Run analysis files on a CSV file or on a computed indicator, and write each finding as JSON and CSV.",
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

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "The workspace whose indicators an analysis may name (default: ${DEFAULT-VALUE}).")
    private Path workspace = Path.of("workspace");

    @Option(names = "--json", description = "Print the findings as JSON, for programs.")
    private boolean json;

    @Option(names = "--debug", description = "Show stack traces.")
    private boolean debug;

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Console console = Objects.requireNonNull(surroundings).console(json);
        for (Path file : files) {
            analyse(file, console);
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private void analyse(Path file, Console console) throws IOException {
        AnalysisSpec spec = AnalysisReader.read(file);
        Method method = Methods.find(spec.method())
                .orElseThrow(() -> new Failure(
                        ExitCode.WRONG_USAGE,
                        file + ":" + spec.lines().getOrDefault("method", 0) + ": " + Methods.unknown(spec.method())));
        AnalysisRequest request = new AnalysisRequest(file.toString(), spec.columns(), spec.options(), spec.lines());
        Table rows = AnalysisRows.of(spec.data(), workspace);
        Finding finding = method.run(AnalysisInput.bind(method.declaration(), request, rows));
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", spec.id());
        content.put("label", LABEL);
        content.put("code", CodeVersion.text());
        content.putAll(FindingView.asMap(finding));
        Files.createDirectories(out);
        JsonFile.write(out.resolve(spec.id() + ".json"), content);
        CsvTables.write(
                TidyColumns.table(spec.id(), TidyContext.ofRun(FileHash.sha256(file)), finding),
                out.resolve(spec.id() + ".csv"));
        Path picture = out.resolve(spec.id() + ".svg");
        Files.deleteIfExists(picture);
        Optional<String> chart = AnalysisChart.svg(spec, finding);
        if (chart.isPresent()) {
            Files.writeString(picture, chart.get());
        }
        say(spec, finding, content, console);
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
                "Written to " + out.resolve(spec.id() + ".json") + " (and .csv; .svg where there is a chart). "
                        + LABEL);
    }
}
