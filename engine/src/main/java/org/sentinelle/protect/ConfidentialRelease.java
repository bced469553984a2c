package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.Suppression;
import org.sentinelle.protect.pattern.TableSystem;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.GroupMembers;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Observation;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.Telling;

/**
 * Releases what may be shown of confidential datasets.
 *
 * <p>All confidential indicators of a publication go through one call, so that all that they tell of a dataset is protected
 * together, along with what earlier publications told. Every cell of each {@link Scope} comes out, shown or suppressed; which
 * observations came in makes no difference to which rows there are. Suppressed cells look alike, whether they are small
 * themselves or protect another one. A value is shown where every count that it tells is stated; shown cells carry nothing
 * else that rows could be read from: no flags, no coverage, no number of rows.
 */
public final class ConfidentialRelease {
    /** The one reason of all cells that are hidden. */
    public static final String SUPPRESSED = "suppressed";

    private final Function<TableSystem, Pattern> suppression;
    private final Regimes regimes;

    /** The protection that publications have, of counts that no key is needed for. */
    public static ConfidentialRelease byWitnesses() {
        return byWitnesses(null);
    }

    /**
     * The protection that publications have.
     *
     * @param key what keyed rounding goes by
     */
    public static ConfidentialRelease byWitnesses(@Nullable RoundingKey key) {
        return new ConfidentialRelease(Suppression::of, new Regimes(key));
    }

    private ConfidentialRelease(Function<TableSystem, Pattern> suppression, Regimes regimes) {
        this.suppression = suppression;
        this.regimes = regimes;
    }

    /**
     * What was computed from confidential datasets.
     *
     * @param tellings which counts a value tells; null where that cannot be said
     */
    public record Counted(
            List<Observation> observations, List<CountTable> tables, Function<CellKey, @Nullable Telling> tellings) {
        public Counted {
            observations = List.copyOf(observations);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Protects the observations of all confidential indicators.
     *
     * @param scopes one for each indicator
     * @param past what earlier publications told of each table, the oldest first
     * @throws IllegalArgumentException when an observation belongs to no scope, or an indicator to two
     */
    public Release release(Confidential<Counted> counted, List<Scope> scopes, Map<TableKey, List<PastTable>> past) {
        Counted open = counted.open();
        requireOneScopeEach(open.observations(), scopes);
        SortedMap<TableKey, TableAccount> accounts = accounts(open, scopes, past);
        Showings showings = new Showings(open, accounts);
        List<Showing> all = new ArrayList<>();
        scopes.forEach(scope -> all.addAll(showings.of(scope)));
        accounts.values().forEach(account -> account.settle(suppression, regimes.rounding(account.policy())));
        List<Observation> released = new ArrayList<>();
        List<Ledger.Shown> shown = new ArrayList<>();
        Map<TableKey, SortedSet<CountCell>> told = new HashMap<>();
        for (Showing showing : all) {
            Observation seen = isStated(showing, accounts) ? new SeenCells(accounts).of(showing) : null;
            if (seen != null) {
                released.add(seen);
                shown.addAll(entry(seen, showing.needs(), accounts));
                showing.needs()
                        .forEach(t -> told.computeIfAbsent(TableKey.of(t), k -> new TreeSet<>())
                                .add(t.cell()));
            } else {
                released.add(showing.observation().suppressed(SUPPRESSED));
            }
        }
        released.sort(Comparator.comparing(ConfidentialRelease::key).thenComparing(Observation::panel));
        List<Ledger.Account> ledger = new ArrayList<>();
        List<PastTable> kept = new ArrayList<>();
        accounts.forEach((key, account) -> {
            SortedSet<CountCell> stated = told.getOrDefault(key, new TreeSet<>());
            ledger.add(account.account(stated));
            kept.add(account.past(stated));
        });
        return new Release(
                new Released<>(List.copyOf(released)),
                Confidential.seal(new Ledger(ledger, shown)),
                Confidential.seal(List.copyOf(kept)),
                Confidential.seal(accounts.values().stream()
                        .flatMap(account -> account.wholeGroups().stream())
                        .toList()),
                new Structures(open.tellings()).of(scopes, accounts.values()));
    }

    private static boolean isStated(Showing showing, Map<TableKey, TableAccount> accounts) {
        return showing.possible()
                && showing.needs().stream().allMatch(told -> {
                    TableAccount account = accounts.get(TableKey.of(told));
                    return account != null && account.states(told.cell());
                });
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

    private static SortedMap<TableKey, TableAccount> accounts(
            Counted open, List<Scope> scopes, Map<TableKey, List<PastTable>> past) {
        SortedMap<TableKey, TableAccount> accounts = new TreeMap<>();
        for (CountTable table : open.tables()) {
            ProtectionPolicy policy = scopes.stream()
                    .filter(scope -> scope.datasets().contains(table.dataset()))
                    .map(Scope::policy)
                    .reduce(ProtectionPolicy::stricter)
                    .orElse(ProtectionPolicy.DEFAULT);
            accounts.put(
                    TableKey.of(table),
                    new TableAccount(
                            table,
                            policy,
                            past.getOrDefault(TableKey.of(table), List.of()),
                            surroundings(table.dataset(), scopes)));
        }
        return accounts;
    }

    private static TableAccount.Surroundings surroundings(String dataset, List<Scope> scopes) {
        SortedSet<Period> periods = new TreeSet<>();
        Set<GroupMembers> groups =
                new TreeSet<>(Comparator.comparing(GroupMembers::group).thenComparing(GroupMembers::period));
        for (Scope scope : scopes) {
            if (scope.datasets().contains(dataset)) {
                periods.addAll(scope.periods());
                scope.groups()
                        .forEach(group -> scope.periods()
                                .forEach(period -> groups.add(
                                        new GroupMembers(group.id(), period, scope.members(group.id(), period)))));
            }
        }
        return new TableAccount.Surroundings(List.copyOf(periods), List.copyOf(groups));
    }

    /**
     * A cell that was asked for, the counts it tells, and whether they allow it to be shown at all.
     *
     * @param numerator the count above the line, if the value is made of it and of the one below alone
     */
    record Showing(
            Observation observation,
            List<Told> needs,
            boolean possible,
            @Nullable Told numerator,
            @Nullable Told denominator) {
        /** One that may not be shown. */
        static Showing hidden(Observation observation) {
            return new Showing(observation, List.of(), false, null, null);
        }
    }

    /** What the ledger says of a cell that is seen: a value that is not there tells its counts, but is no number. */
    private static List<Ledger.Shown> entry(Observation seen, List<Told> needs, Map<TableKey, TableAccount> accounts) {
        Double value = seen.value();
        if (value == null) {
            return List.of();
        }
        List<Told> told = new ArrayList<>();
        for (Told one : needs) {
            TableAccount account = accounts.get(TableKey.of(one));
            told.add(account == null ? one : new Told(one.dataset(), one.quantity(), account.now(one.cell())));
        }
        return List.of(new Ledger.Shown(key(seen), value, ShownCells.above(seen), ShownCells.below(seen), told));
    }

    static CellKey key(Observation observation) {
        return new CellKey(observation.indicator(), observation.area(), observation.period(), observation.stratum());
    }
}
