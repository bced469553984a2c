package org.sentinelle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Concordance.Entry;

class ConcordanceTest {
    private static Entry entry(
            String code, Set<String> to, @Nullable String first, @Nullable String last, String... areas) {
        return new Entry(
                code,
                new TreeSet<>(to),
                first == null ? null : Period.parse(first),
                last == null ? null : Period.parse(last),
                new TreeSet<>(Set.of(areas)));
    }

    private static Concordance of(Entry... entries) {
        return new Concordance("c", new LocalisedText(Map.of("en", "C")), "from", "to", List.of(entries));
    }

    private static Set<String> targets(Concordance concordance, String area, String period) {
        return concordance.targets("CHILD", area, Period.parse(period));
    }

    /** Children were those below 15 until 2008, and are those below 18 since. */
    private static final Concordance CHILDREN =
            of(entry("CHILD", Set.of("Y0T14"), null, "2008"), entry("CHILD", Set.of("Y0T14", "Y15T17"), "2009", null));

    @Test
    void a_code_means_what_it_meant_in_the_period() {
        assertThat(targets(CHILDREN, "GHA", "2008")).containsExactly("Y0T14");
        assertThat(targets(CHILDREN, "GHA", "2008-12")).containsExactly("Y0T14");
        assertThat(targets(CHILDREN, "GHA", "2009-Q1")).containsExactly("Y0T14", "Y15T17");
    }

    @Test
    void a_period_across_a_change_has_the_targets_of_both_meanings() {
        Concordance changed = of(
                entry("CHILD", Set.of("A"), null, "2008"),
                entry("CHILD", Set.of("B"), "2009", "2009"),
                entry("CHILD", Set.of("C"), "2010", null));
        assertThat(targets(changed, "GHA", "2008-07-01/2009-06-30")).containsExactly("A", "B");
        assertThat(targets(changed, "GHA", "2008-07-01/2010-01-01")).containsExactly("A", "B", "C");
    }

    @Test
    void a_day_without_an_entry_leaves_the_whole_period_without_targets() {
        Concordance gap = of(entry("CHILD", Set.of("A"), null, "2007"), entry("CHILD", Set.of("B"), "2008-S2", null));
        assertThat(targets(gap, "GHA", "2008")).isEmpty();
        assertThat(targets(gap, "GHA", "2008-S1")).isEmpty();
        assertThat(targets(gap, "GHA", "2007-12-31/2008-07-01")).isEmpty();
        assertThat(targets(gap, "GHA", "2008-S2")).containsExactly("B");
        assertThat(gap.targets("ADULT", "GHA", Period.year(2008))).isEmpty();
    }

    @Test
    void an_entry_that_names_the_area_goes_before_those_for_all() {
        Concordance ghana =
                of(entry("CHILD", Set.of("GHANA"), "2005", "2006", "GHA"), entry("CHILD", Set.of("ALL"), null, null));
        assertThat(targets(ghana, "GHA", "2005")).containsExactly("GHANA");
        assertThat(targets(ghana, "GHA", "2007")).containsExactly("ALL");
        assertThat(targets(ghana, "NER", "2005")).containsExactly("ALL");
        assertThat(targets(ghana, "GHA", "2006-07-01/2007-06-30")).containsExactly("ALL", "GHANA");
    }

    @Test
    void an_entry_for_other_areas_says_nothing() {
        assertThat(targets(of(entry("CHILD", Set.of("A"), null, null, "NER")), "GHA", "2005"))
                .isEmpty();
    }

    @Test
    void entries_contend_only_on_common_days_in_common_areas() {
        Entry early = entry("CHILD", Set.of("A"), null, "2008");
        assertThat(early.contends(entry("CHILD", Set.of("A"), "2009", null))).isFalse();
        assertThat(early.contends(entry("CHILD", Set.of("A"), "2008-12", null))).isTrue();
        assertThat(early.contends(entry("ADULT", Set.of("A"), null, null))).isFalse();
        assertThat(early.contends(entry("CHILD", Set.of("B"), null, null, "GHA")))
                .as("the area's own goes first")
                .isFalse();
        assertThat(entry("CHILD", Set.of("B"), null, null, "GHA", "NER")
                        .contends(entry("CHILD", Set.of("C"), null, null, "GHA")))
                .isTrue();
        assertThat(entry("CHILD", Set.of("B"), null, null, "NER")
                        .contends(entry("CHILD", Set.of("C"), null, null, "GHA")))
                .isFalse();
    }
}
