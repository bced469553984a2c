package org.sentinelle.protect.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sentinelle.protect.audit.AuditFinding.Kind;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Problem;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Table;
import org.sentinelle.result.UnusableInput;

/**
 * Bounds every count of confidential datasets as somebody can who has all releases in front of him.
 *
 * <p>A count is a finding when, over all tables of real numbers from 0 that agree with everything said,
 *
 * <ul>
 *   <li>its maximum, rounded down, is below the threshold k and not 0 (with hidden zeros: or 0), or
 *   <li>nobody said what it is, its minimum is below k, and its maximum and minimum differ by less than k, or
 *   <li>its change from one release to the next lies between -k and k, both excluded, and is not known to be 0.
 * </ul>
 *
 * <p>What only holds for whole numbers is used where a single claim says it. So an audit never reports what is safe against real
 * tables, and could overlook what only a search over whole tables would show.
 */
public final class Audit {
    /** Explaining a finding takes a programme over everything it hangs together with. */
    private static final int MOST_EXPLAINED = 20;

    private static final long MOST_ATOMS = 4_000_000;

    private final List<AuditedRelease> releases;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<TableKey, SelectionNames> names = new HashMap<>();
    private final SortedMap<TableKey, List<Table>> tables = new TreeMap<>();
    private final List<Claim> restated = new ArrayList<>();
    private int notUnderstood;

    private Audit(List<AuditedRelease> releases) {
        this.releases = releases;
    }

    /**
     * Of one release, or of several, the oldest first.
     *
     * @param further what else is known, for example from other sources
     */
    public static AuditReport of(List<AuditedRelease> releases, List<Claim> further) {
        Audit audit = new Audit(releases);
        audit.read();
        audit.claims.addAll(further);
        return audit.report();
    }

    private void read() {
        for (AuditedRelease release : releases) {
            for (Table table : release.structure().tables()) {
                TableKey key = new TableKey(table.dataset(), table.quantity());
                tables.computeIfAbsent(key, k -> new ArrayList<>()).add(table);
                names.computeIfAbsent(key, k -> new SelectionNames()).add(table);
            }
        }
        for (int i = 0; i < releases.size(); i++) {
            ReleaseClaims said = new ReleaseClaims(i, releases.get(i), names);
            claims.addAll(said.claims());
            notUnderstood += said.notUnderstood();
            restate(i, releases.get(i).structure());
        }
        claims.addAll(restated);
    }

    /** What public sources say, which may be wrong, of counts of a release. */
    private void restate(int release, TableStructure structure) {
        for (Table table : structure.tables()) {
            TableKey key = new TableKey(table.dataset(), table.quantity());
            for (LedgerStatement one : table.restated()) {
                CountCell cell = Moves.of(one.terms().get(0).cell(), Vintage.of(release));
                restated.add(new Claim(
                        List.of(new Claim.Term(key, cell, 1)), one.low(), one.high(), "a public source", true));
            }
        }
    }

    private Map<TableKey, TableSpace> spaces() {
        Map<TableKey, Set<CountCell>> cells = new HashMap<>();
        claims.forEach(claim -> claim.terms()
                .forEach(term -> cells.computeIfAbsent(term.table(), k -> new HashSet<>())
                        .add(Moves.of(term.cell(), Vintage.of(0)))));
        Map<TableKey, TableSpace> spaces = new LinkedHashMap<>();
        long first = 0;
        for (Map.Entry<TableKey, List<Table>> table : tables.entrySet()) {
            TableKey key = table.getKey();
            TableSpace.Told told = new TableSpace.Told(
                    table.getValue(), names.getOrDefault(key, new SelectionNames()), cells.getOrDefault(key, Set.of()));
            TableSpace space = new TableSpace(key, told, (int) first);
            spaces.put(key, space);
            first += space.size();
            if (first > MOST_ATOMS) {
                throw new UnusableInput(List.of(new Problem(
                        key.dataset(),
                        0,
                        "Its areas, periods, codes and filters cross to more than " + MOST_ATOMS + " cells.",
                        "Audit fewer publications at a time.")));
            }
        }
        return spaces;
    }

