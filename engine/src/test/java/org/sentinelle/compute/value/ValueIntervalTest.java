package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Indicator.Uncertainty;
import org.sentinelle.model.IntervalMethod;
import org.sentinelle.result.Interval;

class ValueIntervalTest {
    private static final Term COUNT = Terms.count();
    private static final Term SHARE = Terms.part(100);
    private static final Term RATE = Terms.rate(100_000);
    private static final Term RATIO = Terms.ratio(100);

    private static Tally exactly(long count) {
        return new Tally(count, count, 1, 0, Set.of());
    }

    private static Interval interval(IntervalMethod method, Term term, long above, Long below) {
        List<Figure.Known> figures =
                below == null ? Terms.figures(exactly(above)) : Terms.figures(exactly(above), exactly(below));
        return ValueInterval.of(new Uncertainty(method, 0.95), term, figures, 1);
    }

    /** Expected values from R 4.2.2: prop.test(correct = FALSE), binom.test, qbeta. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 25.5288519878274, 36.6209576982800",
        "CLOPPER_PEARSON, 25.2736745585271, 36.7621922601351",
        "JEFFREYS, 25.4521934991023, 36.5647499174082"
    })
    void a_proportion_of_81_in_263(IntervalMethod method, double low, double high) {
        Interval interval = interval(method, SHARE, 81, 263L);

        assertThat(interval.low()).isCloseTo(low, within(1e-10));
        assertThat(interval.high()).isCloseTo(high, within(1e-10));
        assertThat(interval.method()).isEqualTo(method.word());
    }

    /** Expected values from R 4.2.2: poisson.test(30)$conf.int. */
    @Test
    void a_count_and_a_rate_of_30_events() {
        Interval count = interval(IntervalMethod.EXACT_POISSON, COUNT, 30, null);
        Interval rate = interval(IntervalMethod.EXACT_POISSON, RATE, 30, 2_000_000L);

        assertThat(count.low()).isCloseTo(20.2408740214, within(1e-9));
        assertThat(count.high()).isCloseTo(42.8268653948, within(1e-9));
        assertThat(rate.low()).isCloseTo(1.01204370107, within(1e-10));
        assertThat(rate.high()).isCloseTo(2.14134326974, within(1e-10));
    }

    @Test
    void no_event_has_an_upper_limit_all_the_same() {
        Interval none = interval(IntervalMethod.EXACT_POISSON, COUNT, 0, null);

        assertThat(none.low()).isZero();
        assertThat(none.high()).as("-log(0.025)").isCloseTo(3.688879454113936, within(1e-12));
    }

    /** 150 exp(± z sqrt(1/30 + 1/20)), worked by hand. */
    @Test
    void a_ratio_of_30_to_20() {
        Interval ratio = interval(IntervalMethod.RATIO_OF_COUNTS_DELTA, RATIO, 30, 20L);

        assertThat(ratio.low()).isCloseTo(85.1864537, within(1e-6));
        assertThat(ratio.high()).isCloseTo(264.1265016, within(1e-6));
    }

    @Test
    void an_open_interval_is_none() {
        assertThat(interval(IntervalMethod.RATIO_OF_COUNTS_FIELLER, RATIO, 30, 3L))
                .isNull();
        assertThat(interval(IntervalMethod.RATIO_OF_COUNTS_FIELLER, RATIO, 30, 20L))
                .isNotNull();
    }

    @Test
    void a_ratio_with_a_zero_has_none() {
        assertThat(interval(IntervalMethod.RATIO_OF_COUNTS_DELTA, RATIO, 0, 20L))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void censored_figures_missing_wholes_and_other_measures_have_none(IntervalMethod method) {
        Uncertainty asked = new Uncertainty(method, 0.95);
        Tally censored = new Tally(0, 4, 1, 1, Set.of());
        for (Term.Leaf term : List.of(Terms.part(100), Terms.rate(100_000), Terms.ratio(100))) {
            assertThat(ValueInterval.of(asked, term, Terms.figures(censored, exactly(9)), 1))
                    .isNull();
            assertThat(ValueInterval.of(asked, term, Terms.figures(exactly(3), censored), 1))
                    .isNull();
            assertThat(ValueInterval.of(asked, term, Terms.figures(exactly(3), exactly(0)), 1))
                    .isNull();
            boolean some = ValueInterval.of(asked, term, Terms.figures(exactly(3), exactly(9)), 1) != null;
            assertThat(some && !method.fits(term.indicator().measure())).isFalse();
        }
        assertThat(ValueInterval.of(null, COUNT, Terms.figures(exactly(3)), 1)).isNull();
    }
}
