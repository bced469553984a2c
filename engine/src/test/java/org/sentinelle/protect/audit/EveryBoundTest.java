package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.TableKey;

/** Of each count the survey says what two programmes say that have every row and are solved for it alone, from scratch. */
class EveryBoundTest {
    private static final TableKey KEY = new TableKey(MadeUpRelease.DATASET, Ledger.ROWS);
    private static final int AREAS = 2;
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int LEAVES = AREAS * ROWS * COLUMNS * 2;

    /** Persons by area, row and column; those that are assisted are the odd ones. */
    private record Drawn(long[] leaves) {
        static Drawn first(Random random) {
            return new Drawn(IntStream.range(0, LEAVES)
                    .mapToLong(leaf -> random.nextInt(4) == 0 ? 0 : random.nextInt(9))
                    .toArray());
        }

        Drawn next(Random random) {
            return new Drawn(IntStream.range(0, LEAVES)
                    .mapToLong(leaf -> Math.max(0, leaves[leaf] + (random.nextInt(4) == 0 ? random.nextInt(9) - 3 : 0)))
                    .toArray());
        }

        long sum(IntPredicate counted) {
            return IntStream.range(0, LEAVES)
                    .filter(counted)
                    .mapToLong(leaf -> leaves[leaf])
                    .sum();
        }

        /** Shows totals, most larger counts and shares, and hides the rest. */
        MadeUpRelease shown(String name, Random random) {
            MadeUpRelease release = new MadeUpRelease(name)
                    .policy(ProtectionPolicy.ofThreshold(5))
                    .areas("AAA", "BBB")
                    .group("both", "2020", "AAA", "BBB")
                    .dimension("row", "r0", "r1")
                    .dimension("column", "c0", "c1", "c2")
                    .selection("assisted", new Filter(List.of(new OneOf("status", List.of("assisted")))))
                    .count("victims")
                    .share("assisted-share", "assisted");
            for (int area = -1; area < AREAS; area++) {
                for (int row = -1; row < ROWS; row++) {
                    for (int column = -1; column < COLUMNS; column++) {
                        show(release, new int[] {area, row, column}, random);
                    }
                }
            }
            return release;
        }

        private void show(MadeUpRelease release, int[] at, Random random) {
            IntPredicate counted = leaf -> (at[0] < 0 || at[0] == leaf / (LEAVES / AREAS))
                    && (at[1] < 0 || at[1] == leaf / (2 * COLUMNS) % ROWS)
                    && (at[2] < 0 || at[2] == leaf / 2 % COLUMNS);
            long all = sum(counted);
            long assisted = sum(leaf -> counted.test(leaf) && leaf % 2 == 1);
            String area = at[0] < 0 ? "both" : at[0] == 0 ? "AAA" : "BBB";
            List<String> codes = new ArrayList<>();
            if (at[2] >= 0) {
                codes.add("column=c" + at[2]);
            }
            if (at[1] >= 0) {
                codes.add("row=r" + at[1]);
            }
            String stratum = String.join(";", codes);
            if (codes.isEmpty() || random.nextInt(10) < (all < 5 ? 2 : 7)) {
                release.shows("victims", area, "2020", stratum, Long.toString(all));
            } else {
                release.hides("victims", area, "2020", stratum);
            }
            if (all > 0 && random.nextInt(3) == 0) {
                BigDecimal share =
                        BigDecimal.valueOf(100 * assisted).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
                release.shows("assisted-share", area, "2020", stratum, share.toPlainString());
            }
        }
    }

    private static void survey(List<AuditedRelease> releases, boolean still) {
        SelectionNames names = new SelectionNames();
        List<Claim> claims = new ArrayList<>();
        releases.forEach(release -> names.add(release.structure().tables().get(0)));
        for (int i = 0; i < releases.size(); i++) {
            claims.addAll(new ReleaseClaims(i, releases.get(i), Map.of(KEY, names)).claims());
        }
        Set<CountCell> cells = new HashSet<>();
        claims.forEach(claim -> claim.terms().forEach(term -> cells.add(Moves.of(term.cell(), Vintage.of(0)))));
        TableSpace space = new TableSpace(
                KEY,
                new TableSpace.Told(
                        releases.stream()
                                .map(release -> release.structure().tables().get(0))
                                .toList(),
                        names,
                        cells),
                0);
        Scene scene = new Scene(Map.of(KEY, space), claims, releases.size(), still);
        Targets targets = new Targets(scene);
        targets.add(space, releases.size());
        claims.forEach(claim -> targets.addSaid(space, claim));
        new Survey(targets.all()).run();
        PlainBounds plain = new PlainBounds(scene);
        assertThat(scene.contradictions()).isEmpty();
        assertThat(targets.all()).isNotEmpty().allSatisfy(plain::check);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 1", "5, 1", "6, 1", "7, 2", "8, 2", "9, 2", "10, 2", "11, 3", "12, 3"})
    void the_survey_says_what_a_programme_for_each_bound_says(long seed, int number) {
        Random random = new Random(seed);
        List<AuditedRelease> releases = new ArrayList<>();
        Drawn drawn = Drawn.first(random);
        for (int i = 0; i < number; i++) {
            releases.add(drawn.shown("r" + i, random).release());
            drawn = drawn.next(random);
        }
        survey(releases, true);
        survey(releases, false);
    }
}
