package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.protect.audit.Claim.Term;
import org.sentinelle.result.TableKey;

/** Everything that is said, as rows over columns, and what single rows already make of it. */
final class Scene {
    private final Map<TableKey, TableSpace> spaces;
    private final List<Claim> claims;
    private final Bundles bundles;
    private final Columns columns;
    private final Moves moves;
    private final List<Territory> territories = new ArrayList<>();
    private final int[] territoryOf;

    /** @param still whether nothing is taken to have moved which need not have */
    Scene(Map<TableKey, TableSpace> spaces, List<Claim> claims, int releases, boolean still) {
        this.spaces = spaces;
        this.claims = claims;
        int atoms = (int) spaces.values().stream().mapToLong(TableSpace::size).sum();
        this.moves = still ? new Moves(releases, claims, this::inside) : Moves.free(releases);
        this.bundles = new Bundles(atoms, claims, this::inside, moves);
        this.columns = new Columns(bundles.count(), releases);
        this.territoryOf = new int[columns.count()];
        settle();
    }

    private int[] inside(Term term) {
        TableSpace space = spaces.get(term.table());
        if (space == null) {
            throw new IllegalArgumentException("No table " + term.table());
        }
        return space.inside(term.cell());
    }

    private void settle() {
        List<Row> rows = rows();
        List<Integer> all = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            all.add(column);
        }
        Limits limits = new Limits(columns.count());
        BitSet idle = idle();
        for (Connected.Group group : Connected.groups(all, rows, column -> true)) {
            List<Row> certain =
                    group.rows().stream().filter(row -> !isAssumed(row)).toList();
            List<Row> assumed = group.rows().stream().filter(this::isAssumed).toList();
            List<Integer> still = group.columns().stream().filter(idle::get).toList();
            group.columns().forEach(column -> territoryOf[column] = territories.size());
            territories.add(new Territory(new Territory.Said(group.columns(), certain, still, assumed), limits, cap()));
        }
    }

    private boolean isAssumed(Row row) {
        return row.claim() != Row.NO_CLAIM && claims.get(row.claim()).assumed();
    }

    /** Far above every count that is said, so that it limits nothing. */
    private long cap() {
        long largest = claims.stream()
                .filter(claim -> claim.isOfOneCount() && claim.high() != Claim.OPEN_HIGH)
                .mapToLong(Claim::high)
                .max()
                .orElse(0);
        int threshold =
                spaces.values().stream().mapToInt(TableSpace::threshold).max().orElse(1);
        return 4 * largest + 100L * threshold;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            SortedMap<Integer, Long> sum = new TreeMap<>();
            for (Term term : claims.get(i).terms()) {
                BitSet counted = new BitSet();
                for (int atom : inside(term)) {
                    counted.set(bundles.of(atom));
                }
                counted.stream()
                        .forEach(bundle -> columns.addCount(
                                sum, bundle, term.cell().vintage().of(), term.coefficient()));
            }
            rows.add(new Row(sum, claims.get(i).low(), claims.get(i).high(), i));
        }
        for (int release = 1; release < columns.releases(); release++) {
            for (int bundle = 0; bundle < bundles.count(); bundle++) {
                rows.add(noMoreGo(bundle, release));
            }
        }
        return rows;
    }

    /** Only who was there can go. */
    private Row noMoreGo(int bundle, int release) {
        SortedMap<Integer, Long> sum = new TreeMap<>();
        columns.addCount(sum, bundle, release - 1, 1);
        sum.merge(columns.went(bundle, release), -1L, Long::sum);
        return new Row(sum, 0, Claim.OPEN_HIGH, Row.NO_CLAIM);
    }

    /** The columns that are assumed to be 0, since nothing need have moved there. */
    private BitSet idle() {
        BitSet idle = new BitSet();
        for (int release = 1; release < columns.releases(); release++) {
            for (int bundle = 0; bundle < bundles.count(); bundle++) {
                idle.set(columns.came(bundle, release), !moves.gain(bundles.atom(bundle), release));
                idle.set(columns.went(bundle, release), !moves.loss(bundles.atom(bundle), release));
            }
        }
        return idle;
    }

    Bundles bundles() {
        return bundles;
    }

    Columns columns() {
        return columns;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Territory> territories() {
        return territories;
    }

    Territory territory(int column) {
        return territories.get(territoryOf[column]);
    }

    /** The places of what contradicts itself, for each territory where something does. */
    List<List<String>> contradictions() {
        List<List<String>> places = new ArrayList<>();
        for (Territory territory : territories) {
            if (!territory.possible()) {
                places.add(territory.rows().stream()
                        .filter(row -> row.claim() != Row.NO_CLAIM)
                        .map(row -> claims.get(row.claim()).place())
                        .distinct()
                        .sorted()
                        .toList());
            }
        }
        return places;
    }
}
