package org.sentinelle.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.protect.PaperTable.Asked;
import org.sentinelle.protect.gate.PublicationGate;
import org.sentinelle.protect.gate.Verdict;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.Telling;

class ConfidentialReleaseTest {
    private static final ProtectionPolicy HIDING_ZEROS =
            new ProtectionPolicy(10, Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT, new Suppress());

    @Test
    void the_four_cells_around_a_small_one_are_hidden_and_no_more() {
        assertThat(hidden(PaperTable.formsByArea()))
                .containsExactlyInAnyOrder(
                        "victims at A 2020 (form=beg)",
                        "victims at A 2020 (form=oth)",
                        "victims at D 2020 (form=beg)",
                        "victims at D 2020 (form=oth)");
    }

    @Test
    void two_small_cells_whose_sum_is_small_need_more_than_a_square() {
        assertThat(hidden(PaperTable.hierarchyOfForms()))
                .containsExactlyInAnyOrder(
                        "victims at agr 2020 (n=1)",
                        "victims at agr 2020 (n=2)",
                        "victims at con 2020 (n=1)",
                        "victims at con 2020 (n=2)",
                        "victims at dom 2020 (n=1)",
                        "victims at dom 2020 (n=2)");
    }

    @Test
    void harmless_two_way_tables_do_not_tell_a_small_three_way_cell() {
        PaperTable table = PaperTable.linkedTwoWays();
        assertThat(table.shown()).hasSizeLessThan(13);
        assertPasses(table.released());
    }

    @Test
    void what_is_released_passes_the_gate() {
        assertPasses(PaperTable.formsByArea().released());
        assertPasses(PaperTable.hierarchyOfForms().released());
        assertPasses(PaperTable.formsByArea().under(HIDING_ZEROS).released());
    }

    @Test
    void an_empty_cell_is_shown_or_hidden_as_the_policy_says() {
        PaperTable table = PaperTable.formsByArea().with("B", "form=lab", 0);
        String empty = "victims at B 2020 (form=lab)";
        assertThat(table.shown()).containsEntry(empty, 0.0);
        assertThat(hidden(table.under(HIDING_ZEROS))).contains(empty);
        assertPasses(table.released());
        assertPasses(table.under(HIDING_ZEROS).released());
    }

    @Test
    void all_hidden_cells_look_alike_and_shown_ones_carry_nothing_of_their_rows() {
        for (Observation cell :
                PaperTable.formsByArea().released().observations().get()) {
            assertThat(cell.flags()).isEqualTo(cell.value() == null ? List.of("suppressed") : List.of());
            assertThat(cell.status()).isEqualTo(cell.value() == null ? ObsStatus.Q : ObsStatus.A);
            assertThat(cell.confidentiality()).isEqualTo(cell.value() == null ? ConfStatus.N : ConfStatus.F);
            assertThat(cell.coverage()).isEqualTo(Coverage.WITHHELD);
            assertThat(cell.rows()).isZero();
        }
    }

    @Test
    void every_cell_asked_for_comes_out_whether_or_not_it_was_computed() {
        PaperTable table = PaperTable.formsByArea();
        ConfidentialRelease.Counted some = new ConfidentialRelease.Counted(
                table.observations().subList(0, 3), List.of(table.table()), table::telling);
        Release released = ConfidentialRelease.byWitnesses().release(Confidential.seal(some), table.scopes(), Map.of());
        assertThat(released.observations().get()).hasSize(25);
    }

    @Test
    void a_number_of_different_persons_is_not_shown() {
        PaperTable table = PaperTable.formsByArea();
        ConfidentialRelease.Counted different = new ConfidentialRelease.Counted(
                table.observations(), List.of(table.table()), key -> ofDifferent(table.telling(key)));
        Release released =
                ConfidentialRelease.byWitnesses().release(Confidential.seal(different), table.scopes(), Map.of());
        assertThat(released.observations().get()).allMatch(cell -> cell.value() == null);
        assertPasses(released);
    }

