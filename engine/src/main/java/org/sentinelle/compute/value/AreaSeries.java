package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sentinelle.compute.plan.IndicatorPlan;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** What one area reported itself. The total is always there; a stratum where it was reported, or where the total was. */
record AreaSeries(IndicatorPlan plan, List<Inputs> breakdowns, String area, boolean state) implements Series {
    @Override
    public List<Observation> at(Period period) {
        boolean total = breakdowns.get(0).reported(area, period, Stratum.TOTAL) != null;
        List<Observation> observations = new ArrayList<>();
        for (Inputs inputs : breakdowns) {
            SortedSet<Stratum> strata = new TreeSet<>(inputs.strata(area, period));
            strata.addAll(total ? inputs.breakdown().declared() : List.of());
            if (inputs.breakdown().isTotal()) {
                strata.add(Stratum.TOTAL);
            }
            strata.forEach(s -> observations.add(observe(inputs, period, s)));
        }
        observations.sort(Comparator.comparing(Observation::stratum));
        return observations;
    }

    private Observation observe(Inputs inputs, Period period, Stratum stratum) {
        Cell cell = new Cell(plan, inputs, area, period, stratum, Panel.ALL);
        Input input = inputs.get(area, period, stratum);
        if (input instanceof Input.Reported reported) {
            return cell.reported(reported, reported.flags(), coverage(true));
        }
        return cell.missing(((Input.Missing) input).why(), coverage(false));
    }

    private Coverage coverage(boolean reported) {
        int one = reported ? 1 : 0;
        return state ? new Coverage(one, 1, 0, null) : new Coverage(0, 0, one, null);
    }
}
