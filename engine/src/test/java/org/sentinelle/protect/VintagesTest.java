package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.PastTable;

class VintagesTest {
    private static final Period YEAR = Period.year(2020);

    private static CountTable table(SortedMap<String, List<String>> codes, long... counts) {
        List<LeafCell> leaves = new ArrayList<>();
        List<Stratum> strata = new ArrayList<>();
        codes.forEach((dimension, some) -> some.forEach(code -> strata.add(Stratum.parse(dimension + "=" + code))));
        if (strata.isEmpty()) {
            strata.add(Stratum.TOTAL);
        }
        for (int i = 0; i < counts.length; i++) {
            leaves.add(new LeafCell("KEN", YEAR, strata.get(i), counts[i]));
        }
        return new CountTable("register", Ledger.ROWS, codes, new TreeMap<>(), leaves, List.of());
    }

    private static SortedMap<String, List<String>> bySex() {
        return new TreeMap<>(Map.of("sex", List.of("F", "M")));
    }

    private static CountCell all(int release, int without) {
        return new CountCell(
                new TreeSet<>(List.of("KEN")),
                YEAR,
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new Vintage(release, without));
    }

    private static long count(Vintages vintages, CountCell cell) {
        Leaves leaves = new Leaves(vintages.leaves());
        return leaves.sum(leaves.of(cell));
    }

    @Test
    void every_release_keeps_its_counts() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            List<PastTable> past = new ArrayList<>();
            List<Long> totals = new ArrayList<>();
            for (int release = 0; release < 4; release++) {
                long women = random.nextInt(20);
                long men = random.nextInt(20);
                totals.add(women + men);
                past.add(new PastTable(table(bySex(), women, men), List.of()));
            }
            CountTable now = past.remove(3).table();
            Vintages vintages = new Vintages(now, past);
            for (int release = 0; release < 4; release++) {
                assertThat(count(vintages, all(release, Vintage.NONE))).isEqualTo(totals.get(release));
            }
        }
    }

    @Test
    void what_came_and_what_went_is_told_apart() {
        Vintages vintages =
                new Vintages(table(bySex(), 15, 7), List.of(new PastTable(table(bySex(), 12, 9), List.of())));
        assertThat(count(vintages, all(1, 0))).as("three women came").isEqualTo(3);
        assertThat(count(vintages, all(0, 1))).as("two men went").isEqualTo(2);
    }

    @Test
    void counts_of_a_coarser_release_are_shared_out_with_as_little_change_as_possible() {
        Vintages vintages =
                new Vintages(table(bySex(), 15, 7), List.of(new PastTable(table(new TreeMap<>(), 20), List.of())));
        assertThat(count(vintages, all(0, Vintage.NONE))).isEqualTo(20);
        assertThat(count(vintages, all(1, 0))).isEqualTo(2);
        assertThat(count(vintages, all(0, 1))).isZero();
    }

    @Test
    void a_release_that_changed_nothing_adds_no_leaf() {
        CountTable same = table(bySex(), 15, 7);
        assertThat(new Vintages(same, List.of(new PastTable(same, List.of()), new PastTable(same, List.of()))).leaves())
                .hasSize(2);
    }

    @Test
    void what_was_stated_is_stated_as_of_its_release() {
        LedgerStatement stated = LedgerStatement.shown(all(0, Vintage.NONE), 22);
        CountTable same = table(bySex(), 15, 7);
        Vintages vintages =
                new Vintages(same, List.of(new PastTable(same, List.of()), new PastTable(same, List.of(stated))));
        assertThat(vintages.statements()).singleElement().satisfies(s -> {
            assertThat(s.origin()).isEqualTo(LedgerStatement.Origin.EARLIER);
            assertThat(s.terms().get(0).cell().vintage()).isEqualTo(Vintage.of(1));
        });
    }
}
