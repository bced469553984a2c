package org.sentinelle.protect.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.CasesOfTerm;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger.Told;

/**
 * A finding on confidential data, with what stands behind each of its numbers.
 *
 * @param whole what stands behind everything that is not named, and behind the finding's being declined; never less than what
 *     stands behind any part
 * @param fit null where no model was fitted to single cases
 * @param behind what stands behind some of its parts alone
 * @param strata sets of terms that are the parts of a whole which is shown as well, as the rows of a forest plot
 */
public record Studied(
        Finding finding, Support whole, @Nullable Fit fit, Behind behind, List<Set<String>> strata) {

    /**
     * What stands behind the parts of a finding.
     *
     * @param terms by the term of the estimate
     * @param summary by the name in the summary
     * @param details by the name of the table
     */
    public record Behind(Map<String, Support> terms, Map<String, Support> summary, Map<String, Rows> details) {
        public static final Behind NOTHING_OF_ITS_OWN = new Behind(Map.of(), Map.of(), Map.of());

        public Behind {
            terms = Map.copyOf(terms);
            summary = Map.copyOf(summary);
            details = Map.copyOf(details);
        }

        private Stream<Support> all() {
            return Stream.concat(
                    Stream.concat(terms.values().stream(), summary.values().stream()),
                    details.values().stream().map(Rows::supports).flatMap(List::stream));
        }
    }

    /**
     * What stands behind the rows of a table.
     *
     * @param labels the columns that say what a row is about, shown in any case
     * @param supports one for each row; those of cases are taken for the parts of a whole that is shown as well
     */
    public record Rows(Set<String> labels, List<Support> supports) {
        public Rows {
            labels = Set.copyOf(labels);
            supports = List.copyOf(supports);
        }
    }

    public Studied {
        strata = strata.stream().map(Set::copyOf).toList();
    }

    /** A finding all of whose parts have the same behind them. */
    public Studied(Finding finding, Support whole) {
        this(finding, whole, null, Behind.NOTHING_OF_ITS_OWN, List.of());
    }

    /** Every count that its numbers tell: they are wanted, and the numbers are shown where the ledger comes to state them. */
    public List<Told> tells() {
        TreeSet<Told> all = new TreeSet<>(Comparator.comparing(Told::dataset)
                .thenComparing(Told::quantity)
                .thenComparing(Told::cell));
        Stream.concat(Stream.of(whole), behind.all()).forEach(support -> all.addAll(support.tells()));
        return List.copyOf(all);
    }

    /** The numbers of cases behind each of its estimates. */
    public List<CasesOfTerm> cases(String analysis, String dataset) {
        return finding instanceof Finding.Answered answered
                ? answered.estimates().stream()
                        .map(e -> new CasesOfTerm(
                                analysis, e.term(), dataset, ofTerm(e.term()).groups()))
                        .toList()
                : List.of();
    }

    Support ofTerm(String term) {
        return behind.terms().getOrDefault(term, whole);
    }

    Support ofSummary(String name) {
        return behind.summary().getOrDefault(name, whole);
    }
}
