package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.Slot;
import org.sentinelle.compute.plan.Slot.Role;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.Blanks;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.compute.value.Sources.Strata;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator.MissingPolicy;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.model.TimeAxis.Straddle;
import org.sentinelle.model.TimeAxis.Whole;

class TimeRollupTest {
    private static final long SEED = 20260501;

    private final NavigableMap<Period, Strata> rows = new TreeMap<>();

    private TimeRollupTest at(String period, long low, long high) {
        return at(period, new Tally(low, high, 1, low == high ? 0 : 1, Set.of()));
    }

    private TimeRollupTest at(String period, Tally tally) {
        rows.put(
                Period.parse(period),
                new Strata(new TreeMap<>(java.util.Map.of(Stratum.TOTAL, tally)), Set.of(), Set.of()));
        return this;
    }

    private record Rule(Grain grain, Rollup rollup, boolean stock, Grain source, Straddle straddle) {}

    private Figure figure(Rule rule, MissingPolicy policy, String period) {
        TimeAxis axis = new TimeAxis(
                rule.grain(), TimeAxis.JANUARY, List.of(), new Whole(), rule.straddle(), rule.rollup(), false);
        Slot slot = new Slot(
                new TallyRequest("d", "n", new RowSelection(Filter.ALL), List.of(), null),
                Role.COUNT,
                axis,
                rule.rollup(),
                0,
                0,
                rule.stock(),
                rule.source(),
                Stratum.TOTAL,
                new TreeMap<>(),
                List.of());
        return new TimeRollup(slot, policy).figure(rows, Stratum.TOTAL, Period.parse(period));
    }

    private static Rule years(Rollup rollup, Grain source) {
        return new Rule(Grain.YEAR, rollup, false, source, Straddle.REFUSE);
    }

    private static String why(Figure figure) {
        return ((Figure.Absent) figure).why().reason();
    }

    private static Figure.Known known(Figure figure) {
        return (Figure.Known) figure;
    }

    @Test
    void months_and_quarters_of_a_year_come_to_the_same() {
        Random random = new Random(SEED);
        long[] quarters = new long[4];
        long all = 0;
        for (int month = 1; month <= 12; month++) {
            long count = random.nextInt(50);
            quarters[(month - 1) / 3] += count;
            all += count;
            at(YearMonth.of(2015, month).toString(), count, count);
        }

        for (int q = 1; q <= 4; q++) {
            Rule quarter = new Rule(Grain.QUARTER, Rollup.SUM, false, Grain.MONTH, Straddle.REFUSE);
            assertThat(known(figure(quarter, MissingPolicy.ANY_INPUT, "2015-Q" + q))
                            .low())
                    .isEqualTo(quarters[q - 1]);
        }
        assertThat(known(figure(years(Rollup.SUM, Grain.MONTH), MissingPolicy.ANY_INPUT, "2015"))
                        .low())
                .isEqualTo(all);
    }

    @Test
    void a_year_and_its_quarters_side_by_side_are_not_added_up() {
        at("2015", 100, 100).at("2015-Q1", 20, 20);

        assertThat(why(figure(years(Rollup.SUM, null), MissingPolicy.USE_PRESENT, "2015")))
                .isEqualTo(Flags.OVERLAPPING_PERIODS);
    }

    @Test
    void rows_by_day_need_no_row_for_every_day() {
        at("2015-02", 3, 3);

        assertThat(known(figure(years(Rollup.SUM, Grain.DAY), MissingPolicy.ANY_INPUT, "2015"))
                        .low())
                .isEqualTo(3);
        assertThat(why(figure(years(Rollup.SUM, Grain.MONTH), MissingPolicy.ANY_INPUT, "2015")))
                .isEqualTo(Flags.INCOMPLETE_PERIODS);
    }

    @Test
    void periods_of_one_unknown_length_must_all_be_there() {
        at("2015-S1", 3, 3);
        assertThat(why(figure(years(Rollup.SUM, null), MissingPolicy.ANY_INPUT, "2015")))
                .isEqualTo(Flags.INCOMPLETE_PERIODS);
        at("2015-S2", 4, 4);
        assertThat(known(figure(years(Rollup.SUM, null), MissingPolicy.ANY_INPUT, "2015"))
                        .low())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rollup.class,
            names = {"MEAN", "MAX", "MIN", "LAST", "FIRST"})
    void a_longer_period_of_a_stock_holds_for_the_shorter_ones_in_it(Rollup rollup) {
        at("2015", 1000, 1000);
        Rule month = new Rule(Grain.MONTH, rollup, true, Grain.YEAR, Straddle.REFUSE);

        assertThat(known(figure(month, MissingPolicy.ANY_INPUT, "2015-07")).low())
                .isEqualTo(1000);
    }

    @Test
    void a_longer_period_of_a_flow_does_not() {
        at("2015", 1000, 1000);
        Rule month = new Rule(Grain.MONTH, Rollup.SUM, false, Grain.YEAR, Straddle.REFUSE);

        assertThat(why(figure(month, MissingPolicy.USE_PRESENT, "2015-07"))).isEqualTo(Flags.STRADDLES_PERIODS);
    }

    @Test
    void the_least_and_the_greatest_are_those_of_the_bounds() {
        at("2015-S1", 1, 9).at("2015-S2", 4, 5);

        Figure.Known most = known(figure(years(Rollup.MAX, Grain.HALF), MissingPolicy.ANY_INPUT, "2015"));
        Figure.Known least = known(figure(years(Rollup.MIN, Grain.HALF), MissingPolicy.ANY_INPUT, "2015"));
        assertThat(most.low()).isEqualTo(4);
        assertThat(most.high()).isEqualTo(9);
        assertThat(least.low()).isEqualTo(1);
        assertThat(least.high()).isEqualTo(5);
    }

    @Test
    void shares_by_days_come_to_the_whole() {
        at("2014-12-01/2015-01-30", 61, 61);
        Rule byDays = new Rule(Grain.YEAR, Rollup.SUM, false, Grain.DECLARED, Straddle.BY_DAYS);

        Figure.Known old = known(figure(byDays, MissingPolicy.ANY_INPUT, "2014"));
        Figure.Known next = known(figure(byDays, MissingPolicy.ANY_INPUT, "2015"));
        assertThat(old.low()).isCloseTo(31, within(1e-12));
        assertThat(next.low()).isCloseTo(30, within(1e-12));
        assertThat(next.flags()).contains(Flags.APPORTIONED);
    }

    @ParameterizedTest
    @EnumSource(MissingPolicy.class)
    void a_cell_that_can_be_none_is_no_gap_and_a_suppressed_one_is(MissingPolicy policy) {
        at("2015", new Tally(5, 5, 1, 0, Set.of(), new Blanks(0, 0, 0, 1), Set.of()));
        assertThat(known(figure(years(Rollup.SUM, Grain.YEAR), policy, "2015")).flags())
                .isEmpty();

        at("2015", new Tally(5, 5, 1, 0, Set.of(), new Blanks(0, 1, 0, 0), Set.of()));
        Figure figure = figure(years(Rollup.SUM, Grain.YEAR), policy, "2015");
        if (policy == MissingPolicy.ANY_INPUT) {
            assertThat(why(figure)).isEqualTo(Flags.SUPPRESSED_BY_SOURCE);
        } else {
            assertThat(known(figure).flags()).containsExactly(Flags.PARTIAL);
        }
    }
}
