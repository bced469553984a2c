package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.PastTable;
import org.sentinelle.stats.optimise.Solution;
import org.sentinelle.stats.optimise.Solver;

/** Several releases of one register, against readers who put them together. */
class ReleasesTest {
    private static final int THRESHOLD = 10;
    private static final List<String> AREAS = List.of("A", "B", "C");
    private static final List<String> FORMS = List.of("sex", "lab", "beg");

    @Test
    void a_difference_of_few_is_not_told_where_some_came_and_more_went() {
        PaperTable before = PaperTable.formsByArea();
        PaperTable after = before.with("B", "form=sex", 45).with("B", "form=oth", 10);
        assertThat(before.shown()).containsEntry("victims at B 2020", 118.0);
        Release release = after.released(told(before));
        assertThat(shown(release)).doesNotContain("victims at B 2020");
        ConfidentialReleaseTest.assertPasses(release);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void nobody_finds_a_small_count_or_difference_whoever_came_and_went(int seed) {
        Random random = new Random(seed);
        PaperTable table = random(random);
        List<PastTable> past = new ArrayList<>();
        for (int release = 0; release < 3; release++) {
            Release made = table.released(past.toArray(PastTable[]::new));
            ConfidentialReleaseTest.assertPasses(made);
            assertThat(found(made.ledger().open().accounts().get(0)))
                    .as("release " + release)
                    .isEmpty();
            past.addAll(made.told().open());
            table = moved(table, random);
        }
    }

    private static PastTable told(PaperTable table) {
        return table.released().told().open().get(0);
    }

    private static List<String> shown(Release release) {
        return release.observations().get().stream()
                .filter(o -> o.value() != null)
                .map(o -> ConfidentialRelease.key(o).text())
                .toList();
    }

    private static PaperTable random(Random random) {
        PaperTable table = PaperTable.empty(
                AREAS,
                List.of(PaperTable.group("all", "A", "B", "C"), PaperTable.group("two", "A", "B")),
                new TreeMap<>(Map.of("form", FORMS, "sex", List.of("F", "M"))));
        for (String area : AREAS) {
            for (String stratum : strata()) {
                int draw = random.nextInt(10);
                table = table.with(
                        area, stratum, draw == 0 ? 0 : draw < 4 ? 1 + random.nextInt(9) : 10 + random.nextInt(60));
            }
        }
        return table;
    }

    /** Some come and some go: in one State as many as come, so that its total stays. */
    private static PaperTable moved(PaperTable table, Random random) {
        List<String> strata = strata();
        PaperTable moved = table;
        for (int i = 0; i < 3; i++) {
            String area = AREAS.get(random.nextInt(AREAS.size()));
            String from = strata.get(random.nextInt(strata.size()));
            String to = strata.get(random.nextInt(strata.size()));
            long went = Math.min(count(moved, area, from), 1 + random.nextInt(6));
            moved = moved.with(area, from, count(moved, area, from) - went);
            moved = moved.with(area, to, count(moved, area, to) + went + random.nextInt(2) * 4);
        }
        return moved;
    }

    private static long count(PaperTable table, String area, String stratum) {
        return table.count(area, PaperTable.YEAR, Stratum.parse(stratum));
    }

    private static List<String> strata() {
        return FORMS.stream()
                .flatMap(form -> Stream.of("F", "M").map(sex -> "form=" + form + ";sex=" + sex))
                .toList();
    }

    /**
     * What can be worked out from an account: by those who know nothing of who came and went, and by those who know all of it, unless
     * earlier releases and the empty counts, which are shown in any case, tell it to these.
     */
    private static List<String> found(Ledger.Account account) {
        Leaves leaves = new Leaves(account.truth());
        List<String> found = new ArrayList<>();
        for (CountCell cell : cells(account)) {
            for (int of = 0; of <= account.releases(); of++) {
                int[] now = leaves.of(Vintages.as(cell, Vintage.of(of)));
                check(account, new Sum(now, new int[0]), new BitSet(), cell.text() + " of " + of, found);
                for (int before = 0; before < of; before++) {
                    int[] then = leaves.of(Vintages.as(cell, Vintage.of(before)));
                    String name = cell.text() + " from " + before + " to " + of;
                    check(account, new Sum(now, then), new BitSet(), name, found);
                    check(account, new Sum(then, now), new BitSet(), name, found);
                }
            }
            BitSet moved = new Sensitivity(leaves, account.policy()).changed(account.releases());
            int[] kept = IntStream.of(leaves.of(Vintages.as(cell, Vintage.of(account.releases()))))
                    .filter(leaf -> !moved.get(leaf))
                    .toArray();
            check(account, new Sum(kept, new int[0]), moved, cell.text() + " throughout", found);
        }
        return found;
    }

    private static List<CountCell> cells(Ledger.Account account) {
        return account.wanted().stream()
                .map(cell -> Vintages.as(cell, Vintage.of(0)))
                .distinct()
                .toList();
    }

    /** Leaves added up, and leaves taken off. */
    private record Sum(int[] leaves, int[] less) {}

    private static void check(Ledger.Account account, Sum sum, BitSet known, String name, List<String> found) {
        long truth = total(account, sum.leaves()) - total(account, sum.less());
        if (truth < 1 || truth >= THRESHOLD) {
            return;
        }
        double[] limits = limits(account, sum, known, false);
        boolean open = limits[1] > THRESHOLD - 1e-6 && limits[1] - limits[0] > THRESHOLD - 1e-6;
        if (!open) {
            double[] before = limits(account, sum, known, true);
            boolean knownBefore = !known.isEmpty() && before[1] - before[0] < THRESHOLD - 1e-6;
            if (!knownBefore) {
                found.add(name + ": " + truth + " in " + limits[0] + " to " + limits[1]);
            }
        }
    }

    private static long total(Ledger.Account account, int[] leaves) {
        return IntStream.of(leaves)
                .mapToLong(leaf -> account.truth().get(leaf).count())
                .sum();
    }

    private static double[] limits(Ledger.Account account, Sum sum, BitSet known, boolean earlier) {
        return new double[] {extreme(account, sum, known, earlier, 1), -extreme(account, sum, known, earlier, -1)};
    }

    private static double extreme(Ledger.Account account, Sum sum, BitSet known, boolean earlier, int sign) {
        Leaves leaves = new Leaves(account.truth());
        try (Solver solver = Solver.once()) {
            for (int leaf = 0; leaf < account.truth().size(); leaf++) {
                double count = account.truth().get(leaf).count();
                solver.variable(known.get(leaf) ? count : 0, known.get(leaf) ? count : 1e5, 0);
            }
            IntStream.of(sum.leaves()).forEach(leaf -> solver.cost(leaf, sign));
            IntStream.of(sum.less()).forEach(leaf -> solver.cost(leaf, -sign));
            for (int leaf : sum.leaves()) {
                if (IntStream.of(sum.less()).anyMatch(l -> l == leaf)) {
                    solver.cost(leaf, 0);
                }
            }
            for (LedgerStatement statement : account.statements()) {
                if (!earlier || statement.origin() == LedgerStatement.Origin.EARLIER || statement.high() == 0) {
                    int[] in = leaves.of(statement.terms().get(0).cell());
                    row(solver, in, statement.low(), statement.high() == Long.MAX_VALUE ? 1e9 : statement.high());
                }
            }
            for (CountCell wanted : earlier ? List.<CountCell>of() : account.wanted()) {
                int[] in = leaves.of(wanted);
                if (leaves.sum(in) > 0) {
                    row(solver, in, 1, 1e9);
                }
            }
            return ((Solution.Optimal) solver.minimise()).value();
        }
    }

    private static void row(Solver solver, int[] leaves, double low, double high) {
        int row = solver.row(low, high);
        IntStream.of(leaves).forEach(leaf -> solver.coefficient(row, leaf, 1));
    }
}
