package org.sentinelle.protect.finding;

import java.util.List;
import java.util.Optional;
import org.sentinelle.protect.rule.Contributions;
import org.sentinelle.result.Ledger.Told;

/** What stands behind a number of a finding, and so what the number may give away. */
public sealed interface Support {

    /** Why the number is withheld from these readers; empty where it may be shown. */
    Optional<WithheldReason> refusedTo(Readers readers);

    /** The counts that whoever sees the number can work out; each must be stated in the ledger. */
    List<Told> tells();

    /** Whether a table with a row for each observation may be shown with it. */
    boolean bearsRows();

    /** Whether whole numbers may be shown with it, which are counts. */
    boolean bearsCounts();

    /** The numbers of cases that stand behind it, where it rests on single cases. */
    default List<Long> groups() {
        return List.of();
    }

    /** Nothing but released values, or a choice that was made before the data were seen. */
    record Open() implements Support {
        @Override
        public Optional<WithheldReason> refusedTo(Readers readers) {
            return Optional.empty();
        }

        @Override
        public List<Told> tells() {
            return List.of();
        }

        @Override
        public boolean bearsRows() {
            return true;
        }

        @Override
        public boolean bearsCounts() {
            return true;
        }
    }

    /**
     * Counts that decide the number. Limits of intervals, p-values, statistics, indices and ratios have no linear equation in the
     * ledger and turn back into counts (the Clopper-Pearson limits of x among n are different for each x), so each count must be
     * shown as it is (SAFETY 1.0, finding 5).
     */
    record Counts(List<Told> tells) implements Support {
        public Counts {
            tells = List.copyOf(tells);
            if (tells.isEmpty()) {
                throw new IllegalArgumentException(
                        "A number made of counts names them; one of released values is Open");
            }
        }

        @Override
        public Optional<WithheldReason> refusedTo(Readers readers) {
            return readers.know(tells) ? Optional.empty() : Optional.of(WithheldReason.COUNT_NOT_SHOWN);
        }

        @Override
        public boolean bearsRows() {
            return true;
        }

        @Override
        public boolean bearsCounts() {
            return true;
        }
    }

    /**
     * Many cases that come together in one number: a mean, a rate, a coefficient, the estimate of a population from lists.
     * Rule of thumb of the handbooks on output checking, as from memory: no fewer cases than the threshold of a table cell.
     *
     * @param cases those behind the number
     * @param groups the parts that it sets against each other: of a yes/no variable those that have it and those that have not,
     *     where the outcome is yes or no too each of them by outcome
     * @param agencies the cases of each agency; empty where the dataset names none
     * @param tells the counts that can be worked out from it: that of the cases where it is printed, and those that a formula gives
     *     away, as the estimate from two lists of known length gives away their overlap; without any no whole number is shown
     */
    record Cases(long cases, List<Long> groups, List<Long> agencies, List<Told> tells) implements Support {
        public Cases {
            groups = List.copyOf(groups);
            agencies = List.copyOf(agencies);
            tells = List.copyOf(tells);
        }

        /** That of all where it sets none against each other. */
        @Override
        public List<Long> groups() {
            return groups.isEmpty() ? List.of(cases) : groups;
        }

        /** A number over all cases, set against nothing, that tells no count. */
        public Cases(long cases) {
            this(cases, List.of(), List.of(), List.of());
        }

        @Override
        public Optional<WithheldReason> refusedTo(Readers readers) {
            if (readers.isFew(List.of(cases)) || readers.isFew(groups)) {
                return Optional.of(WithheldReason.FEW_CASES);
            }
            return Contributions.of(agencies).levels(readers.policy().contributors()).keySet().stream()
                    .findFirst()
                    .map(WithheldReason::of)
                    .or(() -> readers.know(tells) ? Optional.empty() : Optional.of(WithheldReason.COUNT_NOT_SHOWN));
        }

        @Override
        public boolean bearsRows() {
            return false;
        }

        @Override
        public boolean bearsCounts() {
            return !tells.isEmpty();
        }
    }

    /**
     * The value of one case, or of few: a minimum, a maximum, a quantile. Rule of thumb as from memory: no minima and maxima; a
     * quantile only where as many values as the threshold lie beyond it on either side.
     */
    record Extreme(long below, long above) implements Support {
        @Override
        public Optional<WithheldReason> refusedTo(Readers readers) {
            return readers.isFew(List.of(below, above)) ? Optional.of(WithheldReason.FEW_BEYOND) : Optional.empty();
        }

        @Override
        public List<Told> tells() {
            return List.of();
        }

        @Override
        public boolean bearsRows() {
            return false;
        }

        @Override
        public boolean bearsCounts() {
            return false;
        }
    }

    /** Several parts that all stand behind one number, as all coefficients behind an average effect. */
    record Together(List<Support> parts) implements Support {
        public Together {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<WithheldReason> refusedTo(Readers readers) {
            return parts.stream()
                    .flatMap(part -> part.refusedTo(readers).stream())
                    .findFirst();
        }

        @Override
        public List<Long> groups() {
            return parts.stream().flatMap(part -> part.groups().stream()).toList();
        }

        @Override
        public List<Told> tells() {
            return parts.stream().flatMap(part -> part.tells().stream()).toList();
        }

        @Override
        public boolean bearsRows() {
            return parts.stream().allMatch(Support::bearsRows);
        }

        @Override
        public boolean bearsCounts() {
            return parts.stream().allMatch(Support::bearsCounts);
        }
    }

    /** A fit as a whole: from a criterion such as BIC beside the likelihood the number of cases can be worked out. */
    record WholeFit() implements Support {
        @Override
        public Optional<WithheldReason> refusedTo(Readers readers) {
            return Optional.of(WithheldReason.TELLS_CASES);
        }

        @Override
        public List<Told> tells() {
            return List.of();
        }

        @Override
        public boolean bearsRows() {
            return false;
        }

        @Override
        public boolean bearsCounts() {
            return false;
        }
    }
}
