package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs analysis files. Their results are working output: not protected, not gated, and labelled so. */
@Command(
        name = "analyse",
        description =
                "Run analysis files on a CSV or Parquet file or on a computed indicator, and write each finding as JSON and CSV, with a chart.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle analyse examples/analysis/nile.yaml --out results")
final class AnalyseCommand implements Callable<Integer>, Commands.NeedsSurroundings {
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
        try (LazySpark spark = new LazySpark(console.progress())) {
            for (Path file : files) {
                NamedAnalysis asked = NamedAnalysis.read(file);
                if (options.common.dryRun) {
                    describe(asked, settings.workspace(), console);
                } else if (asked.spec().by().isEmpty()) {
                    analyse(asked, settings.workspace(), console);
                } else {
                    analyseEach(asked, settings.workspace(), console, new SparkReplicates(spark));
                }
            }
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private AnalysisOutput output(NamedAnalysis asked) {
        return new AnalysisOutput(asked.file(), asked.spec(), out, ChartWords.in(language.tag()));
    }

    private void describe(NamedAnalysis asked, Path workspace, Console console) {
        AnalysisSpec spec = asked.spec();
        String rows = spec.data() instanceof AnalysisSpec.FileData data
                ? data.file().toString()
                : ((AnalysisSpec.IndicatorData) spec.data()).indicator() + " as published in " + workspace;
        String each = spec.by().isEmpty() ? "" : " on each " + String.join(" and ", spec.by());
        console.result(
                spec.id(),
                Map.of("read", rows, "method", spec.method(), "by", spec.by(), "write", out.resolve(spec.id()) + ".*"),
                "Would read " + rows + ", run " + spec.method() + each + " and write "
                        + output(asked).told());
    }

    private void analyse(NamedAnalysis asked, Path workspace, Console console) throws IOException {
        AnalysisSpec spec = asked.spec();
        Finding finding = console.stage("analyse", spec.id() + " by " + spec.method(), () -> {
            Table rows = AnalysisRows.of(spec.data(), workspace);
            return asked.on(rows);
        });
        Map<String, @Nullable Object> content = output(asked).write(finding);
        console.result(spec.id(), content, spec.id() + " (" + finding.method() + "): " + said(finding));
        sayWhere(asked, console);
    }

    private void analyseEach(NamedAnalysis asked, Path workspace, Console console, Replicates replicates)
            throws IOException {
        AnalysisSpec spec = asked.spec();
        SeriesFindings all = console.stage(
                "analyse",
                spec.id() + " by " + spec.method(),
                () -> asked.onEach(AnalysisRows.of(spec.data(), workspace), replicates));
        Map<String, @Nullable Object> content = output(asked).write(all);
        console.result(spec.id(), content, spec.id() + " (" + spec.method() + "): " + said(all));
        sayWhere(asked, console);
    }

    private void sayWhere(NamedAnalysis asked, Console console) {
        console.result(
                asked.spec().id() + "-written",
                out.toString(),
                "Written to " + output(asked).told() + ". " + AnalysisOutput.LABEL);
    }

    private static String said(Finding finding) {
        return finding instanceof Finding.Declined declined
                ? "declined, " + declined.reason() + ": " + declined.explanation()
                : ((Finding.Answered) finding)
                        .summary().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static String said(SeriesFindings all) {
        String declined = all.declined().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return all.findings().size() + " series, " + all.answered() + " answered"
                + (declined.isEmpty() ? "" : ", declined: " + declined)
                + (all.rowsWithoutKey() == 0 ? "" : "; " + all.rowsWithoutKey() + " rows without a series left out");
    }
}
