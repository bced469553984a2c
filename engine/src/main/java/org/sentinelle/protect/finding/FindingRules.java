package org.sentinelle.protect.finding;

import java.util.List;
import java.util.Optional;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger;

/**
 * The rules for results of analyses on confidential data. What is made of counts is shown where the ledger states all of them;
 * what many cases come together in is shown by rules of thumb; everything else is withheld.
 */
public final class FindingRules {
    /** The one reason that readers are given. */
    public static final String SUPPRESSED = "suppressed";

    private static final String EXPLANATION = "The values it needs are hidden to protect people.";
    private static final String ALL = "all";

    private final Readers readers;

    /**
     * Rules under a policy.
     *
     * @param policy the strictest of those of the datasets that were analysed
     * @param ledger what is stated of their counts
     */
    public FindingRules(ProtectionPolicy policy, Ledger ledger) {
        this.readers = Readers.of(policy, ledger);
    }

    /** Takes out what may not be shown. A finding of which no estimate may be shown is declined. */
    public Judgement judge(Studied studied) {
        Optional<WithheldReason> forAll = forAll(studied);
        if (forAll.isPresent()) {
            return declined(studied.finding(), forAll.get());
        }
        if (!(studied.finding() instanceof Finding.Answered answered)) {
            return new Judgement(studied.finding(), List.of(), studied.whole().tells());
        }
        ShownParts parts = new ShownParts(studied, answered, readers);
        return parts.areLost()
                ? declined(answered, parts.withheld())
                : new Judgement(parts.finding(), parts.withheld(), parts.told());
    }

    /** That a method declined, and why, is a result as well. */
    private Optional<WithheldReason> forAll(Studied studied) {
        Fit fit = studied.fit();
        Optional<WithheldReason> byFit = fit == null ? Optional.empty() : fit.refusedTo(readers);
        if (byFit.isPresent() || studied.finding() instanceof Finding.Answered) {
            return byFit;
        }
        Support whole = studied.whole();
        return whole.refusedTo(readers)
                .or(() -> whole.bearsRows() ? Optional.empty() : Optional.of(WithheldReason.NO_VALUE));
    }

    /** A finding of which nothing is shown, for one reason. */
    public static Judgement declined(Finding finding, WithheldReason reason) {
        return declined(finding, List.of(new Withheld(ALL, reason)));
    }

    private static Judgement declined(Finding finding, List<Withheld> withheld) {
        return new Judgement(new Finding.Declined(finding.method(), SUPPRESSED, EXPLANATION), withheld, List.of());
    }
}
