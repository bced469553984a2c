package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.SecondPass;
import org.sentinelle.definition.WorkspaceReader;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.WorkspaceSpec;
import org.sentinelle.protect.Release;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Observation;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.Publications;

/** The main job: from source files to a publication, as far as a command asks. */
final class MainJob {
    private MainJob() {}

    static ExitCode run(Settings settings, boolean dryRun, Goal goal, Console console) throws IOException {
        WorkspaceFolder folder = WorkspaceFolder.at(settings.workspace());
        Definitions definitions = Definitions.of(folder);
        WorkspaceSpec spec = settings.applied(WorkspaceReader.read(folder.root(), definitions.catalogue()));
        Inputs inputs = Inputs.of(folder, spec, definitions.catalogue());
        RunKeys keys = new RunKeys(settings.keyFile(spec.policy().keyFile()), folder.root(), console);
        RunIdentity identity = new RunIdentity(folder, definitions, settings, inputs);
        if (dryRun) {
            return describe(folder, definitions, inputs, identity.known(keys), goal, console);
        }
        requireWritable(folder);
        String runId = identity.of(keys);
        try (RunLock lock = RunLock.of(folder.root());
                LazySpark spark = new LazySpark(console.progress())) {
            if (goal == Goal.PUBLISH && isCurrent(folder, runId)) {
                return upToDate(folder, runId, console);
            }
            return stages(new Run(folder, definitions, spec, inputs, runId, keys), goal, spark, console);
        }
    }

    /** What a run works on. */
    record Run(
            WorkspaceFolder folder,
            Definitions definitions,
            WorkspaceSpec spec,
            Inputs inputs,
            String runId,
            RunKeys keys) {}

    /** A workspace whose rows were read before, for one who writes no publication. */
    static Run opened(Settings settings, Console console) throws IOException {
        WorkspaceFolder folder = WorkspaceFolder.at(settings.workspace());
        Definitions definitions = Definitions.of(folder);
        WorkspaceSpec spec = settings.applied(WorkspaceReader.read(folder.root(), definitions.catalogue()));
        Inputs inputs = Inputs.of(folder, spec, definitions.catalogue());
        RunKeys keys = new RunKeys(settings.keyFile(spec.policy().keyFile()), folder.root(), console);
        return new Run(folder, definitions, spec, inputs, "", keys);
    }

    private static ExitCode stages(Run run, Goal goal, LazySpark spark, Console console) throws IOException {
        Ingestion ingestion = new Ingestion(run, spark, console);
        List<RowLedger> ledgers = console.stage("ingest", files(run), ingestion::ingest);
        if (!goal.reaches(Goal.CHECK)) {
            return ExitCode.DONE;
        }
        Computation computation = new Computation(run, spark);
        Map<String, Snapshot> snapshots = computation.snapshots();
        List<RuleOutcome> rules = console.stage(
                "check",
                "the rules of " + snapshots.size() + (snapshots.size() == 1 ? " dataset" : " datasets"),
                () -> computation.check(snapshots));
        rules.forEach(r -> console.result(r.rule(), Summaries.ruleAsMap(r), Summaries.rule(r)));
        if (!goal.reaches(Goal.COMPUTE)) {
            return ExitCode.DONE;
        }
        Release release = computed(computation, snapshots, console);
        Released<List<Observation>> released = release.observations();
        if (!goal.reaches(Goal.ASSESS)) {
            return ExitCode.DONE;
        }
        Released<List<Assessment>> verdicts =
                console.stage("assess", "the targets of the plans", () -> released.map(computation::assess));
        Released<List<Trends.Line>> trends =
                console.stage("trends", "of the mechanisms and the world", () -> Trends.of(released));
        console.result("verdicts", verdicts.get().size(), Summaries.assessments(verdicts.get()));
        console.result("trends", trends.get().size(), Summaries.trends(trends.get()));
        if (!goal.reaches(Goal.PUBLISH)) {
            return ExitCode.DONE;
        }
        FindingsTable findings = findings(run, new RowAnalyses(run, spark), snapshots, release, console);
        PublishStage.Contents contents = new PublishStage.Contents(ledgers, rules, release, verdicts, trends, findings);
        Path published = console.stage(
                "publish", "tables, charts and pages", () -> new PublishStage(run, console).publish(contents));
        Path index = published.resolve("index.html");
        console.result("publication", published.getFileName().toString(), "Published " + published.getFileName());
        console.result("open", index.toString(), "Open " + index);
        return ExitCode.DONE;
    }

