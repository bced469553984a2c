package org.sentinelle.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.RuleOutcome.Breach;

/**
 * Collects what a rule finds at one area and period after the other. A breach is one that holds whatever the censored counts
 * are: its size is the gap between the two pairs of bounds, in the counts' own unit.
 */
final class Breaches {
    private static final int SHOWN = 10;
    private static final Comparator<Breach> CLEAREST_FIRST = Comparator.comparingDouble(Breaches::gap)
            .reversed()
            .thenComparing(Breach::area)
            .thenComparing(Breach::period);

    private final List<Breach> found = new ArrayList<>();
    private long checked;
    private long above;
    private long below;

    /** What is said may not lie above what it is held against. */
    void checkNotAbove(Breach place) {
        checked++;
        if (place.said().low() > place.against().high()) {
            above++;
            found.add(place);
        }
    }

    /** What is said may not lie below what it is held against either. */
    void checkEqual(Breach place) {
        checkNotAbove(place);
        if (place.said().high() < place.against().low()) {
            below++;
            found.add(place);
        }
    }

    RuleOutcome outcome(DatasetSchema dataset, String rule) {
        List<Breach> worst = found.stream().sorted(CLEAREST_FIRST).limit(SHOWN).toList();
        return new RuleOutcome(dataset.id(), rule, checked, above, below, worst);
    }

    private static double gap(Breach breach) {
        Bounds said = breach.said();
        Bounds against = breach.against();
        return Math.max(said.low() - against.high(), against.low() - said.high());
    }
}
