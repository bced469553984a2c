package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;

/** What several releases of one table tell together. */
class ReleasesAuditTest {
    @Test
    void two_releases_that_differ_by_three_persons_tell_of_three_persons() {
        MadeUpRelease first = new MadeUpRelease("r1").count("victims").shows("", 30);
        MadeUpRelease second = new MadeUpRelease("r2").count("victims").shows("", 33);
        assertThat(MadeUpRelease.findings(first, second))
                .containsExactly("CHANGE AAA 2020 between releases 0 and 1 3..3");
    }

    private static MadeUpRelease roundedToThree(String name, long count) {
        return new MadeUpRelease(name)
                .policy(ProtectionPolicy.ofThreshold(11))
                .regime(new Round(3, Rounding.KEYED))
                .count("victims")
                .shows("", count);
    }

    @Test
    void rounded_counts_that_may_be_as_they_were_tell_of_no_change() {
        MadeUpRelease first = roundedToThree("r1", 30);
        MadeUpRelease same = roundedToThree("r2", 30);
        MadeUpRelease more = roundedToThree("r3", 36);
        assertThat(MadeUpRelease.findings(first, same)).isEmpty();
        assertThat(MadeUpRelease.findings(first, more))
                .containsExactly("CHANGE AAA 2020 between releases 0 and 1 2..10");
    }

    @Test
    void two_releases_that_differ_by_many_do_not() {
        MadeUpRelease first = new MadeUpRelease("r1").count("victims").shows("", 30);
        MadeUpRelease second = new MadeUpRelease("r2").count("victims").shows("", 43);
        assertThat(MadeUpRelease.findings(first, second)).isEmpty();
    }

    @Test
    void what_one_release_hides_and_the_other_shows_is_known_where_nothing_moved() {
        MadeUpRelease first =
                MadeUpRelease.table(new String[] {"A", "B"}, new String[] {"x", "y"}, new long[][] {{20, 4}, {15, 30}});
        first.hides("column=x;row=A")
                .hides("column=y;row=A")
                .hides("column=x;row=B")
                .hides("column=y;row=B");
        assertThat(first.findings()).isEmpty();
        MadeUpRelease second = new MadeUpRelease("r2")
                .count("victims")
                .dimension("row", "A", "B")
                .dimension("column", "x", "y")
                .shows("column=y;row=B", 30);
        assertThat(MadeUpRelease.findings(first, second)).contains("BELOW AAA 2020 (column=y;row=A) 4..4");
    }

    private static MadeUpRelease roundedWithEmptyCell(String name) {
        return new MadeUpRelease(name)
                .regime(new Round(5, Rounding.CONTROLLED))
                .dimension("sex", "F", "M")
                .dimension("form", "a", "b")
                .count("victims")
                .shows("sex=F", 30)
                .shows("form=a;sex=F", 30)
                .shows("form=b;sex=F", 0)
                .hides("form=a;sex=M");
    }

    @Test
    void an_empty_count_stays_empty_where_a_hidden_one_beside_it_became_empty() {
        MadeUpRelease first = roundedWithEmptyCell("r1").hides("form=b;sex=M");
        MadeUpRelease second = roundedWithEmptyCell("r2").shows("form=b;sex=M", 0);
        assertThat(first.findings()).isEmpty();
        assertThat(MadeUpRelease.findings(first, second)).isEmpty();
    }
}
