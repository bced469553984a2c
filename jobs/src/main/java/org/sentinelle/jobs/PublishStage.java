package org.sentinelle.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.TidyColumns;
import org.sentinelle.jobs.pages.PageNumbers;
import org.sentinelle.jobs.pages.StaticTexts;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.WorkspaceSpec;
import org.sentinelle.present.RenderedNumbers;
import org.sentinelle.present.dashboard.Dashboard;
import org.sentinelle.present.dashboard.DashboardInput;
import org.sentinelle.present.dashboard.DashboardModels;
import org.sentinelle.present.dashboard.DashboardSettings;
import org.sentinelle.present.dashboard.PageLanguages;
import org.sentinelle.present.table.AssessmentTable;
import org.sentinelle.present.table.CsvTables;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.present.table.RowLedgerTable;
import org.sentinelle.present.table.RuleOutcomeTable;
import org.sentinelle.protect.Release;
import org.sentinelle.protect.Released;
import org.sentinelle.protect.gate.GateFinding;
import org.sentinelle.protect.gate.PublicationGate;
import org.sentinelle.protect.gate.ShownNumber;
import org.sentinelle.protect.gate.Verdict;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.Table;
import org.sentinelle.result.TrendSummary;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.Manifest;
import org.sentinelle.store.ManifestProvenance;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.PastTables;
import org.sentinelle.store.Publications;
import org.sentinelle.store.ResearchCrate;
import org.sentinelle.store.StructureFile;

/** Writes a publication, has the gate read it back, and makes it current. */
final class PublishStage {
    private static final String OBSERVATIONS = "observations";

    /** So many numbers that nothing explains are named one by one; the rest are like them. */
    private static final int MOST_NAMED = 20;

    private final MainJob.Run run;
    private final Catalogue catalogue;
    private final Console console;

    PublishStage(MainJob.Run run, Console console) {
        this.run = run;
        this.catalogue = run.definitions().catalogue();
        this.console = console;
    }

    /** What goes into it. */
    record Contents(
            List<RowLedger> ledgers,
            List<RuleOutcome> rules,
            Release release,
            Released<List<Assessment>> assessments,
            Released<List<Trends.Line>> trends,
            FindingsTable findings) {}