    @Test
    void a_groups_value_that_leaves_out_a_member_is_not_taken_for_the_sum_of_all() {
        PaperTable table = PaperTable.formsByArea();
        ConfidentialRelease.Counted incomplete = new ConfidentialRelease.Counted(
                table.observations().stream()
                        .map(ConfidentialReleaseTest::withoutOneMember)
                        .toList(),
                List.of(table.table()),
                table::telling);
        Release released =
                ConfidentialRelease.byWitnesses().release(Confidential.seal(incomplete), table.scopes(), Map.of());
        assertThat(released.observations().get())
                .filteredOn(cell -> cell.area().equals("all"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.value()).isNull())
                .allSatisfy(cell -> assertThat(cell.status()).isEqualTo(ObsStatus.Q));
        assertPasses(released);
    }

    private static Observation withoutOneMember(Observation cell) {
        Double value = cell.value();
        return cell.area().equals("all") && value != null && value > 10
                ? PaperTable.observation(ConfidentialRelease.key(cell), value - 10, value - 10, null)
                : cell;
    }

    @Test
    void members_of_a_group_that_the_dataset_does_not_know_are_nobodys_business() {
        PaperTable table = PaperTable.formsByArea();
        ConfidentialRelease.Counted wider = new ConfidentialRelease.Counted(
                table.observations(), List.of(table.table()), key -> withStranger(table.telling(key)));
        Release released =
                ConfidentialRelease.byWitnesses().release(Confidential.seal(wider), table.scopes(), Map.of());
        assertThat(released.observations().get()).anyMatch(cell -> cell.value() != null);
        assertPasses(released);
    }

    /** As the value of a group tells that is no sum: each member's count, also that of a State outside the register. */
    private static Telling withStranger(Telling telling) {
        Told own = Objects.requireNonNull(telling.numerator());
        Told stranger = new Told(
                own.dataset(),
                own.quantity(),
                new CountCell(
                        new TreeSet<>(Set.of("elsewhere")),
                        own.cell().days(),
                        own.cell().codes(),
                        own.cell().in(),
                        own.cell().out(),
                        own.cell().vintage()));
        return new Telling(null, null, List.of(own, stranger), 1, false);
    }

    private static Telling ofDifferent(Telling telling) {
        return new Telling(telling.numerator(), telling.denominator(), telling.others(), telling.beyond(), true);
    }

    @Test
    void a_share_is_shown_where_both_its_counts_are() {
        PaperTable table = PaperTable.formsByArea()
                .asking(Map.of(
                        "victims",
                        everything(false),
                        "begging",
                        new Asked(new TreeMap<>(Map.of("form", List.of("beg"))), true, List.of(Set.of()))));
        assertThat(table.shown())
                .containsEntry("begging at B 2020", 100.0 * 40 / 118)
                .doesNotContainKey("begging at A 2020");
        assertPasses(table.released());
    }

    @Test
    void what_is_left_of_a_filter_is_protected_too() {
        PaperTable table = PaperTable.formsByArea()
                .asking(Map.of(
                        "victims", new Asked(new TreeMap<>(), false, List.of(Set.of())),
                        "others",
                                new Asked(
                                        new TreeMap<>(Map.of("form", List.of("sex", "lab", "oth"))),
                                        false,
                                        List.of(Set.of()))));
        assertThat(table.shown().keySet())
                .as("75 victims, of whom 71 of other forms, would tell that 4 were made to beg")
                .doesNotContainSequence("others at A 2020", "victims at A 2020");
        assertThat(table.shown()).doesNotContainEntry("others at A 2020", 71.0);
        assertPasses(table.released());
    }

    @Test
    void a_difference_of_few_persons_between_two_releases_is_not_told() {
        PaperTable before = PaperTable.formsByArea();
        PaperTable after = before.with("B", "form=sex", 18);
        PastTable past = past(before);
        Map<String, Double> shown = after.shown(past);
        assertThat(shown).doesNotContainEntry("victims at B 2020 (form=sex)", 18.0);
        assertThat(shown).doesNotContainKey("victims at B 2020");
        assertPasses(after.released(past));
    }

    @Test
    void a_release_of_unchanged_counts_shows_the_same() {
        PaperTable table = PaperTable.formsByArea();
        assertThat(table.shown(past(table), past(table))).isEqualTo(table.shown());
    }

    @Test
    void a_difference_of_many_persons_is_shown() {
        PaperTable before = PaperTable.formsByArea();
        PaperTable after = before.with("B", "form=sex", 55);
        assertThat(after.shown(past(before))).containsEntry("victims at B 2020 (form=sex)", 55.0);
        assertPasses(after.released(past(before)));
    }

