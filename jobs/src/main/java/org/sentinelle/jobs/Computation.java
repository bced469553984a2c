package org.sentinelle.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sentinelle.assess.ProgressAssessment;
import org.sentinelle.compute.kept.KeptTallies;
import org.sentinelle.compute.tally.ChunkTallying;
import org.sentinelle.compute.tally.Scan;
import org.sentinelle.harmonise.DatasetReader;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.protect.Release;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.store.Encryption;
import org.sentinelle.validate.RuleCheck;

/** The stages between the rows and the pages: check, compute and protect, assess. */
final class Computation {
    private static final String VERDICTS = "eurostat-progress";

    private final MainJob.Run run;
    private final LazySpark spark;
    private final Catalogue catalogue;

    Computation(MainJob.Run run, LazySpark spark) {
        this.run = run;
        this.spark = spark;
        this.catalogue = run.definitions().catalogue();
    }

    /** The accepted rows of each dataset that has a source in this run, as they lie on the disk. */
    Map<String, Snapshot> snapshots() throws IOException {
        Map<String, List<Path>> folders = new TreeMap<>();
        for (Inputs.Input input : run.inputs().files()) {
            folders.computeIfAbsent(input.mapping().dataset(), d -> new ArrayList<>())
                    .add(Ingestion.accepted(run.folder(), input.mapping().id()));
        }
        Map<String, Snapshot> snapshots = new LinkedHashMap<>();
        for (Map.Entry<String, List<Path>> of : folders.entrySet()) {
            DatasetSchema dataset = catalogue.dataset(of.getKey());
            snapshots.put(
                    dataset.id(),
                    DatasetReader.snapshot(of.getValue(), dataset, run.keys().of(dataset)));
        }
        return snapshots;
    }

    List<RuleOutcome> check(Map<String, Snapshot> snapshots) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        snapshots.forEach((dataset, snapshot) ->
                outcomes.addAll(RuleCheck.check(snapshot.rows(spark.get()), catalogue.dataset(dataset), catalogue)));
        return List.copyOf(outcomes);
    }

    /** What was released, and what had to be read for it. */
    record Computed(Release release, List<Scan> scans) {}

    /**
     * Computes the indicators whose datasets are all there, also those of indicators they are made of, and releases what may be
     * shown.
     *
     * @param notices who is told of kept tallies that could not be used
     */
    Computed release(Map<String, Snapshot> snapshots, Consumer<String> notices) throws IOException {
        List<Indicator> computable = catalogue.indicators().values().stream()
                .filter(i -> snapshots.keySet().containsAll(catalogue.datasetsOf(i)))
                .toList();
        KeptTallies kept = new KeptTallies(run.folder().partials(), this::encryption, notices);
        ChunkTallying tallying = new ChunkTallying(spark, kept, CodeVersion.text());
        Release release = new Releasing(run, tallying, spark, notices).release(computable, snapshots);
        kept.save();
        return new Computed(release, tallying.scans());
    }

    private Encryption encryption(String dataset) {
        try {
            return run.keys().of(catalogue.dataset(dataset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges every target by the released series it is about. */
    List<Assessment> assess(List<Observation> released) {
        ProgressParameters parameters = catalogue.progress().get(VERDICTS);
        if (parameters == null) {
            return List.of();
        }
        ProgressAssessment method = new ProgressAssessment(parameters);
        List<Assessment> verdicts = new ArrayList<>();
        for (Plan plan : catalogue.plans().values()) {
            for (Plan.Target target : plan.targets()) {
                Indicator indicator = catalogue.indicators().get(target.indicator());
                if (indicator != null) {
                    verdicts.add(method.assess(plan, target, indicator, series(released, target)));
                }
            }
        }
        return List.copyOf(verdicts);
    }

    private static List<Observation> series(List<Observation> released, Plan.Target target) {
        return released.stream()
                .filter(o -> o.indicator().equals(target.indicator())
                        && o.area().equals(target.area())
                        && o.panel() == Panel.ALL
                        && o.stratum().isTotal())
                .toList();
    }
}
