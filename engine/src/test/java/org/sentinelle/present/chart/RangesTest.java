package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.result.Bounds;

/** The axes of charts of analyses. */
class RangesTest {
    private static String tick(ValueRange range, NumberStyle numbers) {
        return range.format(numbers).format(range.step());
    }

    @Test
    void values_from_zero_up_stand_on_zero() {
        ValueRange range = ValueRange.between(456, 1370, 5);
        assertThat(range.from()).isZero();
        assertThat(range.to()).isGreaterThanOrEqualTo(1370);
        assertThat(range.isCut()).isFalse();
    }

    @Test
    void values_that_differ_by_less_than_a_quarter_of_their_size_do_not() {
        ValueRange range = ValueRange.between(313, 367, 5);
        assertThat(range.isCut()).isTrue();
        assertThat(range.from()).isBetween(300.0, 313.0);
    }

    @Test
    void beside_axes_from_zero_every_axis_of_values_from_zero_up_begins_there() {
        assertThat(ValueRange.fromZero(DoubleStream.of(313, 367), 5).from()).isZero();
        assertThat(ValueRange.fromZero(DoubleStream.of(-3, 6), 5)).isEqualTo(ValueRange.between(-3, 6, 5));
        assertThat(ValueRange.fromZero(DoubleStream.empty(), 5).length()).isPositive();
    }

    @Test
    void negative_values_hang_from_zero_and_mixed_ones_hold_it() {
        assertThat(ValueRange.between(-90, -10, 5).to()).isZero();
        ValueRange mixed = ValueRange.between(-3, 6, 5);
        assertThat(mixed.from()).isLessThan(-3);
        assertThat(mixed.to()).isGreaterThan(6);
        assertThat(mixed.isCut()).isFalse();
    }

    @Test
    void values_that_are_all_the_same_have_an_axis() {
        for (double value : new double[] {0, 7, -7, 1e-12, 1e12}) {
            ValueRange range = ValueRange.between(value, value, 5);
            assertThat(range.from()).isLessThanOrEqualTo(value);
            assertThat(range.to()).isGreaterThanOrEqualTo(value);
            assertThat(range.length()).isPositive();
        }
        assertThat(ValueRange.over(DoubleStream.empty(), 5).length()).isPositive();
        ValueRange almost = ValueRange.inside(1e6, Math.nextUp(1e6), 3);
        assertThat(almost.length() / almost.step()).isBetween(1.0, 6.0);
        assertThat(almost.labelWidth(NumberStyle.ENGLISH)).isPositive();
    }

    @Test
    void small_numbers_get_their_decimals_and_extreme_ones_a_power_of_ten() {
        assertThat(tick(ValueRange.between(0, 1.5e-4, 5), NumberStyle.FRENCH)).isEqualTo("0,00005");
        assertThat(tick(ValueRange.between(0, 4.5e-9, 5), NumberStyle.ENGLISH)).isEqualTo("1e\u22129");
        assertThat(tick(ValueRange.between(0, 3e6, 5), NumberStyle.ENGLISH)).isEqualTo("1,000,000");
        assertThat(tick(ValueRange.between(0, 7e11, 5), NumberStyle.ENGLISH)).isEqualTo("2e11");
    }

    @Test
    void headroom_is_a_share_of_the_whole_axis() {
        ValueRange range = ValueRange.between(0, 10, 5).withHeadroom(0.2);
        assertThat(ValueRange.between(0, 10, 5).to() / range.to()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void whole_times_are_named_at_whole_steps_and_without_a_sign_between_thousands() {
        TimeRange years = TimeRange.over(DoubleStream.of(2018, 2022), 1);
        assertThat(years.step(600, NumberStyle.ENGLISH)).isEqualTo(1);
        assertThat(TimeRange.format(1, NumberStyle.FRENCH).format(2018)).isEqualTo("2018");
        assertThat(TimeRange.over(DoubleStream.of(2018, 2018.5), 0.5).step(600, NumberStyle.ENGLISH))
                .isLessThan(1);
        assertThat(TimeRange.over(DoubleStream.of(2018, 2022.75), 0.25).step(600, NumberStyle.ENGLISH))
                .isEqualTo(1);
    }

    @Test
    void names_of_times_leave_room_between_them() {
        for (double span = 0.01; span < 1e5; span *= 3.7) {
            TimeRange range = TimeRange.over(DoubleStream.of(1900, 1900 + span), span / 20);
            double step = range.step(280, NumberStyle.ENGLISH);
            double name =
                    Lettering.width(TimeRange.format(step, NumberStyle.ENGLISH).format(range.last()), 11);
            assertThat(280 * step / range.length()).as("span %s", span).isGreaterThan(name + 8);
        }
    }

    @Test
    void a_time_is_named_as_short_as_it_can_be() {
        assertThat(TimeRange.name(1898, NumberStyle.ENGLISH)).isEqualTo("1898");
        assertThat(TimeRange.name(1987.4, NumberStyle.FRENCH)).isEqualTo("1987,4");
        assertThat(TimeRange.name(1944 + 7 / 12.0, NumberStyle.ENGLISH)).isEqualTo("1944.58");
    }

    @Test
    void a_missing_time_parts_what_was_observed() {
        List<Reading> readings = DoubleStream.of(2001, 2002, 2004, 2005, 2006)
                .mapToObj(year -> Reading.exact(year, 1))
                .toList();
        SeriesData series = new SeriesData(readings, List.of(), List.of(), List.of());
        assertThat(series.runs()).extracting(List::size).containsExactly(2, 3);
    }

    @Test
    void several_readings_at_one_time_stand_alone() {
        List<Reading> readings = DoubleStream.of(2001, 2001, 2002, 2002)
                .mapToObj(year -> Reading.exact(year, 1))
                .toList();
        SeriesData series = new SeriesData(readings, List.of(), List.of(), List.of());
        assertThat(series.runs()).hasSize(4);
        assertThat(series.usualStep()).isEqualTo(1);
    }

    @Test
    void months_as_decimals_of_years_and_every_other_year_are_no_gaps() {
        for (double step : new double[] {1 / 12.0, 2, 10}) {
            List<Reading> readings = DoubleStream.iterate(0, i -> i + 1)
                    .limit(30)
                    .mapToObj(i -> Reading.exact(1990 + i * step, i))
                    .toList();
            assertThat(new SeriesData(readings, List.of(), List.of(), List.of()).runs())
                    .as("step %s", step)
                    .hasSize(1);
        }
    }

    @Test
    void names_of_breaks_that_would_meet_stand_in_rows() {
        TimeRange times = TimeRange.over(DoubleStream.of(1900, 2000), 1);
        List<BreakMark> near = List.of(new BreakMark(1950, null), new BreakMark(1952, new Bounds(1951, 1953)));
        List<BreakMark> far = List.of(new BreakMark(1910, null), new BreakMark(1990, null));
        assertThat(BreakNames.rows(near, times, 300, NumberStyle.ENGLISH)).isEqualTo(2);
        assertThat(BreakNames.rows(far, times, 300, NumberStyle.ENGLISH)).isEqualTo(1);
        assertThat(BreakNames.rows(List.of(), times, 300, NumberStyle.ENGLISH)).isZero();
    }
}
