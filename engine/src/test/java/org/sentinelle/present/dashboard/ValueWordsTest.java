package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

class ValueWordsTest {
    private static final ValueWords WORDS = new ValueWords(Wording.in("en"), CatalogueFixture.catalogue());

    private static Observation missing(ObsStatus status, String... flags) {
        return new Observation(
                "detected-victims",
                "GHA",
                Period.year(2012),
                Stratum.TOTAL,
                Observation.Panel.ALL,
                status,
                ConfStatus.F,
                List.of(flags),
                null,
                null,
                null,
                null,
                new Coverage(0, 1, 0, null),
                0,
                0);
    }

    @Test
    void a_missing_value_says_why() {
        assertThat(WORDS.missing(missing(ObsStatus.O))).isEqualTo("not reported");
        assertThat(WORDS.missing(missing(ObsStatus.O, "incomplete-parts"))).isEqualTo("parts not all reported");
        assertThat(WORDS.missing(missing(ObsStatus.M, "zero-denominator"))).startsWith("nothing to relate it to");
        assertThat(WORDS.missing(missing(ObsStatus.M))).isEqualTo("cannot exist");
        assertThat(WORDS.missing(missing(ObsStatus.Q, "suppressed"))).isEqualTo("hidden to protect people");
    }

    @Test
    void what_the_cell_says_is_not_remarked_again() {
        assertThat(WORDS.remarks(missing(ObsStatus.O, "not-reported"))).isEmpty();
        assertThat(WORDS.remarks(missing(ObsStatus.O, "not-reported", "partial-coverage")))
                .isEqualTo("not all member States reported");
    }

    @Test
    void a_code_without_words_is_still_readable() {
        assertThat(WORDS.remarks(missing(ObsStatus.O, "some-new-code"))).isEqualTo("some new code");
    }

    @Test
    void withheld_coverage_is_not_zero_of_zero() {
        assertThat(WORDS.states(Coverage.WITHHELD)).isEqualTo("not shown");
        assertThat(WORDS.reported(Coverage.WITHHELD)).isEqualTo(Cell.missing("not shown"));
        assertThat(WORDS.populationShare(Coverage.WITHHELD)).isEqualTo(Cell.missing("not shown"));
        assertThat(WORDS.states(new Coverage(11, 15, 0, null))).isEqualTo("11 of 15");
        assertThat(WORDS.reporting(new Coverage(11, 15, 2, null))).isEqualTo("11 of 15 (and 2 other areas)");
    }
}
