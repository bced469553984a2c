package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.value.Standardisation.Figures;
import org.sentinelle.compute.value.Standardisation.Gap;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Interval;
import org.sentinelle.stats.rates.DirectRateInterval;

class StandardisationTest {
    private static final int PER = 100_000;
    private static final Stratum MINORS = age("Y0T17");
    private static final Stratum ADULTS = age("Y_GE18");
    private static final StandardPopulation STANDARD = standard(Map.of(MINORS, 1.0, ADULTS, 3.0));

    static Stratum age(String code) {
        return new Stratum(Map.of("age", code));
    }

    static StandardPopulation standard(Map<Stratum, Double> weights) {
        return new StandardPopulation(
                "small",
                new LocalisedText(Map.of("en", "Small")),
                "Made up",
                new TreeMap<>(Map.of("age", "age")),
                new TreeMap<>(weights),
                false);
    }

    private static SortedMap<Stratum, Bounds> figures(Bounds minors, Bounds adults) {
        return new TreeMap<>(Map.of(MINORS, minors, ADULTS, adults));
    }

    private static Bounds point(double value) {
        return Bounds.point(value);
    }

    private static Standardisation of(SortedMap<Stratum, Bounds> events, SortedMap<Stratum, Bounds> population) {
        return Standardisation.of(STANDARD, new Figures(events, population), PER);
    }

    @Test
    void weighs_the_rate_of_each_stratum_by_the_standard() {
        Standardisation found = of(figures(point(2), point(9)), figures(point(1000), point(3000)));
        assertThat(found.rate()).isEqualTo(point(PER * (0.25 * 2 / 1000 + 0.75 * 9 / 3000)));
        assertThat(found.gaps()).isEmpty();
        assertThat(found.share()).isEqualTo(1);
    }

    @Test
    void a_censored_count_and_an_uncertain_population_give_bounds_and_no_interval() {
        Standardisation found = of(figures(new Bounds(0, 4), point(9)), figures(point(1000), new Bounds(2500, 3000)));
        assertThat(found.rate())
                .isEqualTo(new Bounds(PER * (0.75 * 9 / 3000), PER * (0.25 * 4 / 1000 + 0.75 * 9 / 2500)));
        assertThat(found.interval(DirectRateInterval.FAY_FEUER, 0.95)).isNull();
    }

    @Test
    void a_stratum_that_was_not_reported_is_named_and_the_rest_stands_alone() {
        SortedMap<Stratum, Bounds> events = new TreeMap<>(Map.of(ADULTS, point(9)));
        Standardisation found = of(events, figures(point(1000), point(3000)));
        assertThat(found.gaps()).containsExactly(Map.entry(MINORS, Gap.NOT_REPORTED));
        assertThat(Objects.requireNonNull(found.rate()).high()).isCloseTo(PER * 9 / 3000.0, within(1e-9));
        assertThat(found.share()).isEqualTo(0.75);
        assertThat(found.interval(DirectRateInterval.FAY_FEUER, 0.95)).isNull();
    }

    @Test
    void nothing_reported_gives_no_rate() {
        Standardisation found = of(new TreeMap<>(), new TreeMap<>());
        assertThat(found.rate()).isNull();
        assertThat(found.gaps()).hasSize(2);
        assertThat(found.share()).isZero();
    }

    @Test
    void a_population_of_nobody_has_no_rate_and_its_events_contradict_it() {
        SortedMap<Stratum, Bounds> population = figures(point(0), point(3000));
        assertThat(of(figures(point(0), point(9)), population).gaps()).containsExactly(Map.entry(MINORS, Gap.NOBODY));
        assertThat(of(figures(new Bounds(0, 4), point(9)), population).gaps())
                .as("the censored count may be zero")
                .containsExactly(Map.entry(MINORS, Gap.NOBODY));
        assertThat(of(figures(point(1), point(9)), population).gaps())
                .containsExactly(Map.entry(MINORS, Gap.EVENTS_AMONG_NOBODY));
    }

    @Test
    void a_population_that_may_be_nobody_leaves_open_whether_there_is_a_rate() {
        Standardisation found = of(figures(point(1), point(9)), figures(new Bounds(0, 4), point(3000)));
        assertThat(found.gaps()).containsExactly(Map.entry(MINORS, Gap.MAY_BE_NOBODY));
    }

