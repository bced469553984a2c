package org.sentinelle.compute.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/**
 * Leaves out what a list of observations says twice: where a whole is missing, its parts are missing too; and a part that an
 * area reported in no period is none of its own (another State's site). What is missing beside a whole that is there stays,
 * since that says something. For published sources only: which confidential cells are listed must not depend on their counts.
 */
public final class SilentStrata {
    private final Set<Whole> wholes = new HashSet<>();
    private final Set<Part> parts = new HashSet<>();

    private SilentStrata(List<Observation> observations) {
        for (Observation o : observations) {
            if (o.bounds() != null) {
                parts.add(new Part(o.indicator(), o.area(), o.stratum()));
                if (o.stratum().isTotal()) {
                    wholes.add(new Whole(o.indicator(), o.area(), o.period(), o.panel()));
                }
            }
        }
    }

    private record Whole(String indicator, String area, Period period, Panel panel) {}

    private record Part(String indicator, String area, Stratum stratum) {}

    /** The observations without those that say nothing, in their order. */
    public static List<Observation> leftOut(List<Observation> observations) {
        SilentStrata silent = new SilentStrata(observations);
        return observations.stream().filter(silent::speaks).toList();
    }

    private boolean speaks(Observation o) {
        return o.bounds() != null
                || o.stratum().isTotal()
                || wholes.contains(new Whole(o.indicator(), o.area(), o.period(), o.panel()))
                        && parts.contains(new Part(o.indicator(), o.area(), o.stratum()));
    }
}
