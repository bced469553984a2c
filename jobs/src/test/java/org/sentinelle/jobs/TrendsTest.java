package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.TrendSummary;

class TrendsTest {
    private static Observation value(String period, double value) {
        return observation(period, ObsStatus.A, value, List.of());
    }

    private static Observation observation(
            String period, ObsStatus status, @Nullable Double value, List<String> flags) {
        Bounds bounds = value == null ? null : Bounds.point(value);
        return new Observation(
                "calls",
                "eu",
                Period.parse(period),
                Stratum.TOTAL,
                Panel.FIXED,
                status,
                ConfStatus.F,
                flags,
                bounds,
                null,
                bounds,
                null,
                new Coverage(9, 12, 0, null),
                1,
                0);
    }

    private static List<Observation> years(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> value(Integer.toString(2005 + i), 10.0 + 2 * i))
                .toList();
    }

    private static TrendSummary only(List<Observation> observations) {
        List<Trends.Line> lines = lines(observations);
        assertThat(lines).hasSize(1);
        return lines.get(0).summary();
    }

    private static List<Observation> quarters(IntFunction<Double> value) {
        return IntStream.range(0, 24)
                .mapToObj(i -> value(2008 + i / 4 + "-Q" + (i % 4 + 1), value.apply(i)))
                .toList();
    }

    @Test
    void a_series_of_years_changes_by_the_year() {
        TrendSummary trend = only(years(8));
        assertThat(trend.grain()).isEqualTo(Grain.YEAR);
        assertThat(trend.verdict()).isEqualTo("increasing");
        assertThat(trend.senSlope()).isEqualTo(2.0);
        assertThat(trend.n()).isEqualTo(8);
    }

    @Test
    void quarters_are_compared_with_their_like_and_change_by_the_year() {
        TrendSummary trend = only(quarters(i -> 100.0 + 8 * (i / 4) + (i % 4 == 0 ? 70 : 0)));
        assertThat(trend.isSeasonal()).isTrue();
        assertThat(trend.verdict()).as("a peak every spring hides no trend").isEqualTo("increasing");
        assertThat(trend.senSlope()).as("a year, not a quarter").isEqualTo(8.0);
        assertThat(trend.n()).isEqualTo(24);
    }

    @Test
    void the_tidy_rows_say_that_slopes_are_a_years() {
        List<List<@Nullable Object>> rows = lines(years(8)).get(0).tidyRows("run");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("sen_slope", "value per year"));
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain("value per unit of time"));
    }

    @Test
    void financial_years_lie_exactly_a_year_apart() {
        List<Observation> series = IntStream.range(0, 8)
                .mapToObj(i -> value(2005 + i + "-04-01/" + (2006 + i) + "-03-31", 10.0 + 2 * i))
                .toList();
        assertThat(only(series).senSlope()).isCloseTo(2.0, within(1e-12));
    }

    @Test
    void rounds_of_any_dates_change_by_the_year() {
        TrendSummary trend = only(List.of(
                value("2006-02-01/2008-01-31", 10),
                value("2008-02-15/2010-01-31", 14),
                value("2010-03-01/2011-02-28", 18),
                value("2012-06-10/2013-05-31", 22),
                value("2014-06-10/2015-05-31", 26)));
        assertThat(trend.grain()).isEqualTo(Grain.DECLARED);
        assertThat(trend.senSlope()).as("four every two years").isBetween(1.7, 2.05);
    }

    @Test
    void four_quarters_of_one_year_are_too_few() {
        TrendSummary trend = only(quarters(i -> 1.0 * i).subList(0, 4));
        assertThat(trend.outcome()).isEqualTo("declined");
        assertThat(trend.reason()).isEqualTo("too-few-observations");
    }

    @Test
    void no_trend_is_stated_across_a_break() {
        List<Observation> broken = new ArrayList<>(years(8));
        broken.set(4, observation("2009", ObsStatus.B, 50.0, List.of("break-in-series")));
        assertThat(only(broken).reason()).isEqualTo("break-in-series");
        broken.set(4, observation("2009", ObsStatus.E, 50.0, List.of("spans-a-break")));
        assertThat(only(broken).reason()).isEqualTo("break-in-series");
        broken.set(4, observation("2009", ObsStatus.O, null, List.of("break-in-series")));
        assertThat(only(broken).reason()).as("a break in a gap").isEqualTo("break-in-series");
    }

    @Test
    void a_break_at_the_first_value_or_after_the_last_breaks_nothing() {
        List<Observation> series = new ArrayList<>(years(8));
        series.set(0, observation("2005", ObsStatus.B, 10.0, List.of("break-in-series")));
        series.add(observation("2013", ObsStatus.O, null, List.of("break-in-series")));
        assertThat(only(series).outcome()).isEqualTo("answered");
    }

    @Test
    void periods_of_different_lengths_are_different_series() {
        List<Observation> mixed = new ArrayList<>(years(8));
        mixed.addAll(quarters(i -> 3.0 * i));
        assertThat(lines(mixed)).extracting(Trends.Line::grain).containsExactlyInAnyOrder(Grain.YEAR, Grain.QUARTER);
    }

    private static List<Trends.Line> lines(List<Observation> observations) {
        return Trends.of(PublishedSources.release(Confidential.seal(observations), List.of()))
                .get();
    }
}
