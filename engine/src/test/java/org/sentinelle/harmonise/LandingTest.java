package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Problem;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.ParquetTables;

class LandingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private static SourceMapping mapping(String encoding, char delimiter, String... columns) {
        return new SourceMapping(
                "small",
                "reports",
                LocalisedText.english("small"),
                "nobody",
                "none",
                "*.csv",
                new SourceMapping.Format(encoding, delimiter),
                List.of(columns),
                List.of(),
                List.of(),
                SourceMapping.Contradictions.QUARANTINE,
                null,
                "0");
    }

    private static SourceMapping mapping() {
        return mapping("UTF-8", ',', "State", "Count");
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("small.csv"), bytes);
    }

    private Landed land(Path file, SourceMapping mapping) throws IOException {
        return Landing.land(file, mapping, folder.resolve("small.landing.parquet"), Encryption.NONE);
    }

    private List<List<Object>> landedRows(String text) throws IOException {
        return rows(land(file(text), mapping()));
    }

    /** Line, cells, cells expected and the cells as they came. */
    private static List<List<Object>> rows(Landed landed) throws IOException {
        return ParquetTables.read(landed.landingFile()).rows().stream()
                .map(row -> Arrays.asList(row.get(0), row.get(1), row.get(2), row.get(5), row.get(8)))
                .toList();
    }

    private List<Problem> problems(Path file, SourceMapping mapping) throws IOException {
        UnusableInput refused = catchThrowableOfType(UnusableInput.class, () -> land(file, mapping));
        assertThat(refused).as("the file is refused").isNotNull();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()).filter(name -> name.contains("landing")))
                    .as("nothing is left behind")
                    .isEmpty();
        }
        return refused.problems();
    }

    private Problem problem(Path file, SourceMapping mapping) throws IOException {
        List<Problem> problems = problems(file, mapping);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private Problem problem(String text) throws IOException {
        return problem(file(text), mapping());
    }

    @Test
    void lays_cells_down_as_text_with_the_line_their_row_starts_on() throws IOException {
        assertThat(landedRows("State,Count\nGHA,\"1,234\"\n\nNGA, <5 \n\"two\nlines\",\nTGO,3\n"))
                .containsExactly(
                        List.of(2L, 2L, 2L, "GHA", "1,234"),
                        List.of(4L, 2L, 2L, "NGA", " <5 "),
                        List.of(5L, 2L, 2L, "two\nlines", ""),
                        List.of(7L, 2L, 2L, "TGO", "3"));
    }

    @Test
    void beside_a_cell_lies_its_tidied_and_its_folded_text_where_they_differ() throws IOException {
        Landed landed = land(file("State,Count\n\" C\u00d4TE\u00a0\n d'Ivoire \",7\n"), mapping());
        assertThat(ParquetTables.read(landed.landingFile()).rows().get(0).subList(5, 11))
                .containsExactly(
                        " C\u00d4TE\u00a0\n d'Ivoire ", "C\u00d4TE d'Ivoire", "c\u00f4te d'ivoire", "7", null, null);
    }

    @Test
    void tells_the_files_name_hash_and_rows() throws IOException {
        Path file = file("State,Count\nGHA,1\nNGA,2\n");
        Landed landed = land(file, mapping());
        assertThat(landed)
                .isEqualTo(new Landed(
                        "small", "small.csv", FileHash.sha256(file), 2, folder.resolve("small.landing.parquet")));
    }

    @Test
    void columns_may_stand_in_any_order_and_others_among_them() throws IOException {
        assertThat(landedRows("Note,Count,State\nx,1,GHA\n")).containsExactly(List.of(2L, 3L, 3L, "GHA", "1"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        assertThat(landedRows("\uFEFFState,Count\nGHA,1\n")).containsExactly(List.of(2L, 2L, 2L, "GHA", "1"));
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_goes_on() throws IOException {
        assertThat(landedRows("State,Count\nGHA\nNGA,1,2\n"))
                .containsExactly(Arrays.asList(2L, 1L, 2L, "GHA", null), List.of(3L, 3L, 2L, "NGA", "1"));
    }

    @Test
    void landed_rows_are_for_their_owner_alone() throws IOException {
        Landed landed = land(file("State,Count\nGHA,1\n"), mapping());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(landed.landingFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_in_its_declared_encoding_is_read() throws IOException {
        Path file = file("State,Count\nCôte d’Ivoire,1\n".getBytes(WINDOWS));
        Landed landed = land(file, mapping("windows-1252", ',', "State", "Count"));
        assertThat(rows(landed)).containsExactly(List.of(2L, 2L, 2L, "Côte d’Ivoire", "1"));
    }

    @Test
    void another_encoding_than_utf_8_is_named_with_byte_and_line() throws IOException {
        Problem problem = problem(file("State,Count\nGHA,1\nCôte d’Ivoire,1\n".getBytes(WINDOWS)), mapping());
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.what()).contains("UTF-8").contains("byte 19");
        assertThat(problem.remedy()).contains("'encoding: windows-1252'").contains("sources/small.yaml");
    }

    @Test
    void utf_8_under_another_name_is_noticed() throws IOException {
        Problem problem = problem(file("State,Count\nCôte,1\n"), mapping("windows-1252", ',', "State", "Count"));
        assertThat(problem.remedy()).contains("'encoding: UTF-8'");
    }

    @Test
    void utf_16_is_noticed() throws IOException {
        Problem problem = problem(file("State,Count\nGHA,1\n".getBytes(StandardCharsets.UTF_16)), mapping());
        assertThat(problem.remedy()).contains("'encoding: UTF-16'");
    }

    @Test
    void bytes_cut_off_in_the_middle_of_a_letter_are_noticed() throws IOException {
        byte[] whole = "State,Count\nGHA,é".getBytes(StandardCharsets.UTF_8);
        assertThat(problem(file(Arrays.copyOf(whole, whole.length - 1)), mapping())
                        .what())
                .contains("byte 16");
    }

    @Test
    void another_delimiter_is_named_with_the_place_to_write_it() throws IOException {
        for (char delimiter : new char[] {';', '\t', '|'}) {
            Problem problem = problem("State,Count\nGHA,1\n".replace(',', delimiter));
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.remedy())
                    .contains("delimiter: \"" + (delimiter == '\t' ? "\\t" : delimiter) + "\"")
                    .contains("sources/small.yaml");
        }
    }

    @Test
    void every_missing_and_repeated_column_is_told_at_once() throws IOException {
        List<Problem> problems = problems(file("Stat,Note,Note\nGHA,1,1\n"), mapping());
        assertThat(problems)
                .extracting(Problem::text)
                .satisfiesExactly(
                        repeated -> assertThat(repeated).contains("'Note' is there more than once"),
                        state -> assertThat(state)
                                .contains("'State' is missing")
                                .contains("Stat, Note, Note")
                                .contains("Was 'Stat' meant?"),
                        count ->
                                assertThat(count).contains("'Count' is missing").doesNotContain("meant"));
    }

    @Test
    void a_quotation_mark_left_open_is_told_with_the_line_it_starts_on() throws IOException {
        Problem problem = problem("State,Count\nGHA,1\n\"NGA,2\nTGO,3\n");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.what()).contains("quotation mark");
    }

    @Test
    void letters_behind_a_closing_quotation_mark_are_told_without_repeating_them() throws IOException {
        Problem problem = problem("State,Count\n\"GHA\"secret,1\n");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.text()).doesNotContain("secret").doesNotContain("GHA");
    }

    @Test
    void nul_bytes_are_told_with_their_line() throws IOException {
        assertThat(problem("State,Count\nGHA,\0\n").line()).isEqualTo(2);
    }

    @Test
    void a_cell_of_more_than_a_million_characters_is_refused() throws IOException {
        Problem problem = problem("State,Count\nGHA,1\nNGA," + "x".repeat(CsvRows.MAX_FIELD_CHARACTERS + 1) + "\n");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void an_empty_file_a_header_alone_a_folder_and_no_file_are_told_apart() throws IOException {
        assertThat(problem("").what()).contains("empty");
        assertThat(problem("State,Count\n").what()).contains("no rows");
        assertThat(problem(Files.createDirectory(folder.resolve("sub")), mapping())
                        .what())
                .contains("folder");
        assertThat(problem(folder.resolve("nowhere.csv"), mapping()).what()).contains("no such file");
    }

    @Test
    void a_parquet_file_with_plain_columns_lands_like_a_csv() throws IOException {
        Path file = folder.resolve("small.parquet");
        Table table = new Table(
                "small",
                List.of(
                        new Table.Column("Count", Table.Type.INTEGER, ""),
                        new Table.Column("State", Table.Type.TEXT, "")),
                List.of(Arrays.asList(5L, "GHA"), Arrays.asList(null, "NGA")));
        ParquetTables.write(file, table);
        assertThat(rows(land(file, mapping())))
                .containsExactly(List.of(1L, 2L, 2L, "GHA", "5"), List.of(2L, 2L, 2L, "NGA", ""));
        byte[] whole = Files.readAllBytes(file);
        Files.delete(folder.resolve("small.landing.parquet"));
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(problem(cut, mapping()).what()).contains("cut off");
    }
}
