package org.sentinelle.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sentinelle.assess.ProgressAssessment;
import org.sentinelle.harmonise.DatasetReader;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.protect.Release;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.RuleOutcome;
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

    /** The accepted rows of each dataset that has a source in this run. */
    Map<String, Dataset<Row>> rows() {
        Map<String, List<Path>> folders = new TreeMap<>();
        for (Inputs.Input input : run.inputs().files()) {
            folders.computeIfAbsent(input.mapping().dataset(), d -> new ArrayList<>())
                    .add(Ingestion.accepted(run.folder(), input.mapping().id()));
        }
        Map<String, Dataset<Row>> rows = new LinkedHashMap<>();
        folders.forEach((dataset, accepted) ->
                rows.put(dataset, DatasetReader.read(spark.get(), accepted, catalogue.dataset(dataset))));
        return rows;
    }

    List<RuleOutcome> check(Map<String, Dataset<Row>> rows) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        rows.forEach((dataset, read) -> outcomes.addAll(RuleCheck.check(read, catalogue.dataset(dataset), catalogue)));
        return List.copyOf(outcomes);
    }

    /** Computes the indicators whose datasets, directly or by way of others, were all read; releases what may be shown. */
    Release release(Map<String, Dataset<Row>> rows) {
        List<Indicator> computable = catalogue.indicators().values().stream()
                .filter(i -> rows.keySet().containsAll(catalogue.datasetsOf(i)))
                .toList();
        return new Releasing(run, catalogue).release(computable, rows);
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
