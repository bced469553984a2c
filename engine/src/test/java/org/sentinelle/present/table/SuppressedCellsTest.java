package org.sentinelle.present.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.protect.Released;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.Table;

/** Hidden cells look alike wherever they are shown, whatever they hold and whyever they are hidden. */
class SuppressedCellsTest {
    private static final List<String> AREAS = List.of("BEN", "GHA", "KEN", "TGO");

    @Test
    void a_table_is_the_same_whatever_the_hidden_cells_hold_and_in_whatever_order_they_come() {
        Table one = ObservationTable.of(hidden(new Random(1)));
        Table other = ObservationTable.of(hidden(new Random(2)));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void a_hidden_cell_has_one_status_and_no_number() {
        Table table = ObservationTable.of(hidden(new Random(3)));
        int area = table.column("area");

        assertThat(table.rows()).hasSize(AREAS.size()).allSatisfy(row -> {
            assertThat(row.get(table.column("obs_status"))).isEqualTo("Q");
            assertThat(row.get(table.column("conf_status"))).isEqualTo("N");
            for (String number : List.of("value", "value_low", "value_high", "numerator_low", "denominator_high")) {
                assertThat(row.get(table.column(number))).as(number).isNull();
            }
        });
        assertThat(table.rows()).extracting(row -> row.get(area)).as("by code").isEqualTo(AREAS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard/messages", "descent/words"})
    void no_word_for_readers_tells_why_a_cell_is_hidden(String bundle) throws IOException {
        for (String language : List.of("en", "fr", "ar")) {
            String name = "/org/sentinelle/present/" + bundle + "_" + language + ".properties";
            try (InputStream words = SuppressedCellsTest.class.getResourceAsStream(name)) {
                assertThat(words).as(name).isNotNull();
                assertThat(new String(words.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                        .as(name)
                        .doesNotContain("primary", "secondary", "primaire", "secondaire", "dominance", "complement");
            }
        }
    }

    private static Released<List<Observation>> hidden(Random random) {
        List<Observation> observations = new ArrayList<>();
        for (String area : AREAS) {
            long count = random.nextInt(500);
            observations.add(new Observation(
                            "registered-victims",
                            area,
                            Period.year(2020),
                            Stratum.TOTAL,
                            Panel.ALL,
                            random.nextBoolean() ? ObsStatus.A : ObsStatus.B,
                            ConfStatus.F,
                            random.nextBoolean() ? List.of("break-in-series") : List.of(),
                            Bounds.point(count),
                            new Interval(count - 1, count + 1, 0.95, "garwood"),
                            Bounds.point(count),
                            null,
                            new Coverage(random.nextInt(3), 3, 0, null),
                            count,
                            0)
                    .suppressed("suppressed"));
        }
        Collections.shuffle(observations, random);
        return PublishedSources.release(Confidential.seal(observations), List.of());
    }
}
