package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

class SilentStrataTest {
    private static Observation observation(String area, int year, String site, @Nullable Bounds bounds) {
        Stratum stratum = site.isEmpty() ? Stratum.TOTAL : new Stratum(new TreeMap<>(Map.of("site", site)));
        return new Observation(
                "prevalence",
                area,
                Period.year(year),
                stratum,
                Panel.ALL,
                bounds == null ? ObsStatus.O : ObsStatus.A,
                ConfStatus.F,
                List.of(),
                bounds,
                null,
                bounds,
                null,
                Coverage.WITHHELD,
                0,
                0);
    }

    @Test
    void parts_of_a_missing_whole_and_parts_that_are_none_of_an_areas_own_are_left_out() {
        Observation whole = observation("KHM", 2010, "", Bounds.point(23));
        Observation own = observation("KHM", 2010, "S01", Bounds.point(23));
        Observation foreign = observation("KHM", 2010, "S02", null);
        Observation missing = observation("KHM", 2011, "", null);
        Observation missingPart = observation("KHM", 2011, "S01", null);
        Observation later = observation("KHM", 2012, "", Bounds.point(20));
        Observation laterPart = observation("KHM", 2012, "S01", null);
        assertThat(SilentStrata.leftOut(List.of(whole, own, foreign, missing, missingPart, later, laterPart)))
                .as("what is missing beside a whole that is there says something")
                .containsExactly(whole, own, missing, later, laterPart);
    }
}
