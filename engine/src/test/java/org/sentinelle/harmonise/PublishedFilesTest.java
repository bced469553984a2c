package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedMaterial;
import org.sentinelle.SharedSpark;
import org.sentinelle.model.Area;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.store.Encryption;
import org.sentinelle.validate.RuleCheck;

/** The published files as they really are, with every spelling of a citizenship taken for a code of its own. */
class PublishedFilesTest {
    private static final String GLOTIP = "data/unodc_glotip/glotip_2025-04-14.csv";
    private static final String POPULATION = "data/worldbank_gdp_pop/population.csv";

    @TempDir
    Path folder;

    private static Catalogue catalogueOf(Path csv) throws IOException {
        TreeSet<String> areas = new TreeSet<>();
        Map<String, String> citizenships = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String spelling = FoldedText.fold(row.getField("Category"));
                citizenships.put(spelling, "X-" + spelling);
                areas.add(row.getField("Iso3_code"));
            }
        }
        areas.remove("");
        citizenships.remove("");
        return Reports.catalogue(List.copyOf(areas), citizenships);
    }

    @Test
    void every_row_of_the_glotip_release_is_accounted_for() throws IOException {
        Path csv = SharedMaterial.require(GLOTIP);
        Catalogue catalogue = catalogueOf(csv);
        Landed landed = Landing.land(csv, Reports.mapping(), folder.resolve("landing.parquet"), Encryption.NONE);
        Path out = folder.resolve("out");
        RowLedger ledger = new Harmoniser(SharedSpark.session(), catalogue).harmonise(landed, Reports.mapping(), out);

        assertThat(ledger.rowsIn()).isEqualTo(58_769);
        assertThat(ledger.collapsed())
                .as("exact duplicates, see the data's SOURCE.md")
                .isEqualTo(336);
        assertThat(ledger.quarantined())
                .isEqualTo(
                        Map.of("questionnaire-variable-code", 128L, "blank-area", 26L, "contradictory-values", 672L));
        assertThat(ledger.accepted()).isEqualTo(57_607);
        assertThat(ledger.censored()).isEqualTo(29_005);

        var rows =
                DatasetReader.read(SharedSpark.session(), List.of(out.resolve(Harmoniser.ACCEPTED)), Reports.dataset());
        assertThat(RuleCheck.check(rows, Reports.dataset(), catalogue))
                .as("by age and of convictions as a count over the raw rows gives them; by sex such a count finds 1,409"
                        + " country-years, 75 above and 193 below, with the contradictory rows that are set aside here")
                .extracting(RuleOutcome::rule, RuleOutcome::checked, RuleOutcome::above, RuleOutcome::below)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("detected-by-sex", 1_395L, 71L, 217L),
                        org.assertj.core.groups.Tuple.tuple("detected-by-age", 1_529L, 61L, 160L),
                        org.assertj.core.groups.Tuple.tuple("convicted-not-above-prosecuted", 1_376L, 130L, 0L));
    }

    @Test
    void groups_of_countries_are_set_aside_from_the_population_file() throws IOException {
        Path csv = SharedMaterial.require(POPULATION);
        SourceMapping mapping = population();
        Landed landed = Landing.land(csv, mapping, folder.resolve("landing.parquet"), Encryption.NONE);
        RowLedger ledger = new Harmoniser(SharedSpark.session(), ofPopulation(csv, mapping))
                .harmonise(landed, mapping, folder.resolve("out"));
        assertThat(ledger.rowsIn()).isEqualTo(17_195);
        assertThat(ledger.quarantined()).containsOnlyKeys("aggregate-of-countries");
        assertThat(ledger.accepted() + ledger.quarantinedRows()).isEqualTo(17_195);
    }

    private static SourceMapping population() {
        return new SourceMapping(
                "world-bank-population",
                "population",
                LocalisedText.english("population"),
                "World Bank",
                "CC BY 4.0",
                "population*.csv",
                new SourceMapping.Format("UTF-8", ','),
                List.of("Country Name", "Country Code", "Year", "Value"),
                List.of(new SourceMapping.Rejection(
                        "aggregate-of-countries",
                        "Country Code",
                        "AFE|AFW|ARB|CEB|WLD",
                        LocalisedText.english("a group"))),
                List.of(
                        new SourceMapping.CodeField("area", "Country Code", Map.of(), Map.of(), null, null, null),
                        new SourceMapping.PeriodField("year", "Year", Period.Grain.YEAR),
                        new SourceMapping.CountField("persons", "Value", Map.of(), null)),
                SourceMapping.Contradictions.QUARANTINE,
                null,
                "0");
    }

    private static Catalogue ofPopulation(Path csv, SourceMapping mapping) throws IOException {
        Map<String, Area> areas = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> areas.put(
                    row.getField("Country Code"),
                    new Area(row.getField("Country Code"), LocalisedText.english("x"), true)));
        }
        LocalisedText label = LocalisedText.english("label");
        DatasetSchema dataset = new DatasetSchema(
                "population",
                label,
                DatasetSchema.Disclosure.PUBLISHED,
                List.of(
                        new Field("area", Role.AREA, "areas", null, label),
                        new Field("year", Role.PERIOD, null, null, label),
                        new Field("persons", Role.MEASURE, null, null, label)),
                List.of(),
                "World Bank");
        return new Catalogue(
                areas,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("population", dataset),
                Map.of(mapping.id(), mapping),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
