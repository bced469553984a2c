package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** Bounds of concorded bands against persons of known ages, and against every way of distributing the counted over the bands. */
class ConcordedBoundsTest {
    private static final int DRAWS = 500;
    private static final long SEED = 20260703;
    private static final int AGES = 12;
    private static final At SOMEWHERE = new At("GHA", Period.year(2010));

    /** Bands of ages, each from its first age to the one before the next band's. */
    private record Bands(String prefix, List<Integer> starts) {
        static Bands draw(String prefix, Random random) {
            SortedSet<Integer> starts = new TreeSet<>(Set.of(0));
            for (int cuts = random.nextInt(4); cuts > 0; cuts--) {
                starts.add(1 + random.nextInt(AGES - 1));
            }
            return new Bands(prefix, List.copyOf(starts));
        }

        String of(int age) {
            int band = 0;
            while (band + 1 < starts.size() && starts.get(band + 1) <= age) {
                band++;
            }
            return prefix + band;
        }
    }

    /** What was counted under one code: the truth, and the bounds that were reported of it. */
    private record Reported(SortedMap<Stratum, Tally> strata, SortedMap<String, Long> truth) {}

    private static Concordance between(Bands from, Bands to) {
        SortedMap<String, SortedSet<String>> targets = new TreeMap<>();
        for (int age = 0; age < AGES; age++) {
            targets.computeIfAbsent(from.of(age), code -> new TreeSet<>()).add(to.of(age));
        }
        List<Concordance.Entry> entries = new ArrayList<>();
        targets.forEach((code, bands) -> entries.add(ConcordedStrataTest.entry(code, bands.toArray(new String[0]))));
        return ConcordedStrataTest.concordance(entries.toArray(new Concordance.Entry[0]));
    }

    private static Reported reported(List<Integer> ages, Bands from, Bands to, Random random) {
        SortedMap<String, Long> counts = new TreeMap<>();
        SortedMap<String, Long> truth = new TreeMap<>();
        for (int age : ages) {
            counts.merge(from.of(age), 1L, Long::sum);
            truth.merge(to.of(age), 1L, Long::sum);
        }
        SortedMap<Stratum, Tally> strata = new TreeMap<>();
        counts.forEach((code, count) -> strata.put(in(code), censored(count, random)));
        return new Reported(strata, truth);
    }

    private static Tally censored(long count, Random random) {
        boolean shown = random.nextBoolean();
        long low = shown ? count : Math.max(0, count - random.nextInt(2));
        long high = shown ? count : count + random.nextInt(2);
        return new Tally(low, high, 1, shown ? 0 : 1, Set.of());
    }

    private static Stratum in(String code) {
        return Stratum.parse("age=" + code);
    }

    private static List<Integer> ages(Random random) {
        return random.ints(random.nextInt(7), 0, AGES).boxed().toList();
    }

    @Test
    void the_bounds_hold_the_persons_whose_ages_are_known() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            Bands from = Bands.draw("f", random);
            Bands to = Bands.draw("t", random);
            Reported reported = reported(ages(random), from, to, random);
            SortedMap<Stratum, Tally> found = ConcordedStrata.of(between(from, to), "age", SOMEWHERE, reported.strata())
                    .strata();
            for (String band : reported.truth().keySet()) {
                Tally said = found.getOrDefault(in(band), Tally.ZERO);
                assertThat((long) reported.truth().get(band))
                        .as("seed %d draw %d band %s", SEED, i, band)
                        .isBetween(said.low(), said.high());
            }
        }
    }

    @Test
    void each_bound_is_the_least_or_most_over_all_ways_of_distributing_the_counted() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < DRAWS; i++) {
            Bands from = Bands.draw("f", random);
            Bands to = Bands.draw("t", random);
            Concordance concordance = between(from, to);
            SortedMap<Stratum, Tally> strata =
                    reported(ages(random), from, to, random).strata();
            SortedMap<Stratum, Tally> found =
                    ConcordedStrata.of(concordance, "age", SOMEWHERE, strata).strata();
            for (String band : concordance.targets()) {
                SortedSet<Long> possible = possible(strata, concordance, band);
                Tally said = found.getOrDefault(in(band), Tally.ZERO);
                assertThat(List.of(said.low(), said.high()))
                        .as("seed %d draw %d band %s", SEED + 1, i, band)
                        .containsExactly(possible.first(), possible.last());
            }
        }
    }

    /** Every number of persons that a band may hold. */
    private static SortedSet<Long> possible(SortedMap<Stratum, Tally> strata, Concordance concordance, String band) {
        SortedSet<Long> sums = new TreeSet<>(Set.of(0L));
        strata.forEach((stratum, tally) -> {
            List<String> targets = List.copyOf(concordance.targets(
                    String.valueOf(stratum.codes().get("age")), SOMEWHERE.area(), SOMEWHERE.period()));
            SortedSet<Long> more = new TreeSet<>();
            for (long sum : sums) {
                for (long persons = tally.low(); persons <= tally.high(); persons++) {
                    for (long added : assigned(persons, targets, band)) {
                        more.add(sum + added);
                    }
                }
            }
            sums.clear();
            sums.addAll(more);
        });
        return sums;
    }

    /** How many of some persons one band gets, over every way of giving each of them one of the targets. */
    private static SortedSet<Long> assigned(long persons, List<String> targets, String band) {
        SortedSet<Long> counts = new TreeSet<>(Set.of(0L));
        for (long person = 0; person < persons; person++) {
            SortedSet<Long> next = new TreeSet<>();
            for (String target : targets) {
                counts.forEach(count -> next.add(target.equals(band) ? count + 1 : count));
            }
            counts = next;
        }
        return counts;
    }

    @Test
    void the_total_is_preserved() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < DRAWS; i++) {
            Bands from = Bands.draw("f", random);
            Bands to = Bands.draw("t", random);
            SortedMap<Stratum, Tally> strata =
                    reported(ages(random), from, to, random).strata();
            Tally total = strata.values().stream().reduce(Tally.ZERO, Tally::plus);
            strata.put(Stratum.TOTAL, total);
            ConcordedStrata found = ConcordedStrata.of(between(from, to), "age", SOMEWHERE, strata);
            SortedMap<Stratum, Tally> bands = new TreeMap<>(found.strata());
            assertThat(bands.remove(Stratum.TOTAL)).isEqualTo(total);
            Tally sum = bands.values().stream().reduce(Tally.ZERO, Tally::plus);
            assertThat(sum.low()).as("seed %d draw %d", SEED + 2, i).isLessThanOrEqualTo(total.low());
            assertThat(sum.high()).as("seed %d draw %d", SEED + 2, i).isGreaterThanOrEqualTo(total.high());
            if (found.straddled().isEmpty()) {
                assertThat(List.of(sum.low(), sum.high()))
                        .as("seed %d draw %d", SEED + 2, i)
                        .containsExactly(total.low(), total.high());
            }
        }
    }
}
