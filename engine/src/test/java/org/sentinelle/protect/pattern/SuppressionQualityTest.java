package org.sentinelle.protect.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.protect.pattern.MadeUpTables.Dimension;
import org.sentinelle.protect.pattern.MadeUpTables.Fullness;
import org.sentinelle.protect.pattern.TableSystem.Known;

/** How much is hidden beside the least that would do, and whether anything is ever found, over many made-up tables. */
@Tag("scale")
class SuppressionQualityTest {
    private static final int TABLES = 58;

    /** Over all tables, hidden cells beside the fewest possible. */
    private static final double MOST_ABOVE_LEAST = 1.15;

    @Test
    void hides_hardly_more_than_the_least_that_keeps_every_sum_open() {
        assertThat(ratio("districts by forms", seed -> MadeUpTables.small(seed), TABLES))
                .isLessThanOrEqualTo(MOST_ABOVE_LEAST);
    }

    @ParameterizedTest
    @CsvSource({
        "plain 5 by 5, '5', '5', '', 0.2",
        "sparse 4 by 6, '4', '6', '', 0.35",
        "three ways, '3', '2', '3', 0.15",
        "groups by groups, '2,2', '2,2', '', 0.2",
        "one long hierarchy, '3,3,3,2', '', '', 0.25",
        "a group of one, '1,3', '3', '2', 0.15"
    })
    void tables_of_other_shapes_hide_hardly_more_than_the_least(
            String name, String first, String second, String third, double small) {
        List<Dimension> dimensions = Stream.of(first, second, third)
                .filter(Objects::nonNull)
                .filter(groups -> !groups.isEmpty())
                .map(groups -> Dimension.of(
                        Stream.of(groups.split(",")).mapToInt(Integer::parseInt).toArray()))
                .toList();
        int leaves = dimensions.stream().mapToInt(Dimension::leaves).reduce(1, (a, b) -> a * b);
        LongFunction<TableSystem> table = seed -> MadeUpTables.displayed(
                MadeUpTables.counts(leaves, new Fullness(0.15, small, 60), new Random(seed)),
                MadeUpTables.product(dimensions));
        assertThat(ratio(name, table, 30)).isLessThanOrEqualTo(MOST_ABOVE_LEAST);
    }

    /** Counts hidden beside the fewest that do, over tables of a shape, after each was looked at for what it gives away. */
    private static double ratio(String name, LongFunction<TableSystem> tables, int count) {
        double hidden = 0;
        double least = 0;
        double worst = 1;
        int small = 0;
        for (int seed = 0; seed < count; seed++) {
            TableSystem table = tables.apply(seed);
            Pattern pattern = Suppression.of(table);
            SuppressionTest.assertSafe(table, pattern);
            int here = table.candidates().size() - pattern.shown().cardinality();
            double leastHere = ExactPattern.leastWeight(table);
            assertThat((double) here).isGreaterThanOrEqualTo(leastHere - 1e-6);
            hidden += here;
            least += leastHere;
            worst = leastHere > 0 ? Math.max(worst, here / leastHere) : worst;
            small += table.sensitive().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d tables, %d small cells: hidden %.0f, least %.0f, ratio %.3f, worst table %.3f%n",
                name,
                count,
                small,
                hidden,
                least,
                hidden / least,
                worst);
        return hidden / least;
    }

    @Test
    void no_sum_is_found_in_two_thousand_tables() {
        for (int seed = 1000; seed < 3000; seed++) {
            TableSystem table = any(seed);
            Pattern pattern = Suppression.of(table);
            BitSet all = new BitSet();
            all.set(0, table.sensitive().size());
            all.andNot(pattern.givenAway());
            assertThat(ProofCheck.unproven(table, pattern).cardinality())
                    .as("proofs of table %d", seed)
                    .isZero();
            assertThat(new Attacker(table, pattern.shown()).found(all).cardinality())
                    .as("table %d against linear programming", seed)
                    .isZero();
        }
    }

    @Test
    void every_single_complementary_suppression_is_needed_in_hundreds_of_tables() {
        int tried = 0;
        for (int seed = 3000; seed < 3200; seed++) {
            TableSystem table = MadeUpTables.small(seed);
            tried += SuppressionTest.assertEachNeeded(table, Suppression.of(table));
        }
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void a_four_way_table_of_three_thousand_cells_is_protected() {
        TableSystem table = MadeUpTables.fourWay(0);
        SuppressionTest.assertSafe(table, Suppression.of(table));
    }

    /** Two or three dimensions, some with cells that nobody displays, some with a total that is public. */
    private static TableSystem any(int seed) {
        Random random = new Random(seed);
        List<Dimension> dimensions =
                new ArrayList<>(List.of(Dimension.of(2, 2), Dimension.of(1 + random.nextInt(2), 2)));
        if (random.nextBoolean()) {
            dimensions.add(Dimension.of(2));
        }
        List<int[]> sums = MadeUpTables.product(dimensions);
        int leaves = dimensions.stream().mapToInt(Dimension::leaves).reduce(1, (a, b) -> a * b);
        double small = 0.1 + 0.3 * random.nextDouble();
        long[] counts = MadeUpTables.counts(leaves, new Fullness(0.15, small, 40), random);
        boolean deep = random.nextBoolean();
        List<int[]> wanted = deep ? sums.stream().filter(s -> s.length > 1).toList() : sums;
        List<int[]> undisplayed =
                deep ? sums.stream().filter(s -> s.length == 1).toList() : List.of();
        List<Known> known = new ArrayList<>();
        int[] all = IntStream.range(0, leaves).toArray();
        if (random.nextBoolean()) {
            long[] ones = new long[leaves];
            Arrays.fill(ones, 1);
            long total = MadeUpTables.total(counts, all);
            known.add(new Known(all, ones, total, total));
        }
        return MadeUpTables.displayed(counts, wanted, undisplayed, known);
    }
}
