package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedMaterial;
import org.sentinelle.SharedSpark;
import org.sentinelle.model.Absence;
import org.sentinelle.model.Area;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.CodeField;
import org.sentinelle.model.SourceMapping.CountField;
import org.sentinelle.model.SourceMapping.FieldMapping;
import org.sentinelle.model.SourceMapping.PeriodField;
import org.sentinelle.result.RowLedger;
import org.sentinelle.store.Encryption;

/** A published file with figures missing here and there in its rows: the 3P index of anti-trafficking policies, which writes NA. */
class PolicyIndexTest {
    private static final String INDEX = "data/tip_tiers_3p/policy_index_3p_1999_2014.csv";
    private static final List<String> SCORES = List.of("prosecution", "prevention", "protection");
    private static final LocalisedText LABEL = LocalisedText.english("3P index");

    @TempDir
    private Path folder;

    private static DatasetSchema dataset() {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("area", Role.AREA, "areas", null, LABEL),
                new Field("year", Role.PERIOD, null, null, LABEL, false, false, Grain.YEAR)));
        SCORES.forEach(score -> fields.add(new Field(score, Role.MEASURE, null, null, LABEL, true, false, null)));
        return new DatasetSchema("index", LABEL, DatasetSchema.Disclosure.PUBLISHED, fields, List.of(), "3P index");
    }

    private static SourceMapping mapping() {
        List<FieldMapping> fields = new ArrayList<>(List.of(
                new CodeField("area", "iso", Map.of(), Map.of(), null, null, null),
                new PeriodField("year", "year", Grain.YEAR)));
        SCORES.forEach(score ->
                fields.add(new CountField(score, score, Map.of(), Map.of("NA", Absence.NOT_REPORTED), null, null)));
        return new SourceMapping(
                "index-file",
                "index",
                LABEL,
                "Cho, Dreher and Neumayer",
                "cite",
                "policy_index*.csv",
                new SourceMapping.Format("UTF-8", ','),
                List.of("countryname", "year", "prosecution", "prevention", "protection", "iso"),
                List.of(),
                fields,
                SourceMapping.Contradictions.QUARANTINE,
                null,
                "0");
    }

    private static Catalogue catalogueOf(Path csv) throws IOException {
        Map<String, Area> areas = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> areas.put(row.getField("iso"), new Area(row.getField("iso"), LABEL, true)));
        }
        areas.remove("NA");
        return new Catalogue(
                areas,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("index", dataset()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void every_missing_score_is_kept_as_missing_beside_those_of_its_row_that_are_there() throws IOException {
        Path csv = SharedMaterial.require(INDEX);
        Landed landed = Landing.land(csv, mapping(), folder.resolve("landing.parquet"), Encryption.NONE);
        Path out = folder.resolve("out");
        RowLedger ledger = new Harmoniser(SharedSpark.session(), catalogueOf(csv)).harmonise(landed, mapping(), out);
        Dataset<Row> rows =
                DatasetReader.read(SharedSpark.session(), List.of(out.resolve(Harmoniser.ACCEPTED)), dataset());

        assertThat(ledger.accepted()).isEqualTo(2_782);
        assertThat(ledger.quarantined()).isEqualTo(Map.of("unknown-area", 239L));
        assertThat(SCORES)
                .extracting(
                        score -> rows.filter(score + "_status = 'O' and " + score + "_low is null")
                                .count(),
                        score -> rows.filter(score + "_status is null and " + score + "_low between 1 and 5")
                                .count())
                .as("as a count over the raw rows gives them")
                .containsExactly(tuple(706L, 2_076L), tuple(713L, 2_069L), tuple(710L, 2_072L));
    }
}
