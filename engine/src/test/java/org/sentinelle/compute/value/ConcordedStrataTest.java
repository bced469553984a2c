package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Blanks;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Concordance.Entry;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

class ConcordedStrataTest {
    private static final At GHANA_2010 = at("GHA", 2010);
    private static final Concordance BANDS = concordance(
            entry("Y0T14", "Y0T17"), entry("Y15T24", "Y0T17", "Y_GE18"), entry("Y_GE25", "Y_GE18"), entry("_U", "_U"));

    static Entry entry(String code, String... to) {
        return new Entry(code, new TreeSet<>(List.of(to)), null, null, new TreeSet<>());
    }

    static Concordance concordance(Entry... entries) {
        return new Concordance("bands", new LocalisedText(Map.of("en", "Bands")), "from", "to", List.of(entries));
    }

    private static At at(String area, int year) {
        return new At(area, Period.year(year));
    }

    private static Stratum stratum(String label) {
        return Stratum.parse(label);
    }

    private static Tally count(long low, long high) {
        return new Tally(low, high, 1, low == high ? 0 : 1, Set.of());
    }

    private static ConcordedStrata of(Map<String, Tally> reported) {
        SortedMap<Stratum, Tally> strata = new TreeMap<>();
        reported.forEach((label, tally) -> strata.put(stratum(label), tally));
        return ConcordedStrata.of(BANDS, "age", GHANA_2010, strata);
    }

    @Test
    void bands_that_fit_into_one_are_added_up_and_stay_exact() {
        ConcordedStrata found = of(Map.of("age=Y0T14", count(3, 3), "age=Y_GE25", count(7, 7), "age=_U", count(1, 1)));
        assertThat(found.strata())
                .containsExactly(
                        Map.entry(stratum("age=Y0T17"), count(3, 3)),
                        Map.entry(stratum("age=Y_GE18"), count(7, 7)),
                        Map.entry(stratum("age=_U"), count(1, 1)));
        assertThat(found.straddled()).isEmpty();
        assertThat(found.unavailable()).isEmpty();
    }

    @Test
    void a_straddling_count_lies_in_each_band_between_none_and_all() {
        ConcordedStrata found = of(Map.of("age=Y0T14", count(3, 3), "age=Y15T24", count(5, 5)));
        assertThat(found.strata())
                .containsExactly(
                        Map.entry(stratum("age=Y0T17"), new Tally(3, 8, 2, 0, Set.of())),
                        Map.entry(stratum("age=Y_GE18"), new Tally(0, 5, 1, 0, Set.of())));
        assertThat(found.straddled()).containsExactly(stratum("age=Y0T17"), stratum("age=Y_GE18"));
    }

    @Test
    void a_straddling_count_that_is_censored_too_may_be_all_of_the_most_it_can_be() {
        ConcordedStrata found = of(Map.of("age=Y0T14", count(1, 4), "age=Y15T24", count(1, 4)));
        assertThat(found.strata())
                .containsEntry(stratum("age=Y0T17"), new Tally(1, 8, 2, 2, Set.of()))
                .containsEntry(stratum("age=Y_GE18"), new Tally(0, 4, 1, 1, Set.of()));
    }

    @Test
    void a_straddling_count_of_nobody_leaves_no_doubt() {
        ConcordedStrata found = of(Map.of("age=Y15T24", count(0, 0)));
        assertThat(found.strata()).containsEntry(stratum("age=Y_GE18"), count(0, 0));
        assertThat(found.straddled()).isEmpty();
    }

    @Test
    void other_dimensions_are_kept_apart_and_strata_without_the_dimension_stay() {
        ConcordedStrata found = of(Map.of(
                "", count(9, 9),
                "sex=F", count(6, 6),
                "age=_T;sex=F", count(6, 6),
                "age=Y0T14;sex=F", count(6, 6),
                "age=Y15T24;sex=M", count(3, 3)));
        assertThat(found.strata())
                .containsEntry(Stratum.TOTAL, count(9, 9))
                .containsEntry(stratum("sex=F"), count(6, 6))
                .containsEntry(stratum("age=_T;sex=F"), count(6, 6))
                .containsEntry(stratum("age=Y0T17;sex=F"), count(6, 6))
                .containsEntry(stratum("age=Y0T17;sex=M"), new Tally(0, 3, 1, 0, Set.of()));
        assertThat(found.straddled()).containsExactly(stratum("age=Y0T17;sex=M"), stratum("age=Y_GE18;sex=M"));
    }

    @Test
    void a_code_without_an_entry_takes_all_bands_of_its_stratum_away() {
        ConcordedStrata found = of(Map.of(
                "age=Y0T14;sex=F", count(6, 6),
                "age=YOUTH;sex=F", count(0, 4),
                "age=Y0T14;sex=M", count(2, 2)));
        assertThat(found.unavailable())
                .containsExactly(stratum("age=Y0T17;sex=F"), stratum("age=Y_GE18;sex=F"), stratum("age=_U;sex=F"));
        assertThat(found.strata()).containsOnlyKeys(stratum("age=Y0T17;sex=M"));
    }

    @Test
    void a_code_without_an_entry_under_which_there_is_nobody_takes_nothing_away() {
        assertThat(of(Map.of("age=Y0T14", count(6, 6), "age=YOUTH", count(0, 0)))
                        .unavailable())
                .isEmpty();
        Tally notReported = new Tally(0, 0, 0, 0, Set.of(), new Blanks(1, 0, 0, 0), Set.of());
        assertThat(of(Map.of("age=Y0T14", count(6, 6), "age=YOUTH", notReported))
                        .unavailable())
                .as("somebody may be under it")
                .hasSize(3);
    }

    @Test
    void rows_blanks_parts_and_facets_go_into_every_band_that_they_may_belong_to() {
        Tally tally = new Tally(2, 5, 3, 1, Set.of("F"), new Blanks(1, 2, 0, 0), Set.of("registered"));
        assertThat(of(Map.of("age=Y15T24", tally)).strata())
                .containsEntry(
                        stratum("age=Y_GE18"),
                        new Tally(0, 5, 3, 1, Set.of("F"), new Blanks(1, 2, 0, 0), Set.of("registered")));
    }

    @Test
    void the_same_code_means_other_bands_in_other_years_and_areas() {
        Concordance dated = concordance(
                new Entry("CHILD", new TreeSet<>(Set.of("Y0T14")), null, Period.year(2008), new TreeSet<>()),
                new Entry("CHILD", new TreeSet<>(Set.of("Y0T14", "Y15T17")), Period.year(2009), null, new TreeSet<>()),
                new Entry("CHILD", new TreeSet<>(Set.of("Y0T14")), null, null, new TreeSet<>(Set.of("NER"))));
        SortedMap<Stratum, Tally> reported = new TreeMap<>(Map.of(stratum("age=CHILD"), count(4, 4)));
        assertThat(ConcordedStrata.of(dated, "age", at("GHA", 2008), reported).strata())
                .containsExactly(Map.entry(stratum("age=Y0T14"), count(4, 4)));
        assertThat(ConcordedStrata.of(dated, "age", at("GHA", 2009), reported).straddled())
                .hasSize(2);
        assertThat(ConcordedStrata.of(dated, "age", at("NER", 2009), reported).straddled())
                .isEmpty();
    }
}
