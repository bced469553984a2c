package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FolderSeal;
import org.sentinelle.store.ParquetTables;

class HarmoniserTest {
    private static final String TOTAL = "%s,x,x,x,Detected trafficking victims,Total,Total,%s,%s,%s,Counts,%s,GLOTIP";
    private static final String CITIZENS =
            "GHA,x,x,x,Persons convicted,by citizenship,%s,Total,Total,2019,Counts,%s,GLOTIP";

    @TempDir
    Path folder;

    static Catalogue catalogue() {
        Map<String, String> citizenships = new TreeMap<>(Map.of(
                "Nigeria", "NGA", "nigerian", "NGA", "Côte d'Ivoire", "CIV", "İstanbul", "TUR", "Hondureñas", "HND"));
        for (int i = 0; i < 40; i++) {
            citizenships.put("Land " + i, "L" + i);
        }
        return Reports.catalogue(List.of("GHA", "NGA", "TGO"), citizenships);
    }

    private static String total(String area, String sex, String age, String year, String count) {
        return TOTAL.formatted(area, sex, age, year, count);
    }

    private static String citizens(String citizenship, String count) {
        return CITIZENS.formatted(citizenship, count);
    }

    private Outcome harmonise(String name, List<String> rows) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("glotip_" + name + ".csv"), Reports.HEADER + String.join("\n", rows) + "\n");
        SourceMapping mapping = Reports.mapping();
        Landed landed = Landing.land(csv, mapping, folder.resolve(name + ".landing.parquet"), Encryption.NONE);
        Path out = folder.resolve(name);
        RowLedger ledger = new Harmoniser(SharedSpark.session(), catalogue()).harmonise(landed, mapping, out);
        return new Outcome(
                ledger, out, Reports.accepted(out), ParquetTables.read(out.resolve("quarantined/part-00000.parquet")));
    }

    private record Outcome(RowLedger ledger, Path folder, Table accepted, Table quarantined) {
        List<String> reasons() {
            return quarantined.rows().stream()
                    .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                    .toList();
        }

        List<String> counts() {
            int low = accepted.column("count_low");
            return accepted.rows().stream()
                    .map(row -> row.get(low) + ".." + row.get(low + 1))
                    .toList();
        }

        List<Object> column(String name) {
            return accepted.rows().stream()
                    .map(row -> (Object) row.get(accepted.column(name)))
                    .toList();
        }
    }

    @Test
    void counts_become_bounds_and_what_is_no_count_is_set_aside() throws IOException {
        Outcome outcome = harmonise(
                "counts",
                List.of(
                        total("GHA", "Total", "Total", "2001", "<5"),
                        total("GHA", "Total", "Total", "2002", "\"12,345\""),
                        total("GHA", "Total", "Total", "2003", "0"),
                        total("GHA", "Total", "Total", "2004", "17.00"),
                        total("GHA", "Total", "Total", "2005", " \u00a0 9223372036854775807 "),
                        total("GHA", "Total", "Total", "2006", "17.5"),
                        total("GHA", "Total", "Total", "2007", "\"12,34\""),
                        total("GHA", "Total", "Total", "2008", "-3"),
                        total("GHA", "Total", "Total", "2009", ""),
                        total("GHA", "Total", "Total", "2010", "9223372036854775808"),
                        total("GHA", "Total", "Total", "2011", "about 20"),
                        total("GHA", "Total", "Total", "2012", "\"61,212,019\""),
                        total("GHA", "Total", "Total", "2013", "6112019")));
        assertThat(outcome.counts())
                .containsExactly("0..4", "12345..12345", "0..0", "17..17", Long.MAX_VALUE + ".." + Long.MAX_VALUE);
        assertThat(outcome.reasons())
                .containsExactly(
                        "7 unreadable-count txtVALUE",
                        "8 unreadable-count txtVALUE",
                        "9 negative-count txtVALUE",
                        "10 blank-count txtVALUE",
                        "11 unreadable-count txtVALUE",
                        "12 unreadable-count txtVALUE",
                        "13 questionnaire-variable-code txtVALUE",
                        "14 questionnaire-variable-code txtVALUE");
        assertThat(outcome.ledger().censored()).isEqualTo(1);
    }

    @Test
    void codes_periods_and_cells_that_cannot_be_read_are_set_aside_by_the_first_reason() throws IOException {
        Outcome outcome = harmonise(
                "codes",
                List.of(
                        total("GHA", "Female", "0 to 17 years", "2001", "7"),
                        total("ghana", "Female", "Total", "2001", "7"),
                        total("", "neither", "Total", "20011", "many"),
                        total("GHA", "neither", "Total", "2002", "many"),
                        total("GHA", "Female", "Total", "2O02", "7"),
                        total("GHA", "  FEMALE ", "total", "2003", "7"),
                        total("GHA", "Female", "Total", "2004", "7,and,more"),
                        "GHA,too,few"));
        assertThat(outcome.column("line")).containsExactly(2L, 7L);
        assertThat(outcome.column("sex")).containsExactly("F", "F");
        assertThat(outcome.column("age")).containsExactly("Y0T17", "_T");
        assertThat(outcome.reasons())
                .containsExactly(
                        "3 unknown-area Iso3_code",
                        "4 blank-area Iso3_code",
                        "5 unknown-sex Sex",
                        "6 unreadable-year Year",
                        "8 wrong-number-of-cells ",
                        "9 wrong-number-of-cells ");
    }

    @Test
    void spellings_are_found_whatever_their_capitals_and_blanks() throws IOException {
        Outcome outcome = harmonise(
                "spellings",
                List.of(
                        citizens("NIGERIA", "7"),
                        citizens("  côte \u00a0 D'IVOIRE", "7"),
                        citizens("\"c\u00f4te\nd'ivoire\"", "8").replace("2019", "2018"),
                        citizens("İSTANBUL", "8"),
                        citizens("HONDUREÑAS", "8"),
                        citizens("", "9"),
                        citizens("C\ufffdte d'Ivoire", "5"),
                        citizens("Land 39", "5")));
        assertThat(outcome.column("citizenship")).containsExactly("NGA", "CIV", "CIV", "TUR", "HND", "_U", "L39");
        assertThat(outcome.column("line")).containsExactly(2L, 3L, 4L, 6L, 7L, 8L, 10L);
        assertThat(outcome.reasons()).containsExactly("9 unknown-citizenship Category");
    }

    @Test
    void equal_rows_become_the_first_of_them() throws IOException {
        String row = total("GHA", "Total", "Total", "2001", "7");
        Outcome outcome = harmonise(
                "equal", List.of(row, total("NGA", "Total", "Total", "2001", "8"), row, row, "short", "short"));
        assertThat(outcome.column("line")).containsExactly(2L, 3L);
        assertThat(outcome.ledger().collapsed()).isEqualTo(2);
        assertThat(outcome.ledger().quarantined())
                .as("rows whose cells are not sure to be theirs are not called equal")
                .isEqualTo(Map.of("wrong-number-of-cells", 2L));
    }

    @Test
    void all_rows_of_a_cell_that_is_filled_more_than_once_are_set_aside() throws IOException {
        Outcome outcome = harmonise(
                "contradictory",
                List.of(
                        total("GHA", "Total", "Total", "2001", "7"),
                        total("GHA", "Total", "Total", "2001", "8"),
                        total("GHA", "Total", "Total", "2001", "7"),
                        total("GHA", "Total", "Total", "2001", "many"),
                        citizens("Nigeria", "6"),
                        citizens("Nigerian", "6"),
                        citizens("Land 1", "<5"),
                        citizens("Land 2", "<5")));
        assertThat(outcome.reasons())
                .containsExactly(
                        "2 contradictory-values txtVALUE",
                        "3 contradictory-values txtVALUE",
                        "5 unreadable-count txtVALUE",
                        "6 repeated-cell txtVALUE",
                        "7 repeated-cell txtVALUE");
        assertThat(outcome.ledger().collapsed()).isEqualTo(1);
        assertThat(outcome.ledger().accepted()).isEqualTo(2);
    }

    @Test
    void quarantined_rows_keep_their_cells_and_are_for_their_owner_alone() throws IOException {
        Outcome outcome = harmonise("owner", List.of(total("XXX", "Total", "Total", "2001", "7")));
        assertThat(outcome.quarantined().columns().get(3).name()).isEqualTo("c0 Iso3_code");
        assertThat(outcome.quarantined().rows().get(0)).startsWith(2L, "unknown-area", "Iso3_code", "XXX");
        assertThat(outcome.accepted().rows()).isEmpty();
        try (Stream<Path> files = Files.walk(outcome.folder())) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void the_files_are_the_same_on_any_number_of_partitions() throws IOException {
        List<String> rows = messyRows();
        Outcome four = harmonise("messy", rows);
        SharedSpark.session().conf().set("spark.sql.shuffle.partitions", "1");
        try {
            Files.move(four.folder(), folder.resolve("before"));
            Outcome one = harmonise("messy", rows);
            for (String part : List.of("accepted", "quarantined")) {
                assertThat(Files.readString(one.folder().resolve(part).resolve(FolderSeal.FILE_NAME)))
                        .as("the list of files and their hashes")
                        .isEqualTo(Files.readString(
                                folder.resolve("before").resolve(part).resolve(FolderSeal.FILE_NAME)));
            }
        } finally {
            SharedSpark.session().conf().set("spark.sql.shuffle.partitions", "4");
        }
    }

    @Test
    void the_order_of_rows_changes_nothing_but_their_lines() throws IOException {
        List<String> rows = messyRows();
        Outcome before = harmonise("ordered", rows);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(20260115));
        Outcome after = harmonise("shuffled", shuffled);
        assertThat(withoutLine(after.accepted())).containsExactlyInAnyOrderElementsOf(withoutLine(before.accepted()));
        assertThat(after.ledger().quarantined()).isEqualTo(before.ledger().quarantined());
        assertThat(after.ledger().collapsed()).isEqualTo(before.ledger().collapsed());
        assertThat(hashes(after)).isEqualTo(hashes(before)).hasSizeGreaterThan(20);
    }

    private static Map<String, String> hashes(Outcome outcome) {
        Map<String, String> hashes = new TreeMap<>();
        DatasetReader.snapshot(List.of(outcome.folder().resolve("accepted")), Reports.dataset())
                .chunks()
                .forEach(c -> hashes.put(c.year() + " " + c.rows(), c.hash()));
        return hashes;
    }

    @Test
    void rows_lie_in_chunks_by_year_and_a_chunk_changes_with_any_cell_but_the_line() throws IOException {
        List<String> rows = List.of(
                total("GHA", "Total", "Total", "2001", "<5"),
                total("GHA", "Female", "Total", "2001", "3"),
                total("NGA", "Total", "Total", "2002", "8"));
        Outcome before = harmonise("chunks", rows);
        Outcome moved = harmonise("moved", List.of(rows.get(2), rows.get(1), rows.get(0)));
        Outcome changed =
                harmonise("changed", List.of(rows.get(0), total("GHA", "Male", "Total", "2001", "3"), rows.get(2)));

        assertThat(hashes(before)).containsOnlyKeys("2001 2", "2002 1").isEqualTo(hashes(moved));
        assertThat(hashes(changed).get("2002 1")).isEqualTo(hashes(before).get("2002 1"));
        assertThat(hashes(changed).get("2001 2")).isNotEqualTo(hashes(before).get("2001 2"));
        assertThat(before.folder().resolve("accepted/2001-00000.parquet")).exists();
    }

    private static List<List<Object>> withoutLine(Table table) {
        int line = table.column("line");
        return table.rows().stream()
                .map(row -> {
                    List<Object> cells = new ArrayList<>(row);
                    cells.remove(line);
                    return cells;
                })
                .toList();
    }

    private static List<String> messyRows() {
        Random draws = new Random(7);
        List<String> areas = List.of("GHA", "NGA", "TGO", "", "XXX");
        List<String> sexes = List.of("Total", "Female", "Male", "?");
        List<String> counts = List.of("<5", "7", "8", "\"1,000\"", "", "many", "\"61,202,020\"", "9,9");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(total(
                    areas.get(draws.nextInt(areas.size())),
                    sexes.get(draws.nextInt(sexes.size())),
                    "Total",
                    String.valueOf(1995 + draws.nextInt(30)),
                    counts.get(draws.nextInt(counts.size()))));
        }
        return rows;
    }

    @Test
    void a_mapping_that_gives_a_code_outside_the_list_is_refused_before_data_is_read() {
        Catalogue whole = catalogue();
        Catalogue without = new Catalogue(
                whole.areas(),
                whole.groups(),
                Map.of(),
                whole.spellings(),
                whole.datasets(),
                whole.sources(),
                whole.indicators(),
                whole.plans(),
                Map.of());
        assertThatThrownBy(() -> MappingCompiler.compile(Reports.mapping(), without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unodc-glotip")
                .hasMessageContaining("code list stage");
    }

    @Test
    void a_result_is_never_written_over_another() throws IOException {
        List<String> rows = List.of(total("GHA", "Total", "Total", "2001", "7"));
        harmonise("twice", rows);
        assertThatThrownBy(() -> harmonise("twice", rows)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_damaged_landing_file_is_told_without_sparks_words() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("glotip_damaged.csv"),
                Reports.HEADER + total("GHA", "Total", "Total", "2001", "7") + "\n");
        Landed landed = Landing.land(csv, Reports.mapping(), folder.resolve("damaged.parquet"), Encryption.NONE);
        byte[] whole = Files.readAllBytes(landed.landingFile());
        Files.write(landed.landingFile(), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> new Harmoniser(SharedSpark.session(), catalogue())
                        .harmonise(landed, Reports.mapping(), folder.resolve("never")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("damaged.parquet")
                .hasMessageContaining("Run ingest again.")
                .hasNoCause();
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void accepted_rows_are_read_back_under_the_datasets_schema_unless_damaged() throws IOException {
        Outcome one = harmonise("read [one] back", List.of(total("GHA", "Total", "Total", "2001", "<5")));
        Outcome two = harmonise("read two", List.of(total("NGA", "Total", "Total", "2001", "8")));
        List<Path> folders =
                List.of(one.folder().resolve("accepted"), two.folder().resolve("accepted"));
        assertThat(DatasetReader.read(SharedSpark.session(), folders, Reports.dataset())
                        .collectAsList())
                .extracting(row -> row.getString(0) + " " + row.<Long>getAs("count_high"))
                .containsExactlyInAnyOrder("GHA 4", "NGA 8");
        Path part = folders.get(1).resolve("2001-00000.parquet");
        byte[] whole = Files.readAllBytes(part);
        whole[whole.length / 3] ^= 1;
        Files.write(part, whole);
        assertThatThrownBy(() -> DatasetReader.read(SharedSpark.session(), folders, Reports.dataset()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("2001-00000.parquet")
                .hasMessageContaining("Run ingest again.");
    }
}
