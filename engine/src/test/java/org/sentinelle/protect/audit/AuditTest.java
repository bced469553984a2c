package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;

class AuditTest {
    private static final String[] LETTERS = {"A", "B", "C", "D"};
    private static final String[] FORMS = {"sex", "lab", "beg", "oth"};
    private static final long[][] LINKED = {{18, 22, 4, 31}, {15, 27, 40, 36}, {52, 33, 16, 24}, {47, 29, 21, 13}};

    private static MadeUpRelease linked(String... cells) {
        String[] hidden = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            hidden[i] = "column=" + cells[i].substring(2) + ";row=" + cells[i].charAt(0);
        }
        return MadeUpRelease.table(LETTERS, FORMS, LINKED, hidden);
    }

    @Test
    void two_hidden_cells_in_each_line_can_still_give_one_away() {
        assertThat(linked("A|sex", "A|lab", "A|beg", "B|sex", "B|lab", "C|beg", "C|oth", "D|beg", "D|oth")
                        .findings())
                .containsExactly("BELOW AAA 2020 (column=beg;row=A) 4..4");
    }

    @Test
    void a_rectangle_of_hidden_cells_keeps_them_open() {
        assertThat(linked("A|beg", "A|oth", "D|beg", "D|oth").findings()).isEmpty();
    }

    @Test
    void any_cell_of_the_rectangle_shown_gives_the_small_one_away() {
        for (String shown : List.of("A|oth", "D|beg", "D|oth")) {
            List<String> hidden = List.of("A|beg", "A|oth", "D|beg", "D|oth").stream()
                    .filter(c -> !c.equals(shown))
                    .toList();
            assertThat(linked(hidden.toArray(String[]::new)).findings())
                    .as(shown)
                    .contains("BELOW AAA 2020 (column=beg;row=A) 4..4");
        }
    }

    private static MadeUpRelease hierarchy(String... hidden) {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("form", "sex", "agr", "dom", "con")
                .dimension("n", "n1", "n2")
                .reads("form", "lab", "agr", "dom", "con")
                .count("victims");
        String[] codes = {"sex", "agr", "dom", "con", "lab"};
        long[][] counts = {{41, 3, 4, 30, 37}, {36, 17, 22, 25, 64}};
        for (int i = 0; i < codes.length; i++) {
            release.shows("form=" + codes[i] + ";n=n1", counts[0][i]);
            release.shows("form=" + codes[i] + ";n=n2", counts[1][i]);
            release.shows("form=" + codes[i], counts[0][i] + counts[1][i]);
        }
        release.shows("n=n1", 78).shows("n=n2", 100).shows("", 178);
        for (String cell : hidden) {
            release.hides(cell);
        }
        return release;
    }

    @Test
    void two_small_cells_that_hide_each_other_are_both_known_to_be_small() {
        assertThat(hierarchy("form=agr;n=n1", "form=dom;n=n1", "form=agr;n=n2", "form=dom;n=n2")
                        .findings())
                .contains("BELOW AAA 2020 (form=agr;n=n1) 1..6", "BELOW AAA 2020 (form=dom;n=n1) 1..6");
    }

    @Test
    void six_hidden_cells_of_the_hierarchy_are_safe() {
        assertThat(hierarchy(
                                "form=agr;n=n1",
                                "form=dom;n=n1",
                                "form=con;n=n1",
                                "form=agr;n=n2",
                                "form=dom;n=n2",
                                "form=con;n=n2")
                        .findings())
                .isEmpty();
    }

    @Test
    void linked_margins_without_a_small_number_pin_cells_that_nobody_shows() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("sex", "F", "M")
                .dimension("age", "child", "adult")
                .dimension("form", "sex", "lab")
                .count("victims");
        long[][][] leaves = {{{3, 8}, {7, 9}}, {{9, 9}, {10, 1}}};
        Cross.margins(release, leaves, 2);
        assertThat(release.findings())
                .filteredOn(finding -> finding.startsWith("BELOW"))
                .containsExactlyInAnyOrder(
                        "BELOW AAA 2020 (age=child;form=sex;sex=F) 0..4",
                        "BELOW AAA 2020 (age=adult;form=lab;sex=M) 0..4");
    }

    @Test
    void rounded_parts_and_their_total_are_unpicked() {
        assertThat(new MadeUpRelease("r1")
                        .regime(new Round(3, Rounding.KEYED))
                        .dimension("sex", "F", "M")
                        .count("victims")
                        .shows("sex=F", 0)
                        .shows("sex=M", 0)
                        .shows("", 6)
                        .findings())
                .contains("BELOW AAA 2020 4..4", "BELOW AAA 2020 (sex=F) 2..2", "BELOW AAA 2020 (sex=M) 2..2");
    }

    @Test
    void rounded_counts_above_the_threshold_are_no_finding() {
        assertThat(new MadeUpRelease("r1")
                        .regime(new Round(3, Rounding.KEYED))
                        .dimension("sex", "F", "M")
                        .count("victims")
                        .shows("sex=F", 12)
                        .shows("sex=M", 30)
                        .shows("", 42)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_percentage_of_few_people_tells_how_many_they_are() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .selection("assisted", new Filter(List.of(new OneOf("status", List.of("assisted")))))
                .count("victims")
                .share("assisted-share", "assisted")
                .shows("", 15)
                .shows("assisted-share", "AAA", "2020", "", "26.7");
        assertThat(release.findings()).contains("BELOW AAA 2020 in assisted 4..4");
    }

    @Test
    void a_percentage_tells_much_even_where_the_whole_is_hidden() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .areas("AAA", "BBB")
                .group("both", "2020", "AAA", "BBB")
                .selection("assisted", new Filter(List.of(new OneOf("status", List.of("assisted")))))
                .count("victims")
                .share("assisted-share", "assisted")
                .hides("victims", "AAA", "2020", "")
                .hides("victims", "BBB", "2020", "")
                .shows("victims", "both", "2020", "", "40")
                .shows("assisted-share", "AAA", "2020", "", "15.4");
        assertThat(release.findings()).contains("BELOW AAA 2020 in assisted 2..6");
    }

    @Test
    void a_value_in_all_its_digits_tells_the_fraction() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .selection("assisted", new Filter(List.of(new OneOf("status", List.of("assisted")))))
                .count("victims")
                .count("assisted", "assisted")
                .share("assisted-share", "assisted")
                .hides("")
                .shows("assisted", "AAA", "2020", "", "104")
                .shows("assisted-share", "AAA", "2020", "", Double.toString(100.0 * 104 / 113));
        assertThat(release.findings()).contains("BELOW AAA 2020 not in assisted 9..9");
    }

    @Test
    void a_filter_over_a_dimension_is_a_sum_of_its_cells() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("age", "child", "teen", "adult")
                .selection("minors", new Filter(List.of(new OneOf("age", List.of("child", "teen")))))
                .count("victims")
                .count("minors", "minors")
                .shows("", 100)
                .hides("age=child")
                .hides("age=teen")
                .shows("age=adult", 60)
                .shows("minors", "AAA", "2020", "age=child", "37");
        assertThat(release.findings()).containsExactly("BELOW AAA 2020 (age=teen) 3..3");
    }

    @Test
    void filters_of_which_one_includes_the_other_are_subtracted() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .selection("helped", new Filter(List.of(new OneOf("status", List.of("assisted", "referred")))))
                .selection("assisted", new Filter(List.of(new OneOf("status", List.of("assisted")))))
                .count("victims")
                .count("helped", "helped")
                .count("assisted", "assisted")
                .shows("", 100)
                .shows("helped", "AAA", "2020", "", "60")
                .shows("assisted", "AAA", "2020", "", "56");
        assertThat(release.findings()).containsExactly("BELOW AAA 2020 in helped not in assisted 4..4");
    }

    @Test
    void filters_that_have_nothing_to_do_with_each_other_are_not() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .selection("helped", new Filter(List.of(new OneOf("status", List.of("assisted")))))
                .selection("abroad", new Filter(List.of(new OneOf("place", List.of("abroad")))))
                .count("victims")
                .count("helped", "helped")
                .count("abroad", "abroad")
                .shows("", 100)
                .shows("helped", "AAA", "2020", "", "60")
                .shows("abroad", "AAA", "2020", "", "56");
        assertThat(release.findings()).isEmpty();
    }

    @Test
    void a_parent_with_one_child_shows_it() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("form", "sex", "beg")
                .reads("form", "other", "beg")
                .count("victims")
                .hides("form=sex")
                .hides("form=beg")
                .shows("form=other", 7)
                .hides("");
        assertThat(release.findings()).containsExactly("BELOW AAA 2020 (form=beg) 7..7");
    }

    @Test
    void groups_that_overlap_are_subtracted() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .areas("AAA", "BBB", "CCC")
                .group("two", "2020", "AAA", "BBB")
                .group("three", "2020", "AAA", "BBB", "CCC")
                .count("victims")
                .hides("victims", "AAA", "2020", "")
                .hides("victims", "BBB", "2020", "")
                .hides("victims", "CCC", "2020", "")
                .shows("victims", "two", "2020", "", "55")
                .shows("victims", "three", "2020", "", "61");
        assertThat(release.findings()).containsExactly("BELOW CCC 2020 6..6");
    }

    @Test
    void a_year_less_its_half_leaves_the_other_half() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .count("victims")
                .shows("victims", "AAA", "2020", "", "30")
                .shows("victims", "AAA", "2020-S1", "", "26");
        assertThat(release.findings()).containsExactly("BELOW AAA 2020-07-01/2020-12-31 4..4");
    }

    @Test
    void the_order_of_bars_narrows_what_is_hidden() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("form", "a", "b", "c")
                .count("victims")
                .hides("form=a")
                .hides("form=b")
                .shows("form=c", 30)
                .shows("", 44);
        assertThat(release.findings()).isEmpty();
        release.falling("form=c", "form=a", "form=b");
        assertThat(release.findings()).contains("BELOW AAA 2020 (form=b) 1..7");
    }

    @Test
    void the_class_of_a_map_bounds_what_it_paints() {
        MadeUpRelease release = new MadeUpRelease("r1").count("victims").between("victims", "", "1", "9");
        assertThat(release.findings()).containsExactly("BELOW AAA 2020 1..9");
    }

    @Test
    void a_zero_that_is_shown_is_none() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("sex", "F", "M")
                .count("victims")
                .shows("sex=F", 0)
                .shows("sex=M", 30)
                .shows("", 30);
        assertThat(release.findings()).isEmpty();
    }

    @Test
    void where_zeros_are_hidden_a_known_zero_is_one() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .policy(new ProtectionPolicy(10, Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT, new Suppress()))
                .dimension("sex", "F", "M")
                .count("victims")
                .hides("sex=F")
                .shows("sex=M", 30)
                .shows("", 30);
        assertThat(release.findings()).containsExactly("BELOW AAA 2020 (sex=F) 0..0");
    }

    @Test
    void a_count_that_may_be_small_and_is_known_to_a_few_values_is_a_finding() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("form", "a", "b")
                .count("victims")
                .between("victims", "form=a", "20", "24")
                .hides("form=b")
                .shows("", 32);
        assertThat(release.findings()).containsExactly("NARROW AAA 2020 (form=b) 8..12");
    }

    @Test
    void a_finding_names_the_numbers_that_give_it_away() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("sex", "F", "M")
                .count("victims")
                .hides("sex=F")
                .shows("sex=M", 25)
                .shows("", 30);
        AuditReport report = Audit.of(List.of(release.release()), List.of());
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.places())
                        .containsExactly("r1: victims at AAA 2020", "r1: victims at AAA 2020 (sex=M)"));
    }

    @Test
    void numbers_that_cannot_all_be_true_are_named() {
        MadeUpRelease release = new MadeUpRelease("r1")
                .dimension("sex", "F", "M")
                .count("victims")
                .shows("sex=F", 20)
                .shows("sex=M", 25)
                .shows("", 30);
        AuditReport report = Audit.of(List.of(release.release()), List.of());
        assertThat(report.contradictions()).hasSize(1);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void public_figures_are_added_to_what_a_publication_tells() {
        MadeUpRelease alone = linked("A|beg", "A|oth", "D|beg", "D|oth");
        assertThat(alone.findings()).isEmpty();
        assertThat(alone.restated("column=oth;row=D", 13, 13).findings())
                .contains("BELOW AAA 2020 (column=beg;row=A) 4..4");
    }

    @Test
    void what_public_figures_tell_by_themselves_is_no_finding_and_what_makes_it_narrower_is() {
        MadeUpRelease open = linked("A|beg", "A|oth", "D|beg", "D|oth").restated("column=beg;row=A", 4, 4);
        assertThat(open.findings()).isEmpty();
        MadeUpRelease narrower = linked("A|beg").restated("column=beg;row=A", 2, 6);
        assertThat(narrower.findings()).containsExactly("BELOW AAA 2020 (column=beg;row=A) 4..4");
    }

    @Test
    void a_public_figure_that_cannot_be_true_is_passed_over() {
        assertThat(linked("A|beg", "A|oth", "D|beg", "D|oth")
                        .restated("column=beg;row=A", 90, 90)
                        .findings())
                .isEmpty();
    }
}
