package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Observation;

/** Releases what may be shown of confidential datasets. */
public final class ConfidentialRelease {
    /** The one reason of all cells that are hidden because of their counts. */
    public static final String SUPPRESSED = "suppressed";

    /** Protects the observations of all confidential indicators. */
    public Release release(Confidential<List<Observation>> observations, List<Scope> scopes) {
        List<Observation> released = new ArrayList<>();
        scopes.forEach(scope -> released.addAll(ShownCells.allWithheld(scope, SUPPRESSED)));
        return new Release(new Released<>(List.copyOf(released)), Confidential.seal(new Ledger(List.of(), List.of())));
    }
}
