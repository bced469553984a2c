package org.sentinelle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.TimeAxis.Moving;
import org.sentinelle.model.TimeAxis.Straddle;
import org.sentinelle.model.TimeAxis.Whole;
import org.sentinelle.model.TimeAxis.Window;
import org.sentinelle.model.TimeAxis.YearToDate;

class TimeAxisTest {
    private static final MonthDay APRIL = MonthDay.of(4, 1);

    private static TimeAxis axis(Grain grain, MonthDay start, Window window, Period... rounds) {
        return new TimeAxis(grain, start, List.of(rounds), window, Straddle.REFUSE, Rollup.SUM, false);
    }

    private static TimeAxis calendar(Grain grain) {
        return axis(grain, TimeAxis.JANUARY, new Whole());
    }

    private static List<String> labels(TimeAxis axis, String first, String last) {
        return axis.within(LocalDate.parse(first), LocalDate.parse(last)).stream()
                .map(Period::label)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Grain.class,
            names = {"YEAR", "HALF", "QUARTER", "MONTH", "DAY"})
    void calendar_periods_cover_every_day_once(Grain grain) {
        List<Period> periods = calendar(grain).within(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));

        assertThat(periods.get(0).start()).isEqualTo("2019-01-01");
        assertThat(periods.get(periods.size() - 1).end()).isEqualTo("2021-12-31");
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).start())
                    .isEqualTo(periods.get(i - 1).end().plusDays(1));
            assertThat(periods.get(i).grain()).isEqualTo(grain);
        }
    }

    @Test
    void only_whole_periods_lie_within() {
        assertThat(labels(calendar(Grain.QUARTER), "2019-02-01", "2019-12-30")).containsExactly("2019-Q2", "2019-Q3");
        assertThat(labels(calendar(Grain.YEAR), "2019-02-01", "2020-11-30")).isEmpty();
    }

    @Test
    void a_financial_year_is_a_declared_period_and_its_quarters_those_of_the_calendar() {
        assertThat(labels(axis(Grain.YEAR, APRIL, new Whole()), "2019-01-01", "2021-12-31"))
                .containsExactly("2019-04-01/2020-03-31", "2020-04-01/2021-03-31");
        assertThat(labels(axis(Grain.QUARTER, APRIL, new Whole()), "2019-04-01", "2019-12-31"))
                .containsExactly("2019-Q2", "2019-Q3", "2019-Q4");
        assertThat(labels(axis(Grain.HALF, APRIL, new Whole()), "2019-04-01", "2020-03-31"))
                .containsExactly("2019-04-01/2019-09-30", "2019-10-01/2020-03-31");
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 01-01, 2020-Q3, 2020-01-01, 2020-09-30",
        "MONTH, 04-01, 2020-02, 2019-04-01, 2020-02-29",
        "MONTH, 04-01, 2020-04, 2020-04-01, 2020-04-30"
    })
    void a_year_to_date_begins_with_the_year(Grain grain, String start, String period, String first, String last) {
        TimeAxis axis = axis(grain, MonthDay.parse("--" + start), new YearToDate());

        Period span = axis.span(Period.parse(period), 0);
        assertThat(span.start()).isEqualTo(first);
        assertThat(span.end()).isEqualTo(last);
    }

    @Test
    void a_moving_window_ends_with_the_period_and_a_lag_moves_it_back() {
        TimeAxis axis = axis(Grain.MONTH, TimeAxis.JANUARY, new Moving(12));

        assertThat(axis.span(Period.parse("2020-06"), 0).start()).isEqualTo("2019-07-01");
        assertThat(axis.span(Period.parse("2020-06"), 1).end()).isEqualTo("2020-05-31");
        assertThat(calendar(Grain.YEAR).span(Period.year(2020), 2)).isEqualTo(Period.year(2018));
    }

    @Test
    void before_the_first_round_there_is_nothing_to_look_back_to() {
        Period one = Period.parse("2014-03-01/2015-02-28");
        Period two = Period.parse("2015-03-01/2016-02-29");
        TimeAxis axis = axis(Grain.DECLARED, TimeAxis.JANUARY, new Whole(), one, two);

        assertThat(axis.span(two, 1)).isEqualTo(one);
        assertThat(axis.span(one, 1)).isNull();
    }

    @Test
    void rounds_that_overlap_are_refused() {
        Period one = Period.parse("2014-03-01/2015-02-28");

        assertThatThrownBy(() ->
                        axis(Grain.DECLARED, TimeAxis.JANUARY, new Whole(), one, Period.parse("2015-02-28/2016-01-01")))
                .hasMessageContaining("starts before");
        assertThatThrownBy(() -> axis(Grain.DECLARED, TimeAxis.JANUARY, new Whole()))
                .hasMessageContaining("declared");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-02, 0.0767123287671233",
        "2016-02, 0.0792349726775956",
        "2015, 1",
        "2016, 1",
        "2015-07-01/2016-06-30, 1.00137735"
    })
    void a_year_is_as_long_as_the_calendar_makes_it(String days, double years) {
        assertThat(TimeAxis.years(Period.parse(days))).isCloseTo(years, within(1e-8));
    }

    @Test
    void a_day_is_needed_only_where_a_month_is_cut() {
        assertThat(axis(Grain.YEAR, APRIL, new Whole()).needsDays()).isFalse();
        assertThat(axis(Grain.YEAR, MonthDay.of(4, 6), new Whole()).needsDays()).isTrue();
        assertThat(axis(Grain.DECLARED, TimeAxis.JANUARY, new Whole(), Period.parse("2014-03-01/2015-02-28"))
                        .needsDays())
                .isFalse();
    }
}
