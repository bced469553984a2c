package org.sentinelle.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.ConfidentialAnalysis;
import org.sentinelle.analyse.FindingView;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.AnalysisSpec;
import org.sentinelle.model.AnalysisSpec.DatasetData;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.FindingRelease;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.protect.Released;
import org.sentinelle.protect.ReleasedFinding;
import org.sentinelle.protect.finding.CaseRows;
import org.sentinelle.protect.finding.Studied;
import org.sentinelle.protect.finding.Turnover;
import org.sentinelle.protect.finding.Withheld;
import org.sentinelle.result.CasesOfTerm;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.PrivateFiles;

/** Runs the analysis files over rows of datasets; what they find in confidential ones is the custodian's, and what may be shown. */
final class RowAnalyses {
    private static final String LABEL =
            "For custodians only: found in confidential rows. What may be shown of it is in the publication.";

    private final MainJob.Run run;
    private final LazySpark spark;
    private final Catalogue catalogue;

    RowAnalyses(MainJob.Run run, LazySpark spark) {
        this.run = run;
        this.spark = spark;
        this.catalogue = run.definitions().catalogue();
    }

    /**
     * What an analysis came to.
     *
     * @param cases behind each estimate, for the gate; null where the rows are public
     */
    record Result(
            AnalysisSpec spec,
            ReleasedFinding released,
            @Nullable Confidential<List<CasesOfTerm>> cases) {
        Finding shown() {
            return released.finding().get();
        }
    }

    /** Those in the workspace's folder of analyses that are over the rows of a dataset, in the order of their names. */
    static List<AskedAnalysis> of(WorkspaceFolder folder) throws IOException {
        List<Path> files = files(folder);
        return files.stream()
                .map(AskedAnalysis::of)
                .filter(asked -> asked.spec().data() instanceof DatasetData)
                .toList();
    }

