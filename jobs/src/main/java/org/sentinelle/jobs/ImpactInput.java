package org.sentinelle.jobs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.impact.ImpactData;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.Observation;

/**
 * What designs are put to: the values of their indicators as they were released in the current publication, and the register of interventions.
 *
 * @param provenance where it comes from, as files tell it
 */
record ImpactInput(ImpactData data, Map<String, @Nullable Object> provenance) {
    static ImpactInput of(MainJob.Run run, LazySpark spark, List<ImpactDesign> designs) throws IOException {
        Set<String> indicators = designs.stream()
                .flatMap(design -> design.indicators().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        PublishedNumbers published = PublishedNumbers.of(run.folder(), null);
        Map<String, List<Observation>> values =
                published.of(indicators).observations().stream().collect(Collectors.groupingBy(Observation::indicator));
        var snapshot = new Computation(run, spark).snapshots().get(ImpactDesign.INTERVENTIONS);
        ImpactData data = new ImpactData(values, InterventionRows.of(snapshot, spark.get()));
        Map<String, @Nullable Object> provenance = new LinkedHashMap<>();
        provenance.put("publication", published.id());
        provenance.put("definitions", run.definitions().hash());
        provenance.put("interventions", (long) data.interventions().size());
        return new ImpactInput(data, provenance);
    }
}