    /** Computes, and says what had to be read for it. */
    private static Release computed(Computation computation, Map<String, Snapshot> snapshots, Console console)
            throws IOException {
        Computation.Computed computed = console.stage(
                "compute",
                "the indicators, and protecting what is confidential",
                () -> computation.release(snapshots, console::note));
        computed.scans().forEach(s -> console.result("scan " + s.dataset(), Summaries.scanAsMap(s), Summaries.scan(s)));
        List<Observation> released = computed.release().observations().get();
        console.result("observations", released.size(), Summaries.observations(released));
        return computed.release();
    }

    /** Runs the analyses of rows that the workspace holds. */
    private static FindingsTable findings(
            Run run, RowAnalyses analyses, Map<String, Snapshot> snapshots, Release release, Console console)
            throws IOException {
        List<AskedAnalysis> asked = RowAnalyses.of(run.folder());
        List<RowAnalyses.Result> results = new ArrayList<>();
        if (!asked.isEmpty()) {
            console.stage(
                    "analyse", asked.size() + (asked.size() == 1 ? " analysis" : " analyses") + " of rows", () -> {
                        asked.forEach(one -> results.add(analyses.published(one, snapshots, release.ledger())));
                        return results;
                    });
            results.forEach(r -> console.result(
                    r.spec().id(), Summaries.shown(r.shown()), r.spec().id() + ": " + Summaries.shown(r.shown())));
        }
        return new FindingsTable(results, analyses.policies());
    }

    private static String files(Run run) {
        int files = run.inputs().files().size();
        return files == 1 ? "1 source file" : files + " source files";
    }

    /** The name of the publication that a run makes. */
    static String publicationId(String runId) {
        return "p-" + runId.substring(0, 12);
    }

    private static boolean isCurrent(WorkspaceFolder folder, String runId) throws IOException {
        Publications publications = new Publications(folder.publications());
        return publications.current().filter(publicationId(runId)::equals).isPresent();
    }

    private static ExitCode upToDate(WorkspaceFolder folder, String runId, Console console) {
        Path index = folder.publications().resolve(publicationId(runId)).resolve("index.html");
        console.result(
                "publication",
                publicationId(runId),
                "Up to date: inputs, definitions and code are those of publication " + publicationId(runId) + ".");
        console.result("open", index.toString(), "Open " + index);
        return ExitCode.DONE;
    }

    private static ExitCode describe(
            WorkspaceFolder folder,
            Definitions definitions,
            Inputs inputs,
            @Nullable String runId,
            Goal goal,
            Console console) {
        for (Inputs.Input input : inputs.files()) {
            console.result(
                    "read " + input.mapping().id(),
                    input.file().toString(),
                    "Would read " + input.file() + " through source "
                            + input.mapping().id() + " into dataset "
                            + input.mapping().dataset());
        }
        if (goal.reaches(Goal.COMPUTE)) {
            List<String> ids = List.copyOf(definitions.catalogue().indicators().keySet());
            console.result("compute", ids, "Would compute " + String.join(", ", ids));
            Catalogue catalogue = definitions.catalogue();
            for (SecondPass pass : ComputePlan.compile(catalogue.indicators().values(), catalogue)
                    .secondPasses()) {
                console.result("second pass " + pass.dataset(), pass.note(), "Would read twice: " + pass.note());
            }
        }
        if (goal.reaches(Goal.PUBLISH)) {
            Path target = runId == null
                    ? folder.publications()
                    : folder.publications().resolve(publicationId(runId));
            console.result("write", target.toString(), "Would write publication " + target);
        }
        return ExitCode.DONE;
    }

    /** Finds out before the work whether its results can be written. */
    private static void requireWritable(WorkspaceFolder folder) {
        for (Path place : List.of(folder.data(), folder.results(), folder.publications())) {
            try {
                if (place.equals(folder.publications())) {
                    Files.createDirectories(place);
                } else {
                    PrivateFiles.folder(place);
                }
                Files.delete(Files.createTempFile(place, ".probe", ""));
            } catch (IOException e) {
                throw new Failure(
                        ExitCode.CANNOT_WRITE,
                        "Cannot write to " + place + " (" + e.getClass().getSimpleName()
                                + "). Check that it is a folder, that you may write there and that the disk is not full.");
            }
        }
    }
}