    @Test
    void events_that_the_standard_has_no_weight_for_are_left_out_and_named() {
        SortedMap<Stratum, Bounds> events = figures(point(2), point(9));
        Bounds without = of(events, figures(point(1000), point(3000))).rate();
        events.put(age("_U"), point(7));
        Standardisation found = of(events, figures(point(1000), point(3000)));
        assertThat(found.rate()).isEqualTo(without);
        assertThat(found.outside()).containsExactly(age("_U"));
        events.put(age("_U"), point(0));
        assertThat(of(events, figures(point(1000), point(3000))).outside()).isEmpty();
    }

    @Test
    void the_scale_of_the_weights_does_not_matter() {
        Figures figures = new Figures(figures(point(2), point(9)), figures(point(1000), point(3000)));
        Bounds shares = Standardisation.of(standard(Map.of(MINORS, 0.25, ADULTS, 0.75)), figures, PER)
                .rate();
        Bounds thousands = Standardisation.of(standard(Map.of(MINORS, 250.0, ADULTS, 750.0)), figures, PER)
                .rate();
        assertThat(Objects.requireNonNull(thousands).low())
                .isCloseTo(Objects.requireNonNull(shares).low(), within(1e-9));
    }

    @Test
    void a_standard_of_the_shape_of_the_population_gives_the_crude_rate() {
        Figures figures = new Figures(figures(point(2), point(9)), figures(point(1000), point(3000)));
        assertThat(Objects.requireNonNull(
                                Standardisation.of(STANDARD, figures, PER).rate())
                        .low())
                .isCloseTo(PER * 11 / 4000.0, within(1e-9));
    }

    @Test
    void the_interval_is_on_the_scale_of_the_rate_and_called_by_its_method() {
        Standardisation found = of(figures(point(2), point(9)), figures(point(1000), point(3000)));
        Interval interval = Objects.requireNonNull(found.interval(DirectRateInterval.FAY_FEUER, 0.9));
        assertThat(interval.method()).isEqualTo("fay-feuer");
        assertThat(interval.level()).isEqualTo(0.9);
        assertThat(Objects.requireNonNull(found.rate()).low()).isBetween(interval.low(), interval.high());
    }

    @Test
    void a_method_without_limits_for_the_rate_gives_no_interval() {
        Standardisation none = of(figures(point(0), point(0)), figures(point(1000), point(3000)));
        assertThat(none.interval(DirectRateInterval.NORMAL, 0.95)).isNull();
        assertThat(Objects.requireNonNull(none.interval(DirectRateInterval.FAY_FEUER, 0.95))
                        .low())
                .isZero();
        Standardisation fractions = of(figures(point(1.5), point(2)), figures(point(1000), point(3000)));
        assertThat(fractions.interval(DirectRateInterval.FAY_FEUER, 0.95))
                .as("half an event is no count")
                .isNull();
    }

    @Test
    void the_bounds_hold_every_rate_that_the_figures_allow_and_are_attained() {
        long seed = 20260702;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            SortedMap<Stratum, Bounds> events = figures(range(random, 0), range(random, 0));
            SortedMap<Stratum, Bounds> population = figures(range(random, 5), range(random, 5));
            Bounds said = Objects.requireNonNull(of(events, population).rate());
            double least = Double.MAX_VALUE;
            double most = 0;
            for (int[] choice : choices()) {
                double rate = PER
                        * (0.25 * pick(events, MINORS, choice[0]) / pick(population, MINORS, choice[1])
                                + 0.75 * pick(events, ADULTS, choice[2]) / pick(population, ADULTS, choice[3]));
                least = Math.min(least, rate);
                most = Math.max(most, rate);
            }
            assertThat(said.low()).as("seed %d draw %d", seed, i).isCloseTo(least, within(1e-9));
            assertThat(said.high()).as("seed %d draw %d", seed, i).isCloseTo(most, within(1e-9));
        }
    }

    private static Bounds range(Random random, int from) {
        int low = from + random.nextInt(4);
        return new Bounds(low, low + random.nextInt(4));
    }

    /** How far, in quarters of its range, each of four figures lies above its lower bound. */
    private static int[][] choices() {
        int[][] choices = new int[625][];
        for (int i = 0; i < choices.length; i++) {
            choices[i] = new int[] {i % 5, i / 5 % 5, i / 25 % 5, i / 125};
        }
        return choices;
    }

    private static double pick(SortedMap<Stratum, Bounds> figures, Stratum stratum, int quarters) {
        Bounds bounds = Objects.requireNonNull(figures.get(stratum));
        return bounds.low() + (bounds.high() - bounds.low()) * quarters / 4;
    }
}
