package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.crypto.KeyAccessDeniedException;
import org.apache.parquet.crypto.TagVerificationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.Table;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.KeyFile.Purpose;

class EncryptionTest {
    private static final String NAME = "Canary Person";
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("form", Table.Type.TEXT, "Canary Description"),
            new Table.Column("name", Table.Type.TEXT, ""));
    private static final List<List<@Nullable Object>> ROWS =
            List.of(List.of("LABOUR", NAME), List.of("SEX", NAME), List.of("LABOUR", "another"));

    @TempDir
    private Path folder;

    private KeyFile keys;
    private Encryption encryption;

    @BeforeEach
    void make_keys() throws IOException {
        keys = KeyFile.create(folder.resolve("keys.json"));
        encryption = Encryption.with(keys);
    }

    private Path written(String name, Map<String, String> how) throws IOException {
        Path file = folder.resolve(name);
        try (TableWriter writer = TableWriter.openPrivate(file, "canaries", COLUMNS, how)) {
            for (List<@Nullable Object> row : ROWS) {
                writer.write(row);
            }
            writer.finish();
        }
        return file;
    }

    private static List<List<@Nullable Object>> read(Path file, Encryption with) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file, with)) {
            for (List<@Nullable Object> row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The key file as it looks to someone who was given the footer key alone. */
    private Encryption footerOnly() throws IOException {
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
    void rows_are_read_back_as_they_were_written() throws IOException {
        assertThat(read(written("persons", encryption.persons()), encryption)).isEqualTo(ROWS);
        assertThat(read(written("counts", encryption.counts()), encryption)).isEqualTo(ROWS);
        assertThat(read(written("rows", encryption.rows(List.of("name"))), encryption))
                .isEqualTo(ROWS);
    }

    @Test
    void nothing_of_the_rows_their_columns_and_their_names_lies_in_plain() throws IOException {
        for (Map<String, String> how :
                List.of(encryption.persons(), encryption.counts(), encryption.rows(List.of("name")))) {
            String bytes = Files.readString(written("secret", how), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain(NAME, "Canary", "LABOUR", "canaries", "another");
            assertThat(bytes).doesNotContain(keys.path().toString());
        }
    }

    @Test
    void every_file_has_keys_of_its_own_of_256_bits() throws IOException {
        Map<String, String> how = encryption.persons();

        assertThat(Files.readAllBytes(written("one", how))).isNotEqualTo(Files.readAllBytes(written("two", how)));
        assertThat(how).containsEntry("parquet.encryption.data.key.length.bits", "256");
        String bytes = Files.readString(written("three", how), StandardCharsets.ISO_8859_1);
        assertThat(bytes.replaceFirst("(?s).*\"wrappedDEK\":\"([^\"]*)\".*", "$1"))
                .as("12 bytes of nonce, 32 of key, 16 of tag, in Base64")
                .hasSize(80);
    }

    @Test
    void without_the_keys_and_with_others_a_file_says_that_a_key_is_missing() throws IOException {
        Path file = written("locked", encryption.persons());
        Encryption others = Encryption.with(KeyFile.create(folder.resolve("others.json")));

        for (Encryption wrong : List.of(Encryption.NONE, others, footerOnly())) {
            assertThatThrownBy(() -> read(file, wrong))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("encrypted with a key that is not held", "ingest");
        }
    }

    @Test
    void who_holds_the_footer_key_alone_counts_rows_and_reads_no_person() throws IOException {
        Path file = written("rows", encryption.rows(List.of("name")));
        try (TableReader reader = TableReader.open(file, footerOnly())) {
            assertThat(reader.rows()).isEqualTo(3);
            assertThat(reader.isEncrypted()).isTrue();
            assertThatThrownBy(reader::next)
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("encrypted with a key that is not held");
        }
    }

    @Test
    void no_changed_byte_changes_a_row() throws IOException {
        Path file = written("flipped", encryption.rows(List.of("name")));
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 3) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            try {
                assertThat(read(file, encryption)).as("byte %d", at).isEqualTo(ROWS);
            } catch (UnusableInput refused) {
                assertThat(refused).hasMessageNotContaining(NAME);
            }
        }
    }

    @Test
    void a_wrapped_key_is_opened_under_its_own_name_only() {
        KeyFileKms kms = new KeyFileKms();
        kms.initialize(Encryption.configuration(encryption.reading()), "", "", "");
        byte[] dataKey = new byte[32];
        String footer = keys.needed(Purpose.FOOTER).id();
        String wrapped = kms.wrapKey(dataKey, footer);

        assertThat(kms.unwrapKey(wrapped, footer)).isEqualTo(dataKey);
        assertThatThrownBy(
                        () -> kms.unwrapKey(wrapped, keys.needed(Purpose.PERSON).id()))
                .isInstanceOf(TagVerificationException.class);
        assertThatThrownBy(() -> kms.unwrapKey(wrapped, "footer.1.0000000000000000"))
                .isInstanceOf(KeyAccessDeniedException.class)
                .hasMessageContaining("footer.1.0000000000000000");
    }

    @Test
    void what_is_said_to_spark_holds_the_place_of_the_keys_and_no_key() throws IOException {
        String file = Files.readString(keys.path());
        for (String told : encryption.rows(List.of("name")).values()) {
            assertThat(told.length() >= 40 && file.contains(told)).isFalse();
        }
        assertThat(encryption.rows(List.of("name"))).containsValue(keys.path().toString());
        assertThat(Encryption.NONE.rows(List.of("name"))).isEmpty();
    }

    @Test
    void json_beside_rows_is_sealed_with_them() throws IOException {
        Path file = folder.resolve("chunks.json");
        Map<String, Object> content = Map.of("rows", 3);
        SealedJson.write(file, content, encryption);

        assertThat(SealedJson.read(file, encryption)).contains(new HashMap<>(content));
        assertThat(Files.readString(file)).doesNotContain("rows");
        assertThat(SealedJson.read(file, Encryption.with(KeyFile.create(folder.resolve("others.json")))))
                .isEmpty();
        assertThat(SealedJson.read(file, Encryption.NONE)).isEmpty();
        SealedJson.write(file, content, Encryption.NONE);
        assertThat(SealedJson.read(file, encryption)).as("in plain").isEmpty();
    }

    @Test
    void sealed_json_that_was_changed_is_not_opened() throws IOException {
        Path file = folder.resolve("chunks.json");
        SealedJson.write(file, Map.of("rows", 3), encryption);
        String text = Files.readString(file);
        int middle = text.indexOf("\"sealed\" : \"") + 20;
        char changed = text.charAt(middle) == 'A' ? 'B' : 'A';
        Files.writeString(file, text.substring(0, middle) + changed + text.substring(middle + 1));

        assertThat(SealedJson.read(file, encryption)).isEmpty();
    }
}
