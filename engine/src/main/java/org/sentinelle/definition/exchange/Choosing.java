package org.sentinelle.definition.exchange;

import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.Holdings.Holding;
import org.sentinelle.definition.exchange.PackageManifest.Standing;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;

/** Decides which of two differing definitions stays: what was chosen, within what an import may never do unasked. */
record Choosing(ItemComparison comparison, ImportChoices choices) {
    private static final String SHARED_STAYS =
            "It is one of the shared definitions, which an import never replaces. Keep ours, or ask for the package with"
                    + " the definition under another id.";
    private static final String WOULD_DISCLOSE =
            "Here its rows are confidential, and theirs would publish them. Take it by its own id if that is meant.";

    /** A decision and, where it is none, the reason. */
    record Chosen(Decision decision, @Nullable String note) {
        private static Chosen of(Decision decision) {
            return new Chosen(decision, null);
        }
    }

    Chosen about(ItemId item, Verdict verdict, Standing standing) {
        if (!verdict.isConflict()) {
            return Chosen.of(verdict == Verdict.NEW_HERE ? Decision.TAKEN_IN : Decision.ALREADY_HERE);
        }
        boolean shared = comparison.here(item).filter(Holding::shared).isPresent();
        if (choices.keeps(item) || shared && harmless(verdict, standing)) {
            return Chosen.of(Decision.KEPT_OURS);
        }
        if (shared) {
            return new Chosen(Decision.UNDECIDED, SHARED_STAYS);
        }
        if (!choices.takes(item)) {
            return Chosen.of(Decision.UNDECIDED);
        }
        return wouldDisclose(item) && !choices.takesByName(item)
                ? new Chosen(Decision.UNDECIDED, WOULD_DISCLOSE)
                : Chosen.of(Decision.TOOK_THEIRS);
    }

    /** A copy of a shared definition of another release that differs in words: nobody needs to decide about it. */
    private static boolean harmless(Verdict verdict, Standing standing) {
        return verdict == Verdict.ADAPTED && standing == Standing.SHARED;
    }

    private boolean wouldDisclose(ItemId item) {
        return comparison.ours().value(item) instanceof DatasetSchema our
                && comparison.theirs().value(item) instanceof DatasetSchema their
                && our.disclosure() == Disclosure.CONFIDENTIAL
                && their.disclosure() == Disclosure.PUBLISHED;
    }
}
