package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.SeriesFindings;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.AnalysisSpec.FileData;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.result.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs analysis files. Their results are working output: not protected, not gated, and labelled so. */
@Command(
        name = "analyse",
        description =
                "Run analysis files on a CSV or Parquet file, on a published indicator or on the rows of a dataset, and write each finding as JSON and CSV, with a chart.",
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

    @Option(
            names = "--stars",
            description = "In tables of models, mark coefficients by their p: * below 0.05, ** 0.01, *** 0.001.")
    private boolean stars;

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
        ModelTables tables = new ModelTables(stars);
        try (LazySpark spark = new LazySpark(console.progress())) {
            for (Path file : files) {
                AskedAnalysis asked = AskedAnalysis.of(file);
                ModelTables.check(file, asked.spec());
                if (options.common.dryRun) {
                    describe(asked, settings.workspace(), console);
                } else if (asked.spec().data() instanceof AnalysisSpec.DatasetData) {
                    tables.add(
                            asked.spec(),
                            Map.of(
                                    asked.spec().id(),
                                    analyseRows(asked, MainJob.opened(settings, console), spark, console)));
                } else if (asked.spec().by().isEmpty()) {
                    tables.add(
                            asked.spec(),
                            Map.of(asked.spec().id(), analyse(asked, settings.workspace(), console, spark)));
                } else {
                    tables.add(
                            asked.spec(),
                            analyseEach(asked, settings.workspace(), console, new SparkReplicates(spark))
                                    .byName());
                }
            }
        }
        for (Path page : tables.write(out, ChartWords.in(language.tag()))) {
            console.result("models", page.toString(), "Models side by side: " + page + " (and .csv, .svg, .png).");
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private AnalysisOutput output(AskedAnalysis asked) {
        return new AnalysisOutput(asked.file(), asked.spec(), out, ChartWords.in(language.tag()));
    }

    private void describe(AskedAnalysis asked, Path workspace, Console console) {
        AnalysisSpec spec = asked.spec();
        String rows = rows(spec.data(), workspace);
        String each = spec.by().isEmpty() ? "" : " on each " + String.join(" and ", spec.by());
        console.result(
                spec.id(),
                Map.of("read", rows, "method", spec.method(), "by", spec.by(), "write", out.resolve(spec.id()) + ".*"),
                "Would read " + rows + ", run " + spec.method() + each + " and write "
                        + output(asked).told());
    }

    private static String rows(AnalysisSpec.Data data, Path workspace) {
        if (data instanceof AnalysisSpec.FileData named) {
            return named.file().toString();
        }
        return data instanceof AnalysisSpec.DatasetData dataset
                ? "the rows of " + dataset.dataset() + " in " + workspace
                : ((AnalysisSpec.IndicatorData) data).indicator() + " as published in " + workspace;
    }

    /** Of confidential rows all goes to the custodian, and the terminal says no number. */
    private Finding analyseRows(AskedAnalysis asked, MainJob.Run run, LazySpark spark, Console console)
            throws IOException {
        AnalysisSpec spec = asked.spec();
        RowAnalyses analyses = new RowAnalyses(run, spark);
        Map<String, Snapshot> snapshots = new Computation(run, spark).snapshots();
        RowAnalyses.Result result =
                console.stage("analyse", spec.id() + " by " + spec.method(), () -> analyses.alone(asked, snapshots));
        if (result.cases() == null) {
            Map<String, @Nullable Object> content = output(asked).write(result.shown());
            console.result(spec.id(), content, spec.id() + " (" + spec.method() + "): " + said(result.shown()));
            sayWhere(asked, console);
            return result.shown();
        }
        String all = analyses.place(asked).toString();
        console.result(
                spec.id(),
                Map.of("written", all, "may-be-shown", Summaries.shown(result.shown())),
                spec.id() + " (" + spec.method() + "): " + Summaries.shown(result.shown())
                        + ". All of it and why, for custodians only: " + all);
        return result.shown();
    }

    private Finding analyse(AskedAnalysis asked, Path workspace, Console console, LazySpark spark) throws IOException {
        AnalysisSpec spec = asked.spec();
        Finding finding = console.stage("analyse", spec.id() + " by " + spec.method(), () -> {
            PartedMethod parted = PartedAnalysis.method(asked);
            return parted == null
                    ? asked.on(AnalysisRows.of(spec.data(), workspace), new SparkReplicates(spark))
                    : asked.inParts(parted, PartedAnalysis.file((FileData) spec.data(), spark.get()));
        });
        Map<String, @Nullable Object> content = output(asked).write(finding);
        console.result(spec.id(), content, spec.id() + " (" + finding.method() + "): " + said(finding));
        sayWhere(asked, console);
        return finding;
    }

    private SeriesFindings analyseEach(AskedAnalysis asked, Path workspace, Console console, Replicates replicates)
            throws IOException {
        AnalysisSpec spec = asked.spec();
        SeriesFindings all = console.stage(
                "analyse",
                spec.id() + " by " + spec.method(),
                () -> asked.onEach(AnalysisRows.of(spec.data(), workspace), replicates));
        Map<String, @Nullable Object> content = output(asked).write(all);
        console.result(spec.id(), content, spec.id() + " (" + spec.method() + "): " + said(all));
        sayWhere(asked, console);
        return all;
    }

    private void sayWhere(AskedAnalysis asked, Console console) {
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