    Path publish(Contents contents) {
        String id = MainJob.publicationId(run.runId());
        Contents shown = withoutConfidentialCounts(contents);
        try {
            Provenance provenance = provenance(contents.ledgers());
            return new Publications(run.folder().publications())
                    .publish(id, ManifestProvenance.asMap(provenance), folder -> {
                        writeTables(folder, shown);
                        RenderedNumbers rendered = writePages(folder, id, shown, provenance);
                        releaseNumbers(folder, id, rendered, provenance);
                        writeClock(folder);
                        ResearchCrate.write(folder, run.spec().title().english(), provenance);
                        StructureFile.write(folder, contents.release().structure());
                        passTheGate(folder, contents);
                        keepInMind(id, contents.release());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows read and rules broken in a confidential register are numbers of persons that the ledger does not account for. */
    private Contents withoutConfidentialCounts(Contents contents) {
        return new Contents(
                contents.ledgers().stream()
                        .filter(l -> !isConfidential(l.dataset()))
                        .toList(),
                contents.rules().stream()
                        .filter(r -> !isConfidential(r.dataset()))
                        .toList(),
                contents.release(),
                contents.assessments(),
                contents.trends(),
                contents.findings());
    }

    private boolean isConfidential(String dataset) {
        return catalogue.dataset(dataset).disclosure() == Disclosure.CONFIDENTIAL;
    }

    private void writeTables(Path folder, Contents contents) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(OBSERVATIONS, ObservationTable.of(contents.release().observations()));
        tables.put("assessments", AssessmentTable.of(contents.assessments().get()));
        tables.put("trends", trendTable(contents.trends().get()));
        tables.put("rows", RowLedgerTable.of(contents.ledgers()));
        tables.put("rules", RuleOutcomeTable.of(contents.rules()));
        if (!contents.findings().results().isEmpty()) {
            tables.put(FindingsTable.NAME, contents.findings().table(run.runId()));
        }
        Path home = Files.createDirectories(folder.resolve("tables"));
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            ParquetTables.write(home.resolve(table.getKey() + ".parquet"), table.getValue());
            CsvTables.write(table.getValue(), home.resolve(table.getKey() + ".csv"));
        }
    }

    private Table trendTable(List<Trends.Line> trends) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        trends.forEach(line -> rows.addAll(line.tidyRows(run.runId())));
        return new Table("trends", TidyColumns.glossary(), rows);
    }

    /**
     * In every language that the workspace names, the first at the root of the publication; gives what they were written with.
     */
    private RenderedNumbers writePages(Path folder, String id, Contents contents, Provenance provenance) {
        Dashboard dashboard = new Dashboard();
        RenderedNumbers rendered = new RenderedNumbers();
        for (String language : run.spec().languages()) {
            DashboardSettings settings =
                    settings(id, new PageLanguages(language, run.spec().languages()));
            dashboard.write(DashboardModels.from(input(contents, provenance, settings), rendered), folder);
        }
        nameYears(rendered);
        return rendered;
    }

    /** Axes name years by their numbers. */
    private void nameYears(RenderedNumbers rendered) {
        WorkspaceSpec spec = run.spec();
        int from =
                Math.min(spec.series().from().year(), spec.fixedPanel().from().year());
        int to = Math.max(spec.series().to().year(), spec.fixedPanel().to().year());
        IntStream.rangeClosed(from, to).forEach(year -> rendered.period(Integer.toString(year)));
    }

    /** Reads the pages back and writes the set of numbers released in them; one that nothing explains stops the publication. */
    private void releaseNumbers(Path folder, String id, RenderedNumbers rendered, Provenance provenance)
            throws IOException {
        Collection<String> texts = StaticTexts.of(catalogue, run.spec(), id, ManifestProvenance.asMap(provenance));
        List<PageNumbers.Unexplained> unexplained =
                PageNumbers.release(folder, rendered, texts).unexplained();
        if (!unexplained.isEmpty()) {
            throw new Failure(
                    ExitCode.GATE_FAILED,
                    "The gate refuses this publication; nothing was published. Its pages show " + unexplained.size()
                            + " numbers that no table and no text explains:" + System.lineSeparator()
                            + unexplained.stream()
                                    .limit(MOST_NAMED)
                                    .map(PageNumbers.Unexplained::text)
                                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private DashboardSettings settings(String id, PageLanguages languages) {
        WorkspaceSpec spec = run.spec();
        return new DashboardSettings(
                spec.title().in(languages.current()),
                id,
                languages,
                spec.series().from(),
                spec.series().to(),
                spec.fixedPanel().from(),
                spec.fixedPanel().to(),
                List.of());
    }

    private DashboardInput input(Contents contents, Provenance provenance, DashboardSettings settings) {
        List<TrendSummary> trends =
                contents.trends().get().stream().map(Trends.Line::summary).toList();
        return new DashboardInput(
                contents.release().observations(),
                catalogue,
                contents.assessments().get(),
                trends,
                contents.ledgers(),
                contents.rules(),
                provenance,
                run.spec().policy().all().regime(),
                settings);
    }

    private void writeClock(Path folder) throws IOException {
        Map<String, Object> clock = new LinkedHashMap<>();
        clock.put("published-at", console.clock().instant().toString());
        Map<String, Object> stages = new LinkedHashMap<>();
        console.stages()
                .forEach(s -> stages.put(s.stage() + "-seconds", s.took().toMillis() / 1000.0));
        clock.put("stages", stages);
        JsonFile.write(folder.resolve(Manifest.CLOCK_FILE), clock);
    }

    /** Reads the numbers of confidential indicators back from the written file and has them audited. */
    private void passTheGate(Path folder, Contents contents) throws IOException {
        Path tables = folder.resolve("tables");
        if (!contents.findings().results().isEmpty()) {
            require(contents.findings().audit(tables.resolve(FindingsTable.NAME + ".parquet")), "");
        }
        require(audited(tables.resolve(OBSERVATIONS + ".parquet"), contents.release()), remedy(contents.release()));
    }

    private static void require(Verdict verdict, String remedy) {
        if (!verdict.passes()) {
            throw new Failure(
                    ExitCode.GATE_FAILED,
                    "The gate refuses this publication; nothing was published." + System.lineSeparator()
                            + verdict.findings().stream()
                                    .map(GateFinding::text)
                                    .collect(Collectors.joining(System.lineSeparator()))
                            + remedy);
        }
    }

    private static String remedy(Release release) {
        return release.structure().tables().stream()
                .filter(table -> !table.restated().isEmpty() && table.policy().zeros() == Zeros.SHOW)
                .findFirst()
                .map(
                        table -> System.lineSeparator() + "Public figures of dataset " + table.dataset()
                                + " are known, and an empty cell beside one tells what is left. Write zeros: hide in policy.yaml.")
                .orElse("");
    }

    private Verdict audited(Path file, Release release) throws IOException {
        SortedMap<String, ProtectionPolicy> confidential = new TreeMap<>();
        catalogue.indicators().values().stream()
                .filter(i -> catalogue.datasetsOf(i).stream().anyMatch(this::isConfidential))
                .forEach(i -> confidential.put(i.id(), run.spec().policy().forIndicator(i)));
        Table written = ParquetTables.read(file);
        List<ShownNumber> shown = new ArrayList<>();
        for (Observation o : ObservationTable.read(written)) {
            Bounds bounds = o.bounds();
            if (bounds != null && confidential.containsKey(o.indicator())) {
                shown.add(new ShownNumber(
                        new CellKey(o.indicator(), o.area(), o.period(), o.stratum()),
                        bounds.low(),
                        low(o.numerator()),
                        low(o.denominator())));
            }
        }
        return new PublicationGate(run.spec().policy().all(), confidential).audit(release.ledger(), shown);
    }

    private static @Nullable Double low(@Nullable Bounds bounds) {
        return bounds == null ? null : (Double) bounds.low();
    }

    /** Keeps in mind what is told of confidential datasets; later publications are protected accordingly. */
    private void keepInMind(String id, Release release) throws IOException {
        if (!release.structure().tables().isEmpty()) {
            PastTables past = new PastTables(run.folder().ledger(), run.keys().ofConfidential());
            RoundingKey key = run.keys().rounding(run.spec().policy().all());
            String fingerprint = key == null ? null : key.fingerprint();
            release.told().map(tables -> written(past, new PastTables.Entry(id, fingerprint, tables)));
        }
    }

    private static String written(PastTables past, PastTables.Entry entry) {
        try {
            past.write(entry);
            return entry.publication();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Provenance provenance(List<RowLedger> ledgers) throws IOException {
        List<Provenance.Input> inputs = new ArrayList<>();
        for (RowLedger l : ledgers) {
            boolean open = !isConfidential(l.dataset());
            String hash = open ? l.sha256() : run.keys().mark(l.sha256());
            inputs.add(
                    new Provenance.Input(l.source(), l.dataset(), l.fileName(), hash, open ? (Long) l.rowsIn() : null));
        }
        TreeMap<String, String> definitions = new TreeMap<>();
        catalogue.indicators().values().forEach(i -> definitions.put(i.id() + " v" + i.version(), i.hash()));
        catalogue.sources().values().forEach(s -> definitions.put("source " + s.id(), s.hash()));
        catalogue.plans().values().forEach(p -> definitions.put("plan " + p.id(), p.hash()));
        catalogue.overlays().values().forEach(o -> definitions.put("overlay " + o.id(), o.hash()));
        return new Provenance(
                run.runId(),
                CodeVersion.text(),
                inputs,
                definitions,
                new Provenance.Terms(
                        run.definitions().hash(),
                        run.spec().series(),
                        run.spec().fixedPanel(),
                        run.spec().policy().all().threshold()));
    }
}