    /** All analysis files of a workspace. */
    static List<Path> files(WorkspaceFolder folder) throws IOException {
        if (!Files.isDirectory(folder.analyses())) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder.analyses())) {
            return walk.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** Runs one by itself: the rules for its parts alone decide, since there is no publication that it could be compared with. */
    Result alone(AskedAnalysis asked, Map<String, Snapshot> snapshots) {
        return result(asked, snapshots, null);
    }

    /** Runs one for a publication that tells this of confidential datasets. */
    Result published(AskedAnalysis asked, Map<String, Snapshot> snapshots, Confidential<Ledger> ledger) {
        return result(asked, snapshots, ledger);
    }

    private Result result(AskedAnalysis asked, Map<String, Snapshot> snapshots, @Nullable Confidential<Ledger> ledger) {
        Snapshot snapshot = snapshot(asked, snapshots);
        PartedMethod parted = PartedAnalysis.method(asked, snapshot.size());
        if (parted != null) {
            return inParts(asked, parted, snapshot);
        }
        DatasetRows rows = DatasetRows.of(snapshot, spark.get());
        if (rows.dataset().disclosure() == Disclosure.PUBLISHED) {
            Released<Finding> found =
                    PublishedSources.release(rows.rows().map(r -> found(asked, r)), List.of(rows.dataset()));
            return new Result(asked.spec(), new ReleasedFinding(found, Confidential.seal(List.of()), List.of()), null);
        }
        String id = asked.spec().id();
        Confidential<Studied> studied = new ConfidentialAnalysis(asked.method(), asked.request()).ofCases(rows.rows());
        FindingRelease release = new FindingRelease(policy(rows.dataset()));
        ReleasedFinding released = ledger == null
                ? release.release(studied, Confidential.seal(new Ledger(List.of(), List.of())))
                : release.ofCases(turnover(asked, rows), studied, ledger);
        Confidential<List<CasesOfTerm>> cases =
                studied.map(s -> s.cases(id, rows.dataset().id()));
        studied.map(s -> released.withheld().map(w -> cases.map(c -> written(asked, s.finding(), w, c))));
        return new Result(asked.spec(), released, cases);
    }

    /** Of public rows: what stands behind each number of confidential ones is counted in memory. */
    private Result inParts(AskedAnalysis asked, PartedMethod parted, Snapshot snapshot) {
        DatasetSchema dataset = snapshot.dataset();
        if (dataset.disclosure() != Disclosure.PUBLISHED) {
            throw new UnusableInput(List.of(new Problem(
                    asked.file().toString(),
                    asked.spec().lines().getOrDefault("data", 0),
                    "The rows of '" + dataset.id()
                            + "' are confidential: the cases behind each number are counted in memory, for 1,000,000 rows at most.",
                    (snapshot.size() > DatasetRows.MOST_ROWS ? "Compute" : "Write engine: memory, or compute")
                            + " an indicator over the dataset, publish it and analyse that.")));
        }
        Finding found = asked.inParts(parted, PartedAnalysis.dataset(snapshot, asked.columns(), spark.get()));
        Released<Finding> released = PublishedSources.release(Confidential.seal(found), List.of(dataset));
        return new Result(asked.spec(), new ReleasedFinding(released, Confidential.seal(List.of()), List.of()), null);
    }

    private static Finding found(AskedAnalysis asked, CaseRows rows) {
        return asked.method().run(AnalysisInput.bind(asked.method().declaration(), asked.request(), rows.rows()));
    }

    private Snapshot snapshot(AskedAnalysis asked, Map<String, Snapshot> snapshots) {
        String dataset = ((DatasetData) asked.spec().data()).dataset();
        Snapshot snapshot = snapshots.get(dataset);
        if (snapshot == null) {
            boolean known = catalogue.datasets().containsKey(dataset);
            throw new UnusableInput(List.of(new Problem(
                    asked.file().toString(),
                    asked.spec().lines().getOrDefault("data/dataset", 0),
                    known
                            ? "No rows of dataset '" + dataset + "' were read."
                            : "There is no dataset '" + dataset + "'.",
                    known
                            ? "Lay a source file of it into incoming/, or name one in workspace.yaml, and run ingest."
                            : "The datasets of this workspace are " + String.join(", ", snapshots.keySet()) + ".")));
        }
        return snapshot;
    }

    private static Turnover turnover(AskedAnalysis asked, DatasetRows rows) {
        List<String> columns = new ArrayList<>();
        asked.spec().columns().values().forEach(columns::addAll);
        String formula = asked.spec().formula();
        if (formula != null) {
            columns.addAll(Formula.parse(formula).columns());
        }
        return new Turnover(rows.dataset().id(), Set.copyOf(rows.dimensions(columns)));
    }

    /** The strictest of what the workspace demands, and of what indicators over the dataset do. */
    ProtectionPolicy policy(DatasetSchema dataset) {
        return catalogue.indicators().values().stream()
                .filter(i -> catalogue.datasetsOf(i).contains(dataset.id()))
                .map(i -> run.spec().policy().forIndicator(i))
                .reduce(run.spec().policy().all(), ProtectionPolicy::stricter);
    }

    /** Of confidential datasets. */
    Map<String, ProtectionPolicy> policies() {
        Map<String, ProtectionPolicy> policies = new TreeMap<>();
        catalogue.datasets().values().stream()
                .filter(d -> d.disclosure() == Disclosure.CONFIDENTIAL)
                .forEach(d -> policies.put(d.id(), policy(d)));
        return policies;
    }

    /** Where the custodian finds all of it. */
    Path place(AskedAnalysis asked) {
        return run.folder().foundInRows().resolve(asked.spec().id() + ".json");
    }

    /** Tables with a row for each case are left out: they are persons. */
    private Path written(AskedAnalysis asked, Finding finding, List<Withheld> withheld, List<CasesOfTerm> cases) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", asked.spec().id());
        content.put("label", LABEL);
        content.put("code", CodeVersion.text());
        content.putAll(FindingView.asMap(withoutDetails(finding)));
        content.put("withheld", withheld.stream().map(Withheld::text).toList());
        Map<String, List<Long>> behind = new LinkedHashMap<>();
        cases.forEach(c -> behind.put(c.term(), c.groups()));
        content.put("cases", behind);
        try {
            PrivateFiles.folder(run.folder().results());
            PrivateFiles.folder(run.folder().foundInRows());
            JsonFile.write(place(asked), content);
            PrivateFiles.restrict(place(asked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place(asked);
    }

    private static Finding withoutDetails(Finding finding) {
        return finding instanceof Finding.Answered answered
                ? new Finding.Answered(answered.method(), answered.summary(), answered.estimates(), List.of())
                : finding;
    }
}
