package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.Margin.Target;
import org.sentinelle.model.Measure.Complete;
import org.sentinelle.model.Stratum;

/** Adds the finest cells of one dataset up to what each request asked for. */
final class TallyRollup {
    private final List<Margin> margins = new ArrayList<>();

    TallyRollup(DatasetPlan plan) {
        List<DatasetPlan.Answer> answers = plan.answers();
        List<String> dimensions = plan.dimensions();
        Map<List<String>, List<Target>> targets = new LinkedHashMap<>();
        for (TallyRequest request : plan.requests()) {
            Complete complete = request.complete();
            targets.computeIfAbsent(request.by(), by -> new ArrayList<>())
                    .add(new Target(
                            request,
                            answers.indexOf(new DatasetPlan.Answer(request.rows(), request.sum())),
                            complete == null ? Target.NO_PART : dimensions.indexOf(complete.field())));
        }
        targets.forEach((by, own) ->
                margins.add(new Margin(by, by.stream().map(dimensions::indexOf).toList(), own)));
    }

    void add(FinestCell cell) {
        margins.forEach(m -> m.add(cell));
    }

    Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums() {
        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums = new HashMap<>();
        margins.forEach(m -> sums.putAll(m.sums()));
        return sums;
    }
}