    @Test
    void a_longer_period_does_not_tell_a_small_year() {
        PaperTable table = PaperTable.empty(List.of("A"), List.of(), new TreeMap<>())
                .over(Period.year(2019), Period.year(2020), Period.parse("2019-01-01/2020-12-31"))
                .with("A", Period.year(2019), "", 40)
                .with("A", Period.year(2020), "", 4);
        assertThat(table.shown().values()).hasSizeLessThan(2);
    }

    private static LedgerStatement publicly(String area, String form, long low, long high) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        if (!form.isEmpty()) {
            codes.put("form", new TreeSet<>(Set.of(form)));
        }
        CountCell cell = new CountCell(
                new TreeSet<>(Set.of(area)),
                PaperTable.YEAR,
                codes,
                new TreeSet<>(),
                new TreeSet<>(),
                CountCell.Vintage.of(0));
        return new LedgerStatement(
                List.of(new LedgerStatement.Term(cell, 1)), low, high, LedgerStatement.Origin.PUBLIC);
    }

    private static Release released(PaperTable table, LedgerStatement... statements) {
        CountTable told = table.table();
        CountTable restated = new CountTable(
                told.dataset(),
                told.quantity(),
                told.dimensions(),
                told.selections(),
                told.leaves(),
                List.of(statements));
        return ConfidentialRelease.byWitnesses()
                .release(
                        Confidential.seal(new ConfidentialRelease.Counted(
                                table.observations(), List.of(restated), table::telling)),
                        table.scopes(),
                        Map.of());
    }

    @Test
    void a_public_source_that_bounds_a_small_count_is_not_made_narrower() {
        Release release = released(PaperTable.formsByArea(), publicly("A", "beg", 0, 4));
        assertPasses(release);
        assertThat(release.observations().get().stream().filter(o -> o.value() == null))
                .as("what is hidden beside it leaves it from 0 to 4")
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_public_total_that_is_small_leaves_its_parts_as_open_as_they_were() {
        PaperTable table = PaperTable.empty(
                        List.of("A", "B"), List.of(), new TreeMap<>(Map.of("form", List.of("beg", "lab"))))
                .with("A", "form=beg", 4)
                .with("A", "form=lab", 5)
                .with("B", "form=beg", 40)
                .with("B", "form=lab", 50);
        LedgerStatement nine = publicly("A", "", 9, 9);
        Release release = released(table.under(HIDING_ZEROS), nine);
        assertPasses(release);
        assertThat(release.ledger().open().accounts().get(0).priors()).isNotEmpty();
        assertThat(verdict(released(table, nine)).passes())
                .as("where empty cells are shown, hidden ones are not empty, and neither form has all nine")
                .isFalse();
    }

    @Test
    void two_scopes_or_none_for_an_indicator_are_refused() {
        PaperTable table = PaperTable.formsByArea();
        Scope scope = table.scopes().get(0);
        assertThatThrownBy(() -> ConfidentialRelease.byWitnesses()
                        .release(Confidential.seal(table.counted()), List.of(scope, scope), Map.of()))
                .hasMessageContaining("two scopes");
        assertThatThrownBy(() -> ConfidentialRelease.byWitnesses()
                        .release(Confidential.seal(table.counted()), List.of(), Map.of()))
                .hasMessageContaining("nobody asked");
    }

    private static Asked everything(boolean share) {
        return new Asked(new TreeMap<>(), share, PaperTable.subsets(Set.of("form")));
    }

    static PastTable past(PaperTable table) {
        return new PastTable(table.table(), table.account().statements());
    }

    private static Set<String> hidden(PaperTable table) {
        return table.released().observations().get().stream()
                .filter(o -> o.value() == null)
                .map(o -> ConfidentialRelease.key(o).text())
                .collect(Collectors.toSet());
    }

    static void assertPasses(Release release) {
        assertThat(verdict(release).findings()).isEmpty();
    }

    private static Verdict verdict(Release release) {
        return new PublicationGate(ProtectionPolicy.DEFAULT)
                .audit(Confidential.seal(release.ledger().open()), List.of());
    }
}
