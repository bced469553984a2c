package org.sentinelle.protect.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.protect.utility.SmallRegister.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.protect.Released;
import org.sentinelle.protect.rule.HiddenFor;
import org.sentinelle.protect.utility.Coarsening.LongerPeriods;
import org.sentinelle.protect.utility.Coarsening.MergedCodes;
import org.sentinelle.protect.utility.Coarsening.WithoutDimension;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

class UtilityReportTest {
    private static final ProtectionPolicy TEN = ProtectionPolicy.ofThreshold(10);
    private static final CountCell SMALL = cell("KEN", 2020, "OTH");
    private static final CountCell COMPLEMENT = cell("KEN", 2020, "LAB");

    private static SmallRegister register(ProtectionPolicy policy) {
        return new SmallRegister(policy)
                .add("KEN", 2020, "LAB", 30)
                .add("KEN", 2020, "OTH", 4)
                .add("KEN", 2020, "SEX", 66)
                .add("GHA", 2020, "LAB", 40)
                .add("GHA", 2020, "OTH", 20)
                .add("GHA", 2020, "SEX", 40);
    }

    private static Account account() {
        return register(TEN).showing(c -> !c.equals(SMALL) && !c.equals(COMPLEMENT));
    }

    @Test
    void tells_what_share_of_the_total_the_shown_counts_of_each_level_keep() {
        List<LevelUtility> levels = report(account()).levels();

        assertThat(levels)
                .extracting(l -> l.level().text())
                .containsExactly("case-register: States, YEAR, totals", "case-register: States, YEAR, by form");
        assertThat(levels).extracting(LevelUtility::finest).containsExactly(false, true);
        assertThat(levels.get(0).shareKept()).isEqualTo(1.0);
        assertThat(levels.get(1).shareKept()).isCloseTo(166 / 200.0, within(1e-12));
        assertThat(levels.get(1).wanted()).isEqualTo(6);
        assertThat(levels.get(1).shown()).isEqualTo(4);
    }

    @Test
    void tells_primary_from_secondary() {
        assertThat(report(account()).levels().get(1).hidden())
                .isEqualTo(Map.of(HiddenFor.SMALL, 1L, HiddenFor.SECONDARY, 1L));
    }

    @Test
    void tells_the_rules_about_agencies_apart() {
        Contributors demanded = new Contributors(2, new Dominance(1, 85), 10, false);
        ProtectionPolicy policy =
                new ProtectionPolicy(10, Zeros.SHOW, demanded, GroupDisclosure.REPORT, new Suppress());
        Account account = new SmallRegister(policy)
                .add("KEN", 2020, "LAB", "police", 50)
                .add("KEN", 2020, "OTH", "police", 96)
                .add("KEN", 2020, "OTH", "shelter", 10)
                .add("KEN", 2020, "OTH", "labour", 1)
                .add("KEN", 2020, "SEX", "police", 100)
                .add("KEN", 2020, "SEX", "shelter", 15)
                .add("KEN", 2020, "SEX", "labour", 9)
                .showing(c -> c.codes().isEmpty());

        assertThat(report(account).levels().get(1).hidden())
                .isEqualTo(Map.of(HiddenFor.FEW_AGENCIES, 1L, HiddenFor.DOMINATED, 1L, HiddenFor.ESTIMABLE, 1L));
    }

    @Test
    void tells_of_insiders_and_of_agencies_beside_categories_that_nobody_is_in() {
        Contributors demanded = new Contributors(2, null, null, true);
        ProtectionPolicy policy =
                new ProtectionPolicy(10, Zeros.SHOW, demanded, GroupDisclosure.REPORT, new Suppress());
        Account account = new SmallRegister(policy)
                .add("KEN", 2020, "LAB", "police", 12)
                .add("KEN", 2020, "LAB", "shelter", 8)
                .add("KEN", 2020, "LAB", null, 0)
                .add("KEN", 2020, "OTH", "police", 50)
                .add("KEN", 2020, "OTH", null, 0)
                .add("KEN", 2020, "SEX", null, 30)
                .showing(c -> c.codes().isEmpty());

        assertThat(report(account).levels().get(1).hidden())
                .isEqualTo(Map.of(HiddenFor.INSIDER, 1L, HiddenFor.FEW_AGENCIES, 2L));
    }

    @Test
    void tells_what_is_hidden_since_a_group_is_whole_in_one_category() {
        ProtectionPolicy policy =
                new ProtectionPolicy(10, Zeros.SHOW, Contributors.NONE, GroupDisclosure.PROTECT, new Suppress());
        Account account = new SmallRegister(policy)
                .add("KEN", 2020, "LAB", 50)
                .add("KEN", 2020, "OTH", 0)
                .add("KEN", 2020, "SEX", 0)
                .showing(c -> c.codes().isEmpty());

        assertThat(report(account).levels().get(1).hidden()).isEqualTo(Map.of(HiddenFor.WHOLE_GROUP, 3L));
    }

