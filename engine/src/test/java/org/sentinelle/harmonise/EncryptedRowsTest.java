package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FolderSeal;
import org.sentinelle.store.KeyFile;

/** The rows of a source, encrypted: who holds which key reads what. */
class EncryptedRowsTest {
    private static final String ACCEPTED_NAME = "Canary Accepted";
    private static final String ASIDE_NAME = "Canary Aside";
    private static final int TRIALS = 23;
    private static final String CSV = Reports.HEADER
            + row("GHA", 2020, ACCEPTED_NAME)
            + row("TGO", 2020, ACCEPTED_NAME)
            + row("XXX", 2021, ASIDE_NAME);

    @TempDir
    static Path folder;

    private static KeyFile keys;
    private static Encryption encryption;
    private static Path plain;
    private static Path secret;

    @BeforeAll
    static void harmonise() throws IOException {
        keys = KeyFile.create(folder.resolve("keys.json"));
        encryption = Encryption.with(keys);
        plain = harmonised("plain", Encryption.NONE);
        secret = harmonised("secret", encryption);
    }

    private static String row(String area, int year, String name) {
        return area + ",x,Africa,x,Detected trafficking victims,Total," + name + ",Total,Total," + year
                + ",Counts,12,made up\n";
    }

    private static Path harmonised(String name, Encryption how) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path csv = Files.writeString(folder.resolve(name + ".csv"), CSV);
        Landed landed = Landing.land(csv, Reports.mapping(), home.resolve("landed.parquet"), how);
        new Harmoniser(SharedSpark.session(), HarmoniserTest.catalogue(), how)
                .harmonise(landed, Reports.mapping(), home.resolve("rows"));
        return home;
    }

    private static Snapshot snapshot(Path home, Encryption how) {
        return DatasetReader.snapshot(List.of(home.resolve("rows/accepted")), Reports.dataset(), how);
    }

    private static List<Path> below(Path home) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            return walk.toList();
        }
    }

    private static boolean holds(Path home, String text) throws IOException {
        for (Path file : below(home)) {
            if (Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** The key file as it looks to someone who was given the footer key alone. */
    private static Encryption footerOnly() throws IOException {
        Path file = folder.resolve("footer.json");
        if (!Files.exists(file)) {
            KeyFile.create(file);
            Files.writeString(
                    file,
                    Files.readString(keys.path()).replaceFirst("(?s)\\},\\s*\\{\\s*\"name\" : \"person\".*?\\}", "}"));
        }
        return Encryption.with(KeyFile.open(file));
    }

    @Test
    void no_name_lies_in_plain_in_the_landed_accepted_and_quarantined_rows() throws IOException {
        for (String text : List.of(ACCEPTED_NAME, ASIDE_NAME, "unknown-area", "Iso3_code", "category_text")) {
            assertThat(holds(plain, text)).as("in plain files: %s", text).isTrue();
            assertThat(holds(secret, text)).as(text).isFalse();
        }
    }

    @Test
    void everything_is_its_owners_alone() throws IOException {
        for (Path path : below(secret.resolve("rows"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        }
    }

    @Test
    void who_holds_all_keys_reads_the_same_rows_and_chunks() {
        Snapshot open = snapshot(plain, Encryption.NONE);
        Snapshot closed = snapshot(secret, encryption);

        assertThat(closed.rows(SharedSpark.session()).collectAsList())
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(
                        open.rows(SharedSpark.session()).collectAsList());
        assertThat(closed.chunks())
                .extracting(Chunk::hash)
                .isEqualTo(open.chunks().stream().map(Chunk::hash).toList());
    }

    @Test
    void who_holds_the_footer_key_alone_groups_rows_and_reads_no_person() throws IOException {
        Dataset<Row> rows = snapshot(secret, footerOnly()).rows(SharedSpark.session());

        assertThat(rows.groupBy("area").count().collectAsList())
                .extracting(r -> r.getString(0))
                .containsExactlyInAnyOrder("GHA", "TGO");
        for (String column : List.of("category_text", Harmoniser.LINE)) {
            assertThatThrownBy(() -> rows.select(column).collectAsList())
                    .as(column)
                    .hasStackTraceContaining("KeyAccessDeniedException");
        }
    }

    @Test
    void who_holds_other_keys_is_told_what_to_do() throws IOException {
        Encryption others = Encryption.with(KeyFile.create(folder.resolve("others.json")));

        for (Encryption wrong : List.of(others, Encryption.NONE)) {
            assertThatThrownBy(() -> snapshot(secret, wrong))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("keys that are held", "Run ingest again.");
        }
    }

    @Test
    void rows_in_plain_are_not_taken_for_encrypted_ones() {
        assertThatThrownBy(() -> snapshot(plain, encryption)).isInstanceOf(UnusableInput.class);
    }

    /** Parts of a file that a scan does not read may change, a row may not. */
    @Test
    void a_flipped_bit_changes_no_row_even_under_a_fresh_seal() throws IOException {
        Path home = harmonised("flipped", encryption);
        List<Row> sound = snapshot(home, encryption).rows(SharedSpark.session()).collectAsList();
        Path file = snapshot(home, encryption).chunks().get(0).files().get(0);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 4; at < whole.length; at += whole.length / TRIALS) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            FolderSeal.seal(home.resolve("rows/accepted"));
            refused += isRefused(home, sound) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(TRIALS / 2);
    }

    /** Whether the rows cannot be read; where they can, they are as they were. */
    private static boolean isRefused(Path home, List<Row> sound) {
        List<Row> rows;
        try {
            rows = snapshot(home, encryption).rows(SharedSpark.session()).collectAsList();
        } catch (Exception e) {
            return true;
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(sound);
        return false;
    }
}
