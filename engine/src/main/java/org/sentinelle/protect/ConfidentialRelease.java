package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/**
 * Releases what may be shown of confidential datasets.
 *
 * <p>Every cell of each {@link Scope} comes out, shown or suppressed; which observations came in makes no difference to
 * which rows there are. Suppressed cells look alike, whether they are small themselves or protect another one. Shown cells
 * carry their count and nothing else that rows could be read from: no flags, no coverage, no number of rows.
 *
 * <p>All confidential indicators of a publication go through one call. Where it is in doubt it hides:
 *
 * <ul>
 *   <li>quotients ({@link #NEEDS_RELEASED_INPUTS}): a quotient tells its count whenever the other one is known;
 *   <li>a second indicator over the same dataset ({@link #NEEDS_JOINT_PROTECTION}): the two could be subtracted;
 *   <li>values over a fixed panel of States: which States are in it depends on who had cases.
 * </ul>
 */
public final class ConfidentialRelease {
    /** The one reason of all cells that are hidden because of their counts. */
    public static final String SUPPRESSED = "suppressed";

    public static final String NEEDS_RELEASED_INPUTS = "needs-released-inputs";
    public static final String NEEDS_JOINT_PROTECTION = "needs-joint-protection";

    /** Entries of all programmes solved for one table: some minutes of work at most. */
    private static final long MOST_WORK = 150_000_000L;

    private final Policy policy;

    public ConfidentialRelease(Policy policy) {
        this.policy = policy;
    }

    /**
     * Protects the observations of all confidential indicators.
     *
     * @param scopes one for each indicator; of several counts over one dataset the first keeps its numbers
     * @throws IllegalArgumentException when an observation belongs to no scope, or an indicator to two
     * @throws IllegalStateException when an observation disagrees with its leaves
     */
    public Release release(
            Confidential<List<Observation>> observations, Confidential<List<LeafCell>> leaves, List<Scope> scopes) {
        requireOneScopeEach(observations.open(), scopes);
        List<Observation> released = new ArrayList<>();
        List<Ledger.Account> accounts = new ArrayList<>();
        Set<String> datasets = new HashSet<>();
        for (Scope scope : scopes) {
            if (!scope.counts()) {
                released.addAll(withheld(scope, NEEDS_RELEASED_INPUTS));
            } else if (!datasets.add(scope.dataset())) {
                released.addAll(withheld(scope, NEEDS_JOINT_PROTECTION));
            } else {
                accounts.add(protect(scope, observations.open(), leaves.open(), released));
            }
        }
        released.sort(Comparator.comparing(ConfidentialRelease::key).thenComparing(Observation::panel));
        return new Release(new Released<>(List.copyOf(released)), Confidential.seal(new Ledger(accounts)));
    }

    private static void requireOneScopeEach(List<Observation> observations, List<Scope> scopes) {
        Set<String> known = new HashSet<>();
        for (Scope scope : scopes) {
            if (!known.add(scope.indicator())) {
                throw new IllegalArgumentException("Indicator " + scope.indicator() + " has two scopes");
            }
        }
        for (Observation observation : observations) {
            if (!known.contains(observation.indicator())) {
                throw new IllegalArgumentException(
                        "Indicator " + observation.indicator() + " was computed but nobody asked for it");
            }
        }
    }

    private Ledger.Account protect(
            Scope scope, List<Observation> all, List<LeafCell> leaves, List<Observation> released) {
        int threshold = policy.thresholdFor(scope.threshold());
        List<LeafCell> own = leaves.stream()
                .filter(leaf -> leaf.indicator().equals(scope.indicator()))
                .toList();
        ConfidentialTable table = ConfidentialTable.of(scope, threshold, own);
        Map<CellKey, Observation> candidates = candidates(scope, table, all);
        table = table.withCandidates(new TreeSet<>(candidates.keySet()));
        Suppression.Pattern pattern = Suppression.of(table, MOST_WORK);
        for (Observation cell : withheld(scope, SUPPRESSED)) {
            Observation candidate = candidates.get(key(cell));
            boolean shown = cell.panel() == Panel.ALL && pattern.shown().contains(key(cell));
            released.add(shown && candidate != null ? ShownCells.bare(candidate) : cell);
        }
        return account(scope, table, pattern);
    }

    /** The observations that are plain counts in cells asked for. */
    private static Map<CellKey, Observation> candidates(Scope scope, ConfidentialTable table, List<Observation> all) {
        SortedSet<CellKey> asked = new TreeSet<>();
        withheld(scope, SUPPRESSED).forEach(cell -> asked.add(key(cell)));
        Map<CellKey, Observation> candidates = new HashMap<>();
        for (Observation observation : all) {
            CellKey cell = key(observation);
            if (ShownCells.isPlainCount(observation) && asked.contains(cell)) {
                requireAgreement(table, observation);
                if (candidates.put(cell, observation) != null) {
                    throw new IllegalStateException("Two observations of " + cell.text());
                }
            }
        }
        candidates.keySet().retainAll(table.lattice().keySet());
        return candidates;
    }

    private static void requireAgreement(ConfidentialTable table, Observation observation) {
        Double value = observation.value();
        if (value == null || value != table.count(key(observation))) {
            throw new IllegalStateException(
                    "The observation of " + key(observation).text() + " is not the sum of its leaf cells");
        }
    }

    private static Ledger.Account account(Scope scope, ConfidentialTable table, Suppression.Pattern pattern) {
        List<Ledger.GroupMembers> groups = new ArrayList<>();
        SortedSet<Period> periods = new TreeSet<>(scope.periods());
        table.leaves().forEach(leaf -> periods.add(leaf.period()));
        scope.groups()
                .forEach(group -> periods.forEach(period ->
                        groups.add(new Ledger.GroupMembers(group.id(), period, scope.members(group.id(), period)))));
        List<LedgerStatement> statements = pattern.shown().stream()
                .map(cell -> new LedgerStatement(cell, table.count(cell)))
                .toList();
        return new Ledger.Account(
                scope.dataset(),
                scope.indicator(),
                table.threshold(),
                table.leaves(),
                List.copyOf(periods),
                groups,
                statements,
                pattern.witnesses());
    }

    private static List<Observation> withheld(Scope scope, String reason) {
        return ShownCells.allWithheld(scope, reason);
    }

    private static CellKey key(Observation observation) {
        return new CellKey(observation.indicator(), observation.area(), observation.period(), observation.stratum());
    }
}