    private AuditReport report() {
        Map<TableKey, TableSpace> spaces = spaces();
        Scene scene = new Scene(spaces, claims, releases.size(), true);
        Targets targets = new Targets(scene);
        spaces.values().forEach(space -> targets.add(space, releases.size()));
        claims.forEach(claim -> {
            TableSpace space = spaces.get(claim.terms().get(0).table());
            if (claim.isOfOneCount() && space != null) {
                targets.addSaid(space, claim);
            }
        });
        Survey survey = new Survey(targets.all());
        survey.run();
        List<Target> closed = told(survey.closed(), spaces);
        int solved = scene.territories().stream()
                .flatMap(t -> t.pieces().stream())
                .mapToInt(Piece::solved)
                .sum();
        return new AuditReport(
                findings(closed, assumed(closed, spaces), scene, targets),
                targets.count(),
                solved,
                notUnderstood,
                scene.contradictions());
    }

    /** Those that are narrower than public sources make them. */
    private List<Target> told(List<Target> closed, Map<TableKey, TableSpace> spaces) {
        if (restated.isEmpty() || closed.isEmpty()) {
            return closed;
        }
        Targets targets = new Targets(new Scene(spaces, restated, releases.size(), true));
        Map<Target, Target> publicly = new LinkedHashMap<>();
        closed.forEach(target -> {
            Target same = targets.add(target.space(), target.cell());
            if (same != null) {
                publicly.put(target, same);
            }
        });
        new Survey(targets.all()).run();
        return closed.stream()
                .filter(target -> {
                    Target same = publicly.get(target);
                    return same == null
                            || same.verdict().isEmpty()
                            || target.least() > same.least()
                            || target.most() < same.most();
                })
                .toList();
    }

    /** Those that are open again where anybody may have come or gone between the releases. */
    private Set<Target> assumed(List<Target> closed, Map<TableKey, TableSpace> spaces) {
        if (releases.size() == 1 || closed.isEmpty()) {
            return Set.of();
        }
        Targets targets = new Targets(new Scene(spaces, claims, releases.size(), false));
        Map<Target, Target> again = new LinkedHashMap<>();
        for (Target target : closed) {
            Target same = targets.add(target.space(), target.cell());
            if (same != null) {
                again.put(target, same);
                if (target.isStated()) {
                    same.state();
                }
            }
        }
        new Survey(targets.all()).run();
        return closed.stream()
                .filter(target -> {
                    Target same = again.get(target);
                    return same == null || same.verdict().isEmpty();
                })
                .collect(Collectors.toSet());
    }

    /** Those that follow from another are counted there. */
    private List<AuditFinding> findings(List<Target> closed, Set<Target> assumed, Scene scene, Targets targets) {
        Map<Target, Integer> within = new LinkedHashMap<>();
        List<Target> explained = new ArrayList<>();
        for (Target target : closed) {
            boolean follows = closed.stream()
                    .anyMatch(known -> known.verdict().equals(target.verdict()) && target.followsFrom(known));
            if (follows) {
                explained.add(target);
            } else {
                within.put(target, 0);
            }
        }
        for (Target target : explained) {
            within.keySet().stream()
                    .filter(known -> known.verdict().equals(target.verdict()) && target.followsFrom(known))
                    .findFirst()
                    .ifPresent(known -> within.merge(known, 1, Integer::sum));
        }
        List<AuditFinding> findings = new ArrayList<>();
        within.forEach((target, count) -> findings.add(new AuditFinding(
                target.verdict().orElse(Kind.BELOW),
                target.space().key(),
                target.cell(),
                target.space().threshold(),
                target.least(),
                target.most(),
                assumed.contains(target),
                count,
                findings.size() < MOST_EXPLAINED ? places(target, scene, targets) : List.of())));
        return findings;
    }

    private List<String> places(Target target, Scene scene, Targets targets) {
        Sum sum = targets.most(target);
        SortedMap<Integer, Long> terms = new TreeMap<>();
        Set<Territory> territories = new LinkedHashSet<>();
        for (int i = 0; i < sum.length(); i++) {
            terms.put(sum.unknown(i), sum.coefficient(i));
            territories.add(scene.territory(sum.unknown(i)));
        }
        SortedSet<String> places = new TreeSet<>();
        territories.forEach(territory -> Explanation.of(territory, terms)
                .forEach(claim -> places.add(scene.claims().get(claim).place())));
        return List.copyOf(places);
    }
}
