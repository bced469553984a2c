package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.Table;
import org.sentinelle.store.Encryption;

/** Rows that name the agency which supplied them. */
class ContributorRowsTest {
    private static final String DATASET = """
            id: shelter-counts
            name: {en: Persons in shelters}
            disclosure: confidential
            source: Made up for a test
            fields:
              - {name: area, role: area, codes: areas, label: {en: State}}
              - {name: year, role: period, label: {en: Year}}
              - {name: agency, role: contributor, label: {en: Agency}}
              - {name: persons, role: measure, label: {en: Persons}}
            """;
    private static final String SOURCE = """
            id: shelter-counts-file
            dataset: shelter-counts
            name: {en: Shelters}
            publisher: Made up for a test
            licence: None
            file: {pattern: "shelters*.csv"}
            columns: [State, Year, Agency, Persons]
            fields:
              - {field: area, column: State, type: code, map: {Ghana: GHA}}
              - {field: year, column: Year, type: period, grain: year}
              - {field: agency, column: Agency, type: text}
              - {field: persons, column: Persons, type: count}
            """;

    @TempDir
    private Path desk;

    private Catalogue catalogue() throws IOException {
        Path definitions = desk.resolve("definitions");
        Files.createDirectories(definitions.resolve("datasets"));
        Files.createDirectories(definitions.resolve("sources"));
        Files.writeString(definitions.resolve("datasets/shelter-counts.yaml"), DATASET);
        Files.writeString(definitions.resolve("sources/shelter-counts-file.yaml"), SOURCE);
        return CatalogueReader.read(List.of(SharedDefinitions.root(), new DefinitionRoot("the test", definitions)));
    }

    @Test
    void counts_of_two_agencies_stand_side_by_side_and_two_of_one_agency_contradict_each_other() throws IOException {
        Catalogue catalogue = catalogue();
        SourceMapping mapping = Objects.requireNonNull(catalogue.sources().get("shelter-counts-file"));
        Path csv = Files.writeString(desk.resolve("shelters.csv"), """
                State,Year,Agency,Persons
                Ghana,2020,police,12
                Ghana,2020,a shelter,3
                Ghana,2020,,5
                Ghana,2021,police,7
                Ghana,2021,police,8
                """);
        Landed landed = Landing.land(csv, mapping, desk.resolve("landed.parquet"), Encryption.NONE);
        RowLedger ledger =
                new Harmoniser(SharedSpark.session(), catalogue).harmonise(landed, mapping, desk.resolve("rows"));
        Table accepted = Reports.accepted(desk.resolve("rows"));
        assertThat(accepted.rows())
                .extracting(row -> row.get(accepted.column("agency")) + " " + row.get(accepted.column("persons_low")))
                .containsExactlyInAnyOrder("police 12", "a shelter 3", "null 5");
        assertThat(ledger.quarantinedRows()).isEqualTo(2);
    }
}