    @Test
    void counts_the_values_that_are_withheld_because_a_count_is() {
        Released<List<Observation>> released = PublishedSources.release(
                Confidential.seal(List.of(
                        observation("rate", 2019, ObsStatus.A),
                        observation("rate", 2020, ObsStatus.Q),
                        observation("rate", 2021, ObsStatus.O))),
                List.of());

        assertThat(UtilityReport.of(sealed(account()), released).indicators())
                .containsExactly(new IndicatorUtility("rate", 3, 1, 1));
    }

    @Test
    void suggests_coarser_categories_with_an_estimate_of_what_they_save() {
        List<Suggestion> suggestions = report(account()).suggestions();

        assertThat(suggestions)
                .extracting(s -> s.coarsening().text())
                .containsExactly("leave out form", "take LAB and OTH of form together", "use periods of two years");
        Suggestion merged = suggestions.get(1);
        assertThat(merged.wanted()).as("two totals, two forms of two States").isEqualTo(6);
        assertThat(merged.primaries()).isZero();
        assertThat(merged.shown()).isEqualTo(6);
        assertThat(merged.exact()).isFalse();
        Suggestion longer = suggestions.get(2);
        assertThat(longer.primaries()).isEqualTo(1);
        assertThat(longer.shown())
                .as("the primary takes one other with it, as now")
                .isEqualTo(6);
    }

    @Test
    void protects_the_coarser_counts_where_it_is_told_how() {
        UnaryOperator<Account> hidesAllForms =
                coarser -> SmallRegister.stating(coarser, c -> c.codes().isEmpty());

        List<Suggestion> suggestions =
                UtilityReport.of(sealed(account()), nothing(), hidesAllForms).suggestions();

        assertThat(suggestions).allMatch(Suggestion::exact);
        assertThat(suggestions).extracting(Suggestion::shown).containsExactly(2L, 2L, 2L);
    }

    @Test
    void suggests_nothing_where_nothing_is_hidden() {
        assertThat(report(register(TEN).showing(c -> true)).suggestions()).isEmpty();
    }

    @Test
    void coarser_counts_add_up_to_what_the_finer_ones_do() {
        for (Coarsening way : List.of(
                new WithoutDimension("form"),
                new MergedCodes("form", new TreeSet<>(Set.of("LAB", "OTH"))),
                new LongerPeriods(Grain.YEAR, 2019))) {
            Account coarser = new CoarserAccount(account(), way).made();

            assertThat(coarser.truth().stream().mapToLong(leaf -> leaf.count()).sum())
                    .as(way.text())
                    .isEqualTo(200);
            TrueCounts counts = new TrueCounts(coarser.truth());
            assertThat(coarser.wanted().stream()
                            .filter(c -> c.codes().isEmpty())
                            .mapToLong(counts::of)
                            .sum())
                    .as(way.text())
                    .isEqualTo(200);
        }
    }

    @Test
    void years_go_together_two_by_two_and_shorter_periods_into_the_next_longer_ones() {
        LongerPeriods years = new LongerPeriods(Grain.YEAR, 2019);

        assertThat(years.period(Period.year(2020)).label()).isEqualTo("2019-01-01/2020-12-31");
        assertThat(years.period(Period.year(2021)).label()).isEqualTo("2021-01-01/2022-12-31");
        assertThat(new LongerPeriods(Grain.MONTH, 2019).period(Period.parse("2020-05")))
                .isEqualTo(Period.parse("2020-Q2"));
        assertThat(new LongerPeriods(Grain.QUARTER, 2019).period(Period.year(2020)))
                .isEqualTo(Period.year(2020));
    }

    @Test
    void says_it_in_words_and_as_a_table() {
        UtilityReport report = report(account());

        assertThat(report.lines())
                .startsWith("For custodians only; not for publication.")
                .contains(
                        "case-register: States, YEAR, by form (finest): 4 of 6 cells shown, 83.0 % of the total kept;"
                                + " hidden: 1 primary: fewer than the threshold; 1 secondary: another count could be worked"
                                + " out from it",
                        "Coarser categories, suggested and not applied (estimates):",
                        "  case-register: leave out form: 2 of 2 cells would be shown (100.0 %; now 6 are)");
        List<@Nullable Object> row = new ArrayList<>(report.table().rows().get(1));
        assertThat(row)
                .containsExactly(
                        "case-register",
                        "case-register: States, YEAR, by form",
                        true,
                        6L,
                        4L,
                        0.83,
                        1L,
                        0L,
                        0L,
                        0L,
                        0L,
                        0L,
                        1L);
    }

    private static UtilityReport report(Account account) {
        return UtilityReport.of(sealed(account), nothing());
    }

    private static Confidential<Ledger> sealed(Account account) {
        return Confidential.seal(new Ledger(List.of(account), List.of()));
    }

    private static Released<List<Observation>> nothing() {
        return PublishedSources.release(Confidential.seal(List.of()), List.of());
    }

    private static Observation observation(String indicator, int year, ObsStatus status) {
        return new Observation(
                indicator,
                "KEN",
                Period.year(year),
                Stratum.TOTAL,
                Observation.Panel.ALL,
                status,
                ConfStatus.F,
                List.of(),
                status.isMissing() ? null : Bounds.point(1),
                null,
                null,
                null,
                Coverage.WITHHELD,
                0,
                0);
    }
}
