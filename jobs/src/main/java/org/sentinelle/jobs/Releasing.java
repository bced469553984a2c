package org.sentinelle.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.CountPlan.Asked;
import org.sentinelle.compute.tally.ChunkTallying;
import org.sentinelle.compute.value.Computed;
import org.sentinelle.compute.value.Observations;
import org.sentinelle.compute.value.SilentStrata;
import org.sentinelle.compute.value.Window;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.protect.ConfidentialRelease;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.protect.Release;
import org.sentinelle.protect.Released;
import org.sentinelle.protect.Scope;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.protect.utility.UtilityReport;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.TableKey;
import org.sentinelle.store.PastTables;
import org.sentinelle.store.PrivateFiles;

/** Computes indicators and hands them through protection: those of public sources as they are, the others suppressed. */
final class Releasing {
    private final MainJob.Run run;
    private final Catalogue catalogue;
    private final ChunkTallying tallying;
    private final LazySpark spark;
    private final Consumer<String> notices;

    Releasing(MainJob.Run run, ChunkTallying tallying, LazySpark spark, Consumer<String> notices) {
        this.notices = notices;
        this.run = run;
        this.catalogue = run.definitions().catalogue();
        this.tallying = tallying;
        this.spark = spark;
    }

    Release release(List<Indicator> indicators, Map<String, Snapshot> snapshots) throws IOException {
        List<Indicator> open = indicators.stream().filter(this::isPublic).toList();
        List<Indicator> sealed = indicators.stream().filter(i -> !isPublic(i)).toList();
        Released<List<Observation>> published = PublishedSources.release(
                compute(open, snapshots, List.of()).map(c -> SilentStrata.leftOut(c.observations())), schemas(open));
        if (sealed.isEmpty()) {
            return Release.ofPublished(published);
        }
        RoundingKey key = run.keys().rounding(run.spec().policy().all());
        Map<TableKey, List<PastTable>> past = new PastReleases(
                        new PastTables(run.folder().ledger(), run.keys().ofConfidential()),
                        run.folder().publications(),
                        MainJob.publicationId(run.runId()),
                        key)
                .read();
        Confidential<Computed> computed = compute(sealed, snapshots, PastReleases.asked(past));
        Release hidden = ConfidentialRelease.byWitnesses(key)
                .release(
                        computed.map(
                                c -> new ConfidentialRelease.Counted(c.observations(), c.tables(), c.tellings()::of)),
                        scopes(sealed),
                        past);
        tellCustodian(hidden, sealed);
        return hidden.with(published);
    }

    /** Says what protection left and why; in a file that only its owner may read, and never in a publication. */
    private void tellCustodian(Release hidden, List<Indicator> sealed) throws IOException {
        UtilityReport report = UtilityReport.of(hidden.ledger(), hidden.observations());
        PrivateFiles.folder(run.folder().results());
        Path file = run.folder().protection();
        hidden.wholeGroups().map(groups -> written(file, report.lines(), groups));
        PrivateFiles.restrict(file);
        Set<String> accounted = new TreeSet<>();
        hidden.structure().tables().forEach(table -> accounted.add(table.dataset()));
        for (DatasetSchema dataset : schemas(sealed)) {
            if (dataset.disclosure() == Disclosure.CONFIDENTIAL && !accounted.contains(dataset.id())) {
                notices.accept(
                        "Nothing of dataset " + dataset.id() + " is shown: what its indicators ask for is too fine to"
                                + " account for, or its rows carry totals. Ask for fewer breakdowns, periods or filters.");
            }
        }
        notices.accept("What is hidden of confidential datasets and why, for custodians only: " + file);
    }

    private static int written(Path file, List<String> report, List<String> groups) {
        List<String> lines = new ArrayList<>(report);
        lines.add(
                groups.isEmpty()
                        ? "No group is whole in one category."
                        : "Groups all of whose members, or all but one, are in one category:");
        groups.forEach(group -> lines.add("  " + group));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.size();
    }

    /** Whether every dataset it reads, itself or by way of the indicators it is made of, is public knowledge. */
    private boolean isPublic(Indicator indicator) {
        return schemas(List.of(indicator)).stream().allMatch(d -> d.disclosure() == Disclosure.PUBLISHED);
    }

    private List<DatasetSchema> schemas(List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(i -> catalogue.datasetsOf(i).stream())
                .distinct()
                .map(catalogue::dataset)
                .toList();
    }

    private Confidential<Computed> compute(
            List<Indicator> indicators, Map<String, Snapshot> snapshots, List<Asked> earlier) {
        ComputePlan plan = ComputePlan.compile(indicators, catalogue, earlier);
        return new Observations()
                .observe(plan, catalogue, tallying.tally(plan, snapshots), id -> rows(snapshots.get(id)), window());
    }

    private Window window() {
        return new Window(
                run.spec().series().from(),
                run.spec().series().to(),
                run.spec().fixedPanel().from(),
                run.spec().fixedPanel().to());
    }

    private @Nullable Dataset<Row> rows(@Nullable Snapshot snapshot) {
        return snapshot == null ? null : snapshot.rows(spark.get());
    }

    private List<Scope> scopes(List<Indicator> sealed) {
        List<Scope> scopes = new ArrayList<>();
        for (Indicator indicator : sealed) {
            scopes.add(Scope.of(catalogue, indicator, run.spec().policy().forIndicator(indicator), extent(indicator)));
        }
        return scopes;
    }

    /** The States that may have a value, whether or not they have rows, and the groups they all belong to. */
    private Scope.Extent extent(Indicator indicator) {
        Set<String> areas = areas(indicator);
        List<Period> periods = window().periods(indicator.time());
        List<AreaGroup> groups = catalogue.groups().values().stream()
                .filter(g -> g.members().stream().map(Membership::area).anyMatch(areas::contains))
                .toList();
        return new Scope.Extent(List.copyOf(areas), groups, periods, Set.of(Panel.ALL));
    }

    /** The States that the code list of what is counted names; of an indicator made of others, those of all they count. */
    private Set<String> areas(Indicator indicator) {
        List<String> counted = indicator.measure().datasets().limit(1).toList();
        Set<String> areas = new TreeSet<>();
        for (String dataset : counted.isEmpty() ? catalogue.datasetsOf(indicator) : counted) {
            CodeList list = catalogue
                    .codeLists()
                    .get(String.valueOf(catalogue.dataset(dataset).area().codes()));
            if (list != null) {
                list.codes().forEach(code -> areas.add(code.id()));
            }
        }
        return areas;
    }
}
