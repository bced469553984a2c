package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.KeyFile.Purpose;

class KeyFileTest {
    private static final Pattern KEY = Pattern.compile("\"key\" : \"([^\"]+)\"");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("own/keys.json");
    }

    /** The keys as they stand in a file. */
    private static List<String> written(Path file) throws IOException {
        return KEY.matcher(Files.readString(file))
                .results()
                .map((MatchResult key) -> key.group(1))
                .toList();
    }

    /** The same file with other words in the place of some. */
    private static KeyFile edited(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(from, to));
        return KeyFile.open(file);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_new_file_holds_a_key_of_256_bits_for_each_purpose() throws IOException {
        KeyFile keys = KeyFile.create(file());

        assertThat(keys.secrets()).extracting(Secret::purpose).containsExactly(Purpose.values());
        assertThat(keys.secrets()).extracting(s -> s.bytes().length).containsOnly(32);
        assertThat(keys.secrets()).extracting(Secret::id).doesNotHaveDuplicates();
        assertThat(KeyFile.open(file()).toString()).isEqualTo(keys.toString());
    }

    @Test
    void a_new_file_and_its_folder_are_the_owners_alone() throws IOException {
        KeyFile.create(file());

        assertThat(mode(file())).isEqualTo("rw-------");
        assertThat(mode(file().getParent())).isEqualTo("rwx------");
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws IOException {
        KeyFile.create(file());
        String before = Files.readString(file());

        assertThatThrownBy(() -> KeyFile.create(file()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("already");
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void a_file_inside_a_workspace_is_refused() throws IOException {
        KeyFile.create(file());
        Files.createFile(folder.resolve("workspace.yaml"));

        assertThatThrownBy(() -> KeyFile.open(file()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("beside what it protects");
        assertThatThrownBy(() -> KeyFile.create(folder.resolve("deep/down/keys.json")))
                .isInstanceOf(UnusableInput.class);
        assertThat(folder.resolve("deep/down/keys.json")).doesNotExist();
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        KeyFile.create(file());
        for (String mode : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
            assertThatThrownBy(() -> KeyFile.open(file()))
                    .as(mode)
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("chmod 600");
        }
    }

    @Test
    void a_missing_file_says_how_to_make_one() {
        assertThatThrownBy(() -> KeyFile.open(file()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("sentinelle keys create");
    }

    @Test
    void no_name_and_no_message_tells_a_key() throws IOException {
        String told = KeyFile.create(file()) + " " + KeyFile.open(file()).secrets();
        for (String key : written(file())) {
            assertThat(told).doesNotContain(key);
        }
        String whole = Files.readString(file());
        for (String broken : List.of(
                whole.replace("\"version\" : 1", "\"version\" : one"),
                whole.replace("\"person\"", "\"persons\""),
                whole.replace("=\"", "==\""),
                whole.substring(0, whole.length() / 2),
                "[]")) {
            Files.writeString(file(), broken);
            assertThatThrownBy(() -> KeyFile.open(file()))
                    .isInstanceOf(UnusableInput.class)
                    .hasNoCause()
                    .hasMessage(
                            file() + ": This is no key file, or it cannot be read. Name another file with --key-file,"
                                    + " or make a new one with: sentinelle keys create");
        }
    }

    @Test
    void a_file_without_a_secret_for_rounding_says_so() throws IOException {
        KeyFile.create(file());
        KeyFile keys = edited(file(), "\"rounding\"", "\"footer\"");

        assertThatThrownBy(keys::rounding)
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("The file holds no rounding key.");
    }

    @Test
    void the_key_of_the_highest_version_is_written_with_and_the_others_are_found() throws IOException {
        KeyFile keys = KeyFile.create(file());
        String first = keys.needed(Purpose.FOOTER).id();
        KeyFile renewed = edited(file(), "\"rounding\",\n      \"version\" : 1", "\"footer\",\n      \"version\" : 2");

        assertThat(renewed.needed(Purpose.FOOTER).id()).startsWith("footer.2.");
        assertThat(renewed.find(first)).isPresent();
    }

    @Test
    void the_same_secret_and_message_give_the_same_code_and_another_secret_another() throws IOException {
        byte[] message = "a cell".getBytes(StandardCharsets.UTF_8);
        byte[] code = KeyFile.create(file()).rounding().hmac(message);

        assertThat(KeyFile.open(file()).rounding().hmac(message))
                .isEqualTo(code)
                .hasSize(32);
        assertThat(KeyFile.create(folder.resolve("other.json")).rounding().hmac(message))
                .isNotEqualTo(code);
    }
}
