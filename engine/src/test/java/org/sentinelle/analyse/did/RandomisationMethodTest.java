package org.sentinelle.analyse.did;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

class RandomisationMethodTest {
    @Test
    void few_places_cannot_tell() {
        Finding finding = run(new int[] {3, 0, 0, 0}, "level=0.95", "", "");
        assertThat(finding).isInstanceOfSatisfying(Finding.Declined.class, declined -> {
            assertThat(declined.reason()).isEqualTo("nothing-can-be-concluded");
            assertThat(declined.explanation()).contains("4 ways").contains("0.25");
        });
        assertThat(run(new int[] {3, 0, 0, 0}, "level=0.7", "", "")).isInstanceOf(Finding.Answered.class);
    }

    @Test
    void places_that_were_all_treated_at_once_have_nobody_to_compare() {
        assertReason(run(new int[] {3, 3, 3, 3, 3, 3}, "level=0.5", "", ""), "no-effect-estimated");
        assertReason(run(new int[] {0, 0, 0, 0}, "level=0.5", "", ""), "no-effect-estimated");
    }

    @Test
    void clusters_get_a_date_together() {
        int[] pairs = {3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Finding.Answered clustered = (Finding.Answered) run(pairs, "level=0.9", "pair", "");
        assertThat(clustered.summary()).containsEntry("assignments", 21.0);
        assertReason(run(new int[] {3, 0, 3, 3, 0, 0, 0, 0}, "level=0.5", "pair", ""), "treatment-differs-in-cluster");
    }

    @Test
    void dates_stay_in_strata() {
        int[] first = {3, 0, 0, 0, 0, 3, 0, 0, 0, 0};
        Finding.Answered within = (Finding.Answered) run(first, "level=0.9", "", "half");
        assertThat(within.summary()).containsEntry("assignments", 25.0).containsEntry("each_tried_once", true);
        assertReason(run(first, "level=0.9", "", "row"), "unit-in-several-strata");
    }

    @Test
    void ten_ways_are_enough_for_one_in_ten() {
        int[] first = {3, 3, 0, 0, 0};
        assertThat(run(first, "level=0.9", "", "")).isInstanceOf(Finding.Answered.class);
        assertReason(run(first, "level=0.91", "", ""), "nothing-can-be-concluded");
    }

    @Test
    void the_same_draws_come_with_the_same_seed() {
        int[] first = IntStream.range(0, 16).map(u -> u < 8 ? 3 : 0).toArray();
        assertThat(run(first, "draws=199", "", "")).isEqualTo(run(first, "draws=199", "", ""));
        assertThat(run(first, "draws=199", "", "")).isNotEqualTo(run(first, "draws=199;seed=2", "", ""));
    }

    private static void assertReason(Finding finding, String reason) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Declined.class, d -> assertThat(d.reason()).isEqualTo(reason));
    }

    /** Each unit at four times, its outcomes made of its number, and three more once it is treated. */
    private static Finding run(int[] first, String options, String cluster, String stratum) {
        List<List<@Nullable Object>> rows = IntStream.range(0, 4 * first.length)
                .mapToObj(i -> row(first, i / 4, 1 + i % 4))
                .toList();
        Map<String, List<String>> roles = new LinkedHashMap<>(
                Map.of("unit", List.of("unit"), "time", List.of("time"), "first-treated", List.of("first")));
        if (!cluster.isEmpty()) {
            roles.put("cluster", List.of(cluster));
        }
        if (!stratum.isEmpty()) {
            roles.put("stratum", List.of(stratum));
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (String option : options.split(";")) {
            written.put(option.split("=")[0], option.split("=")[1]);
        }
        AnalysisRequest request = new AnalysisRequest("test.yaml", "y ~ 1", roles, written, Map.of());
        List<Table.Column> columns = Stream.of("unit", "time", "first", "pair", "half", "row", "y")
                .map(name -> new Table.Column(name, Table.Type.TEXT, ""))
                .toList();
        RandomisationMethod method = new RandomisationMethod();
        return method.run(AnalysisInput.bind(method.declaration(), request, new Table("test", columns, rows)));
    }

    private static List<@Nullable Object> row(int[] first, int unit, int time) {
        double y = unit % 5 + 0.37 * ((unit * 7 + time * 3) % 11) + (first[unit] > 0 && time >= first[unit] ? 3 : 0);
        return List.of(
                "u" + (unit + 10),
                Integer.toString(time),
                Integer.toString(first[unit]),
                "p" + unit / 2,
                unit < first.length / 2 ? "a" : "b",
                "r" + unit + "-" + time,
                Double.toString(y));
    }
}
