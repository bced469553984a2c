package org.sentinelle.protect.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Table;

/** An answer taken apart: which of its parts are shown, and what they tell. */
final class ShownParts {
    /** Of numbers of cases; with all their digits they belong to few tables of counts, or to one. */
    private static final int DIGITS = 3;

    private final Studied studied;
    private final Finding.Answered answered;
    private final Readers readers;
    private final List<Withheld> withheld = new ArrayList<>();
    private final Set<Told> told = new LinkedHashSet<>();
    private final Map<String, Object> summary = new LinkedHashMap<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final List<Table> details = new ArrayList<>();
    private final Set<Support> named = new HashSet<>();
    private boolean lost;
    private boolean namesEmpty;

    ShownParts(Studied studied, Finding.Answered answered, Readers readers) {
        this.studied = studied;
        this.answered = answered;
        this.readers = readers;
        takeEstimates();
        takeSummary();
        answered.details().forEach(this::takeDetails);
    }

    /** Whether nothing is left that would be worth telling, or what is left would give the rest away. */
    boolean areLost() {
        return lost
                || namesEmpty
                || (!estimates.isEmpty()
                        && estimates.stream().allMatch(e -> e.caveats().contains(FindingRules.SUPPRESSED)));
    }

    Finding finding() {
        return new Finding.Answered(answered.method(), summary, estimates, details);
    }

    List<Withheld> withheld() {
        return withheld;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    private void takeEstimates() {
        Map<String, WithheldReason> refused = new LinkedHashMap<>();
        answered.estimates().forEach(e -> refusal(e).ifPresent(reason -> refused.put(e.term(), reason)));
        boolean more = true;
        while (more) {
            more = studied.strata().stream()
                            .filter(set -> addComplements(set, refused))
                            .count()
                    > 0;
        }
        answered.estimates().forEach(estimate -> take(estimate, refused.get(estimate.term())));
    }

    /**
     * A term that is named tells that its category is not empty, which is told only where empty counts are shown. Of terms that the
     * same counts stand behind the first alone is named: whether there are others may depend on the counts.
     */
    private void take(Estimate estimate, @Nullable WithheldReason reason) {
        if (reason == null) {
            estimates.add(shown(estimate));
            return;
        }
        withheld.add(new Withheld(estimate.term(), reason));
        Support support = studied.ofTerm(estimate.term());
        namesEmpty |= support instanceof Support.Cases && readers.policy().zeros() == Zeros.HIDE;
        if (!(support instanceof Support.Counts) || named.add(support)) {
            estimates.add(estimate.suppressed(FindingRules.SUPPRESSED));
        }
    }

    private Optional<WithheldReason> refusal(Estimate estimate) {
        Support support = studied.ofTerm(estimate.term());
        boolean noValue = estimate.estimate() == null && estimate.estimateLow() == null;
        return support.refusedTo(readers)
                .or(() -> noValue && !support.bearsRows() ? Optional.of(WithheldReason.NO_VALUE) : Optional.empty());
    }

    /** Whether any were added. */
    private boolean addComplements(Set<String> terms, Map<String, WithheldReason> refused) {
        Map<String, Long> cases = new LinkedHashMap<>();
        for (String term : terms) {
            if (studied.ofTerm(term) instanceof Support.Cases behind) {
                cases.put(term, behind.cases());
            }
        }
        Optional<Set<String>> all = new StrataComplement(readers.policy()).withheld(cases, refused.keySet());
        if (all.isEmpty()) {
            lost = true;
            withheld.add(new Withheld("strata", WithheldReason.COMPLEMENT));
            return false;
        }
        int before = refused.size();
        all.get().forEach(term -> refused.putIfAbsent(term, WithheldReason.COMPLEMENT));
        return refused.size() > before;
    }

    private Estimate shown(Estimate estimate) {
        Support support = studied.ofTerm(estimate.term());
        told.addAll(support.tells());
        return support.bearsCounts() ? estimate : estimate.withoutN().rounded(DIGITS);
    }

    private void takeSummary() {
        answered.summary().forEach((name, value) -> {
            Support support = studied.ofSummary(name);
            Optional<WithheldReason> reason = support.refusedTo(readers)
                    .or(() -> value instanceof Long && !support.bearsCounts()
                            ? Optional.of(WithheldReason.COUNT_NOT_SHOWN)
                            : Optional.empty());
            reason.ifPresent(why -> withheld.add(new Withheld("summary " + name, why)));
            summary.put(name, reason.isPresent() ? FindingRules.SUPPRESSED : value);
            if (reason.isEmpty()) {
                told.addAll(support.tells());
            }
        });
    }

    private void takeDetails(Table table) {
        ShownRows rows = new ShownRows(table, studied, readers);
        details.add(rows.table());
        withheld.addAll(rows.withheld());
        told.addAll(rows.told());
        lost |= rows.areLost();
        if (!rows.withheld().isEmpty()) {
            summary.put("details_" + table.name(), FindingRules.SUPPRESSED);
        }
    }
}
