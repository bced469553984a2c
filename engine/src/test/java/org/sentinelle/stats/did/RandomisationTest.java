package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.Alternative;

class RandomisationTest {
    private static final double NEVER = Panel.NEVER;

    @Test
    void every_way_is_there_once() {
        Assignments two = new Assignments(new double[] {4, 4, 5, NEVER, NEVER}, List.of(new int[] {0, 1, 2, 3, 4}));
        assertThat(two.count()).isEqualTo(30);
        assertThat(two.all()).hasSize(30);
        assertThat(two.all().stream().map(Arrays::toString).distinct()).hasSize(30);
        assertThat(two.all()).allSatisfy(way -> assertThat(way).containsExactlyInAnyOrder(4, 4, 5, NEVER, NEVER));
    }

    @Test
    void dates_stay_in_their_stratum() {
        Assignments strata = new Assignments(
                new double[] {4, NEVER, NEVER, 5, NEVER}, List.of(new int[] {0, 2}, new int[] {1, 3, 4}));
        assertThat(strata.count()).isEqualTo(6);
        assertThat(strata.all()).hasSize(6).allSatisfy(way -> {
            assertThat(new double[] {way[0], way[2]}).contains(4);
            assertThat(new double[] {way[1], way[3], way[4]}).contains(5);
        });
        assertThat(strata.drawn(50, 3))
                .allSatisfy(way -> assertThat(new double[] {way[0], way[2]}).contains(4));
    }

    @Test
    void a_draw_does_not_depend_on_how_many_there_are() {
        Assignments some = new Assignments(
                IntStream.range(0, 20).mapToDouble(u -> u < 7 ? 3 : NEVER).toArray(),
                List.of(IntStream.range(0, 20).toArray()));
        assertThat(some.drawn(10, 8).get(6)).isEqualTo(some.drawn(7, 8).get(6));
        assertThat(some.drawn(10, 8).get(6)).isNotEqualTo(some.drawn(10, 9).get(6));
    }

    @Test
    void each_way_is_drawn_about_as_often() {
        Assignments six = new Assignments(new double[] {3, 3, NEVER, NEVER}, List.of(new int[] {0, 1, 2, 3}));
        var counts =
                six.drawn(6_000, 1).stream().collect(Collectors.groupingBy(Arrays::toString, Collectors.counting()));
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(900L, 1_100L));
    }

    @Test
    void p_counts_ties_and_what_gave_no_estimate() {
        Randomisation all =
                new Randomisation(2, new double[] {2, -2, 1, Double.NaN, 0}, new double[] {1, -1, 0, 0, 0}, true);
        assertThat(all.p(Alternative.TWO_SIDED)).isEqualTo(3.0 / 5);
        assertThat(all.p(Alternative.GREATER)).isEqualTo(2.0 / 5);
        assertThat(all.p(Alternative.LESS)).isEqualTo(1);
        Randomisation drawn = new Randomisation(2, new double[] {1, 0, -1}, new double[] {0, 0, 0}, false);
        assertThat(drawn.p(Alternative.TWO_SIDED)).isEqualTo(1.0 / 4);
    }

    @Test
    void an_interval_is_open_where_no_effect_is_rejected() {
        Randomisation few = new Randomisation(2, new double[] {2, 1}, new double[] {1, 0}, true);
        assertThat(few.interval(0.95)).containsExactly(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Test
    void an_interval_by_hand() {
        // |a - tau b| >= |2 - tau| for (0, 0): |2 - tau| <= 0, tau = 2 alone; p = 1/2 besides, so that 60 % reject all
        // but 2
        Randomisation hand = new Randomisation(2, new double[] {2, 0}, new double[] {1, 0}, true);
        assertThat(hand.interval(0.4)).containsExactly(2, 2);
        // for (1, 0): |1| >= |2 - tau| from 1 to 3
        Randomisation wider = new Randomisation(2, new double[] {2, 1}, new double[] {1, 0}, true);
        assertThat(wider.interval(0.4)).containsExactly(new double[] {1, 3}, within(1e-12));
    }

    @Test
    void without_an_effect_small_p_are_as_rare_as_they_say() {
        Random random = new Random(12);
        int small = 0;
        int times = 300;
        for (int i = 0; i < times; i++) {
            Panel panel = nothingHappened(random);
            OverallEffect effect = new OverallEffect.TwoWay();
            Assignments ways = new Assignments(
                    panel.units().first(), List.of(IntStream.range(0, 7).toArray()));
            double[] a = ways.all().stream()
                    .mapToDouble(way -> effect.of(panel.withFirst(way)))
                    .toArray();
            Randomisation all = new Randomisation(effect.of(panel), a, new double[a.length], true);
            small += all.p(Alternative.TWO_SIDED) <= 0.1 ? 1 : 0;
        }
        assertThat(small / (double) times).isBetween(0.05, 0.14);
    }

    /** Seven units at four times, three treated from the third. */
    private static Panel nothingHappened(Random random) {
        int[] unit = IntStream.range(0, 28).map(i -> i / 4).toArray();
        int[] time = IntStream.range(0, 28).map(i -> i % 4).toArray();
        double[] y = IntStream.range(0, 28)
                .mapToDouble(i -> 3 * unit[i] + time[i] + random.nextGaussian())
                .toArray();
        double[] w = IntStream.range(0, 28).mapToDouble(i -> 1).toArray();
        double[] first = {2, 2, 2, NEVER, NEVER, NEVER, NEVER};
        return new Panel(
                new Panel.Rows(unit, time, y, new double[0][], w),
                new double[] {0, 1, 2, 3},
                new Panel.Units(first, IntStream.range(0, 7).toArray()));
    }
}
