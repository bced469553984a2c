package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedMaterial;
import org.sentinelle.model.Period;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/**
 * The main job on the real GLOTIP release of 14 April 2025. The expected figures were worked out from the same file by a
 * separate short script, with the rules of docs/decisions 0003, 0005 and 0006.
 */
class GlotipRunTest {
    @TempDir
    static Path folder;

    private static Path workspace;
    private static CommandLineRun run;
    private static List<Observation> observations;

    @BeforeAll
    static void runOnce() throws IOException {
        Path glotip = SharedMaterial.require("data/unodc_glotip/glotip_2025-04-14.csv");
        Path population = SharedMaterial.require("data/worldbank_gdp_pop/population.csv");
        workspace = folder.resolve("glotip");
        assertThat(CommandLineRun.of("init", workspace.toString()).exit()).isZero();
        Files.copy(glotip, workspace.resolve("incoming").resolve(glotip.getFileName()));
        Files.copy(population, workspace.resolve("incoming").resolve(population.getFileName()));
        run = CommandLineRun.of("run", "--workspace", workspace.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        Publications publications = new Publications(workspace.resolve("publications"));
        observations = ObservationTable.read(ParquetTables.read(
                publications.folder(publications.current().orElseThrow()).resolve("tables/observations.parquet")));
    }

    private static Observation total(String indicator, String area, int year, Panel panel) {
        return observations.stream()
                .filter(o -> o.indicator().equals(indicator)
                        && o.area().equals(area)
                        && o.period().equals(Period.year(year))
                        && o.panel() == panel
                        && o.stratum().isTotal())
                .findFirst()
                .orElseThrow();
    }

    private static Bounds bounds(String indicator, String area, int year) {
        return Objects.requireNonNull(total(indicator, area, year, Panel.ALL).bounds());
    }

    @Test
    void every_one_of_the_58769_rows_is_accounted_for() {
        assertThat(run.out())
                .contains(
                        "unodc-glotip: 58,769 rows in = ",
                        "questionnaire-variable-code 128",
                        "336 exact duplicates collapsed");
    }

    @Test
    void detected_victims_of_the_world_are_bounded_by_the_censored_cells() {
        assertThat(bounds("detected-victims", "world", 2016)).isEqualTo(new Bounds(24875, 24903));
        assertThat(bounds("detected-victims", "world", 2022)).isEqualTo(new Bounds(75128, 75176));
    }

    @Test
    void mechanisms_have_their_members_figures_of_the_year() {
        assertThat(bounds("detected-victims", "ecowas", 2022)).isEqualTo(Bounds.point(5727));
        assertThat(bounds("detected-victims", "eu", 2012)).isEqualTo(new Bounds(6022, 6026));
        assertThat(bounds("detected-victims", "osce", 2022)).isEqualTo(new Bounds(26866, 26878));
        assertThat(total("detected-victims", "eu", 2012, Panel.ALL).coverage().reporting())
                .isEqualTo(25);
        assertThat(total("detected-victims", "eu", 2012, Panel.ALL).coverage().expected())
                .isEqualTo(27);
    }

    @Test
    void rates_shares_and_ratios_carry_the_bounds_of_their_parts() {
        near(bounds("detected-victims-per-100000", "coe", 2022), 1.5595, 1.5601, 5e-5);
        near(bounds("child-share-of-detected-victims", "eu", 2022), 14.35489077800495, 14.618439411827842, 1e-9);
        near(bounds("convictions-per-100-prosecuted", "au", 2012), 41.832669322709165, 79.3103448275862, 1e-9);
    }

    @Test
    void the_fixed_panel_follows_the_same_states() {
        Observation first = total("detected-victims", "world", 2012, Panel.FIXED);
        Observation last = total("detected-victims", "world", 2022, Panel.FIXED);

        assertThat(first.bounds()).isEqualTo(new Bounds(11925, 11929));
        assertThat(last.bounds()).isEqualTo(new Bounds(30444, 30452));
        assertThat(first.coverage().reporting() + first.coverage().otherAreas()).isEqualTo(53);
    }

    @Test
    void what_was_not_reported_is_missing_and_not_zero() {
        Observation none = total("detected-victims", "eccas", 2012, Panel.ALL);
        assertThat(none.bounds()).isNull();
        assertThat(none.flags()).contains("not-reported");
    }

    private static void near(Bounds bounds, double low, double high, double tolerance) {
        assertThat(bounds.low()).isCloseTo(low, within(tolerance));
        assertThat(bounds.high()).isCloseTo(high, within(tolerance));
    }
}
