package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.gate.PublicationGate;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.Witness;

/** Seeded small tables with margins, nested and overlapping groups, and members that join later. */
class RandomTablesTest {
    private static final int K = Policy.DEFAULT.threshold();
    private static final int TABLES = 200;

    @Test
    void no_cell_of_any_lattice_can_be_narrowed_below_the_threshold() {
        long candidates = 0;
        long small = 0;
        long shown = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            PaperTable table = draw(new Random(seed));
            Ledger.Account account = table.account();
            assertNothingCanBeDerived(account, "seed " + seed);
            assertThat(gate(account)).as("seed " + seed).isTrue();
            candidates += table.released().observations().get().size();
            small += smallCandidates(table);
            shown += account.statements().size();
        }
        assertThat(small).as("the tables have small cells").isGreaterThan(TABLES);
        assertThat(shown).as("and are not simply emptied").isGreaterThan((candidates - small) / 2);
    }

    @Test
    void every_table_of_whole_numbers_confirms_it_on_tiny_tables() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(1_000 + seed);
            PaperTable table = PaperTable.empty(
                    List.of("A", "B"),
                    List.of(PaperTable.group("all", "A", "B")),
                    new TreeMap<>(Map.of("sex", List.of("F", "M"))));
            for (String area : List.of("A", "B")) {
                for (String sex : List.of("F", "M")) {
                    table = table.with(area, "sex=" + sex, random.nextInt(16));
                }
            }
            Ledger.Account account = table.account();
            Attacker attacker = new Attacker(account, account.statements());
            Map<?, Attacker.Limits> limits = attacker.exhaustive(30);
            int s = seed;
            attacker.lattice().forEach((cell, count) -> {
                if (count < K) {
                    Attacker.Limits of = limits.get(cell);
                    assertThat(of.max()).as("seed " + s + " " + cell.text()).isGreaterThanOrEqualTo(K);
                    assertThat(of.max() - of.min())
                            .as("seed " + s + " " + cell.text())
                            .isGreaterThanOrEqualTo(K);
                }
            });
        }
    }

    @Test
    void showing_any_single_protecting_cell_makes_the_gate_refuse() {
        int tried = 0;
        for (int seed = 0; seed < 60; seed++) {
            PaperTable table = draw(new Random(seed));
            Ledger.Account account = table.account();
            List<LedgerStatement> shown = account.statements();
            for (LedgerStatement secondary : secondaries(table, shown)) {
                List<LedgerStatement> more = new ArrayList<>(shown);
                more.add(secondary);
                assertThat(gate(with(account, more, account.witnesses())))
                        .as("seed " + seed)
                        .isFalse();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void a_witness_with_one_count_changed_makes_the_gate_refuse() {
        for (int seed = 0; seed < 60; seed++) {
            Ledger.Account account = draw(new Random(seed)).account();
            for (int w = 0; w < account.witnesses().size(); w++) {
                List<Witness> witnesses = new ArrayList<>(account.witnesses());
                Witness witness = witnesses.get(w);
                TreeMap<Integer, Long> high = new TreeMap<>(witness.high());
                int leaf = high.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
                high.put(leaf, -1L - account.truth().get(leaf).count());
                witnesses.set(w, new Witness(witness.covers(), witness.low(), high));
                assertThat(gate(with(account, account.statements(), witnesses)))
                        .as("seed " + seed)
                        .isFalse();
                witnesses.remove(w);
                assertThat(gate(with(account, account.statements(), witnesses)))
                        .as("seed " + seed)
                        .isFalse();
            }
        }
    }

    @Test
    void hiding_the_small_cells_alone_gives_most_of_them_away() {
        int small = 0;
        int derived = 0;
        for (int seed = 0; seed < 40; seed++) {
            PaperTable table = draw(new Random(seed));
            Attacker attacker = new Attacker(table.account(), secondaries(table, List.of()));
            for (var cell : attacker.lattice().entrySet()) {
                if (cell.getValue() < K) {
                    small++;
                    derived += attacker.max(cell.getKey()) < K - 1e-6 ? 1 : 0;
                }
            }
        }
        assertThat(derived).as("of " + small + " small cells").isGreaterThan(small / 2);
    }

    @Test
    void when_the_work_allowed_is_used_up_the_rest_stays_hidden() {
        PaperTable paper = draw(new Random(3));
        ConfidentialTable leaves = ConfidentialTable.of(paper.scope(), K, paper.leaves());
        ConfidentialTable table =
                leaves.withCandidates(new TreeSet<>(leaves.lattice().keySet()));
        int all = Suppression.of(table, Long.MAX_VALUE).shown().size();
        for (long work : new long[] {0, 200}) {
            Suppression.Pattern pattern = Suppression.of(table, work);
            List<LedgerStatement> statements = pattern.shown().stream()
                    .map(cell -> new LedgerStatement(cell, table.count(cell)))
                    .toList();
            assertThat(statements).hasSizeLessThan(all);
            assertThat(gate(with(paper.account(), statements, pattern.witnesses())))
                    .as("with work " + work)
                    .isTrue();
        }
    }

    @Test
    void the_order_of_rows_makes_no_difference() {
        for (int seed = 0; seed < 20; seed++) {
            PaperTable table = draw(new Random(seed));
            List<LeafCell> shuffled = new ArrayList<>(table.leaves());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new PaperTable(table.scope(), shuffled).account()).isEqualTo(table.account());
        }
    }

    private static void assertNothingCanBeDerived(Ledger.Account account, String seed) {
        Attacker attacker = new Attacker(account, account.statements());
        attacker.lattice().forEach((cell, count) -> {
            if (count < K) {
                double max = attacker.max(cell);
                assertThat(max).as(seed + " " + cell.text()).isGreaterThanOrEqualTo(K - 1e-6);
                if (max < count + K) {
                    assertThat(max - attacker.limits(cell).min())
                            .as(seed + " " + cell.text())
                            .isGreaterThanOrEqualTo(K - 1e-6);
                }
            }
        });
    }

    private static boolean gate(Ledger.Account account) {
        return new PublicationGate(K)
                .audit(Confidential.seal(new Ledger(List.of(account))), List.of())
                .passes();
    }

    private static Ledger.Account with(
            Ledger.Account account, List<LedgerStatement> statements, List<Witness> witnesses) {
        return new Ledger.Account(
                account.dataset(),
                account.indicator(),
                account.threshold(),
                account.truth(),
                account.periods(),
                account.groups(),
                statements,
                witnesses);
    }

    private static long smallCandidates(PaperTable table) {
        long large =
                table.observations().stream().filter(o -> o.bounds().low() >= K).count();
        return table.released().observations().get().size() - large;
    }

    private static List<LedgerStatement> secondaries(PaperTable table, List<LedgerStatement> shown) {
        return table.observations().stream()
                .filter(o -> o.bounds().low() >= K)
                .map(o -> new LedgerStatement(new CellKey(o.indicator(), o.area(), o.period(), o.stratum()), (long)
                        o.bounds().low()))
                .filter(s -> !shown.contains(s))
                .toList();
    }

    private static PaperTable draw(Random random) {
        List<String> areas = List.of("A", "B", "C", "D").subList(0, 2 + random.nextInt(3));
        TreeMap<String, List<String>> codes = new TreeMap<>();
        codes.put("form", List.of("LAB", "OTH", "SEX").subList(0, 2 + random.nextInt(2)));
        if (random.nextBoolean()) {
            codes.put("sex", List.of("F", "M"));
        }
        PaperTable empty = PaperTable.empty(areas, groups(areas, random), codes);
        boolean twoYears = random.nextInt(4) == 0;
        Scope scope = empty.scope();
        PaperTable table = new PaperTable(
                new Scope(
                        scope.dataset(),
                        scope.indicator(),
                        true,
                        null,
                        areas,
                        scope.groups(),
                        twoYears ? List.of(PaperTable.YEAR, Period.year(2021)) : List.of(PaperTable.YEAR),
                        codes,
                        scope.margins(),
                        scope.panels()),
                List.of());
        return filled(table, random);
    }

    private static PaperTable filled(PaperTable table, Random random) {
        double typical = 4 + 30 * random.nextDouble();
        PaperTable filled = table;
        for (Period period : table.scope().periods()) {
            for (String area : table.scope().areas()) {
                for (Stratum stratum : ConfidentialTable.cross(
                        table.scope().codesOf(table.scope().codes().keySet()))) {
                    long count = random.nextInt(5) == 0 ? 0 : (long) (-typical * Math.log(1 - random.nextDouble()));
                    filled = filled.with(area, period, stratum.label(), count);
                }
            }
        }
        return filled;
    }

    /** The region, a nested or overlapping pair within it, and one that a State joined in 2021. */
    private static List<AreaGroup> groups(List<String> areas, Random random) {
        List<AreaGroup> groups = new ArrayList<>();
        groups.add(PaperTable.group("region", areas.toArray(String[]::new)));
        if (areas.size() > 2 && random.nextBoolean()) {
            groups.add(PaperTable.group("west", areas.get(0), areas.get(1)));
            groups.add(PaperTable.group("south", areas.get(1), areas.get(2)));
        }
        if (random.nextBoolean()) {
            groups.add(joinedBy(areas));
        }
        return groups;
    }

    private static AreaGroup joinedBy(List<String> areas) {
        List<Membership> members = IntStream.range(0, areas.size())
                .mapToObj(
                        i -> new Membership(areas.get(i), i == 0 ? LocalDate.of(2021, 1, 1) : null, null, true, false))
                .toList();
        return new AreaGroup("club", AreaGroup.Kind.MECHANISM, LocalisedText.english("Club"), null, members, "made up");
    }
}
