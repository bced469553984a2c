package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.example.ExampleTable;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Table;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.ParquetTables;

/** The guide to missing values: its definitions are read, its file becomes the rows it shows. */
class MissingValuesGuideTest {
    @TempDir
    private Path desk;

    private String page;

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs/guide/missing-values.md"));
    }

    private List<String> blocks(String kind) {
        return Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** The shared definitions and the two of the page. */
    private Catalogue catalogue() throws IOException {
        Path sources = Files.createDirectories(desk.resolve("definitions/sources"));
        Files.writeString(sources.resolve("shelter-file.yaml"), blocks("yaml").get(0));
        Path datasets = Files.createDirectories(desk.resolve("definitions/datasets"));
        Files.writeString(datasets.resolve("shelters.yaml"), blocks("yaml").get(1));
        return CatalogueReader.read(
                List.of(SharedDefinitions.root(), new DefinitionRoot("the guide", desk.resolve("definitions"))));
    }

    @Test
    void its_file_becomes_the_rows_that_it_shows() throws IOException {
        Catalogue catalogue = catalogue();
        SourceMapping mapping = catalogue.sources().get("shelter-file");
        Path csv = Files.writeString(desk.resolve("shelters.csv"), blocks("csv").get(0));
        Landed landed = Landing.land(csv, mapping, desk.resolve("landed.parquet"), Encryption.NONE);
        Path out = desk.resolve("rows");
        new Harmoniser(SharedSpark.session(), catalogue).harmonise(landed, mapping, out);
        Table accepted = Reports.accepted(out);
        Table aside = ParquetTables.read(out.resolve("quarantined/part-00000.parquet"));
        assertThat(page)
                .contains(written(accepted, List.of("line", "persons_low", "persons_high", "persons_status")))
                .contains(written(aside, List.of("line", "reason", "column")));
    }

    private static String written(Table table, List<String> columns) {
        return table.rows().stream()
                .map(row -> columns.stream()
                        .map(column -> cell(row.get(table.column(column))))
                        .collect(Collectors.joining("|", "|", "|\n")))
                .collect(Collectors.joining("", "|\n", "\n"));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? " " : " " + value + " ";
    }

    @Test
    void its_example_rows_can_be_written_in_a_definition() throws IOException {
        ExampleTable table = new ExampleTable(catalogue().datasets().get("shelters"));
        table.add("guide", blocks("csv").get(1));
        List<String> statuses = new ArrayList<>();
        for (Row row : table.rows()) {
            statuses.add(String.valueOf(row.get(row.length() - 1)));
        }
        assertThat(statuses).containsExactly("null", "null", "null", "M", "O", "Q", "L");
    }

    @Test
    void its_dataset_is_read_with_its_breaks() throws IOException {
        assertThat(catalogue().datasets().get("shelters").breaks())
                .extracting(b -> b.from().label() + " " + b.concerns("NER"))
                .containsExactly("2022-Q1 false", "2020-Q3 true");
    }
}
