package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.ConfidentialRelease.Counted;
import org.sentinelle.protect.ConfidentialRelease.Showing;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.Telling;

/** Which cells that were asked for may be shown, as far as it goes by their own counts, and what they tell. */
final class Showings {
    private final Map<CellKey, Observation> observations = new HashMap<>();
    private final Counted counted;
    private final Map<TableKey, TableAccount> accounts;

    Showings(Counted counted, Map<TableKey, TableAccount> accounts) {
        this.counted = counted;
        this.accounts = accounts;
        counted.observations().stream().filter(o -> o.panel() == Panel.ALL).forEach(o -> {
            if (observations.put(ConfidentialRelease.key(o), o) != null) {
                throw new IllegalStateException(
                        "Two observations of " + ConfidentialRelease.key(o).text());
            }
        });
    }

    /** Every cell of a scope, each noted with the accounts of what it tells. */
    List<Showing> of(Scope scope) {
        List<Showing> showings = new ArrayList<>();
        for (Observation cell : ShownCells.all(scope)) {
            showings.add(cell.panel() == Panel.ALL ? of(cell) : Showing.hidden(cell));
        }
        return showings;
    }

    private Showing of(Observation cell) {
        CellKey key = ConfidentialRelease.key(cell);
        Telling telling = counted.tellings().apply(key);
        if (telling == null) {
            return Showing.hidden(cell);
        }
        List<Told> told = covered(told(telling));
        told.forEach(t -> account(t, a -> a.want(t.cell())));
        Observation found = observations.get(key);
        List<Told> needs = found == null || found.bounds() == null ? told : needs(found, telling);
        boolean plain = needs != null && needs.equals(told);
        Showing showing = new Showing(
                found == null ? cell : found,
                needs == null ? List.of() : needs,
                needs != null && allows(found, telling, needs),
                plain ? telling.numerator() : null,
                plain ? telling.denominator() : null);
        if (showing.possible()) {
            showing.needs()
                    .forEach(t -> account(t, a -> {
                        a.want(t.cell());
                        a.offer(t.cell());
                    }));
        }
        return showing;
    }

    private static List<Told> told(Telling telling) {
        return Stream.concat(Stream.of(telling.numerator(), telling.denominator()), telling.others().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Without the counts of States that the dataset does not know, as a group may have as members: nobody can be in them. */
    private List<Told> covered(List<Told> told) {
        return told.stream()
                .filter(one -> {
                    TableAccount account = accounts.get(TableKey.of(one));
                    return account == null || account.covers(one.cell());
                })
                .toList();
    }

    /**
     * The counts that a value tells; null if it is not made of them. A group's value that leaves out members, of which a time is
     * missing, tells which cells of theirs are empty, and readers, who are not told of members, take it for the sum of all.
     */
    private @Nullable List<Told> needs(Observation found, Telling telling) {
        return ShownCells.isPlain(found)
                        && agrees(found.numerator(), telling.numerator())
                        && agrees(found.denominator(), telling.denominator())
                ? covered(told(telling))
                : null;
    }

    private boolean agrees(@Nullable Bounds said, @Nullable Told told) {
        TableAccount account = told == null ? null : accounts.get(TableKey.of(told));
        return told == null
                || (account != null && said != null && said.isPoint() && said.low() == account.count(told.cell()));
    }

    /**
     * Whether the counts that it needs are large enough one by one. A number of different things is never shown: less the number of
     * rows it tells how often one comes back, less those of its parts how many are in two of them, and no statement about leaves says
     * so.
     */
    private boolean allows(@Nullable Observation found, Telling telling, List<Told> needs) {
        boolean value = found != null && found.bounds() != null;
        for (Told told : needs) {
            TableAccount account = accounts.get(TableKey.of(told));
            if (account == null
                    || !account.isLargeEnough(told.cell(), telling.beyond())
                    || (!value && account.count(told.cell()) != 0)) {
                return false;
            }
        }
        return !needs.isEmpty() && !telling.distinct();
    }

    private void account(Told told, Consumer<TableAccount> note) {
        TableAccount account = accounts.get(TableKey.of(told));
        if (account != null) {
            note.accept(account);
        }
    }
}
