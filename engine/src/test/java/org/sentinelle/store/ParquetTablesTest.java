package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;

class ParquetTablesTest {
    @TempDir
    Path folder;

    private static Table values() {
        return new Table(
                "values",
                List.of(
                        new Table.Column("area", Table.Type.TEXT, "ISO 3166-1 alpha-3 code"),
                        new Table.Column("rows", Table.Type.INTEGER, "Rows behind the value"),
                        new Table.Column("value", Table.Type.DECIMAL, "The value, per 100 000"),
                        new Table.Column("censored", Table.Type.BOOLEAN, "Whether an input was censored")),
                List.of(
                        Arrays.asList("GHA", 3L, 1.5, true),
                        Arrays.asList("Côte d'Ivoire غانا", Long.MIN_VALUE, -0.0, false),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList("", 0L, Double.MAX_VALUE, null)));
    }

    @Test
    void reads_back_what_it_wrote_with_descriptions_and_null_cells() throws IOException {
        Path file = folder.resolve("values.parquet");
        ParquetTables.write(file, values());
        assertThat(ParquetTables.read(file)).isEqualTo(values());
    }

    @Test
    void equal_tables_give_equal_bytes() throws IOException {
        Path one = folder.resolve("one.parquet");
        Path two = folder.resolve("two.parquet");
        ParquetTables.write(one, values());
        ParquetTables.write(two, values());
        assertThat(FileHash.sha256(one)).isEqualTo(FileHash.sha256(two));
    }

    @Test
    void leaves_a_single_file_also_in_the_place_of_an_older_one() throws IOException {
        Path file = folder.resolve("values.parquet");
        ParquetTables.write(file, values());
        ParquetTables.write(file, values());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_table_without_rows_keeps_its_columns() throws IOException {
        Path file = folder.resolve("none.parquet");
        Table none = new Table("none", values().columns(), List.of());
        ParquetTables.write(file, none);
        assertThat(ParquetTables.read(file)).isEqualTo(none);
    }

    @Test
    void a_cell_that_is_no_number_is_refused_and_leaves_no_file() throws IOException {
        Table broken = new Table(
                "broken", List.of(new Table.Column("value", Table.Type.DECIMAL, "")), List.of(List.of(Double.NaN)));
        assertThatThrownBy(() -> ParquetTables.write(folder.resolve("broken.parquet"), broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_by_name_with_a_remedy() throws IOException {
        Path file = folder.resolve("values.parquet");
        ParquetTables.write(file, values());
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.parquet");
        for (int i = 0; i < 64; i++) {
            Files.write(cut, Arrays.copyOf(whole, whole.length * i / 64));
            assertThatThrownBy(() -> ParquetTables.read(cut))
                    .as("cut off after %d of 64 parts", i)
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("cut.parquet")
                    .hasMessageContaining("again");
        }
    }

    @Test
    void a_flipped_bit_never_changes_a_cell_unnoticed() throws IOException {
        Path file = folder.resolve("values.parquet");
        ParquetTables.write(file, values());
        byte[] whole = Files.readAllBytes(file);
        List<Integer> changedSilently = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            try {
                if (!ParquetTables.read(file).rows().equals(values().rows())) {
                    changedSilently.add(at);
                }
            } catch (UnusableInput expected) {
                assertThat(expected.problems()).hasSize(1);
            }
        }
        assertThat(changedSilently).isEmpty();
    }

    @Test
    void knows_the_published_hash_of_three_letters() throws IOException {
        Path file = Files.writeString(folder.resolve("abc.txt"), "abc");
        assertThat(FileHash.sha256(file))
                .as("FIPS 180-4, example of SHA-256")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
