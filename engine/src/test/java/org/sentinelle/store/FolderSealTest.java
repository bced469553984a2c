package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.UnusableInput;

class FolderSealTest {
    @TempDir
    Path folder;

    @BeforeEach
    void seal_two_files() throws IOException {
        Files.writeString(folder.resolve("a"), "first");
        Files.writeString(folder.resolve("b"), "second");
        FolderSeal.seal(folder);
    }

    @Test
    void lists_the_files_of_an_untouched_folder_in_order() {
        assertThat(FolderSeal.verified(folder, "Do it again."))
                .containsExactly(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void names_every_file_that_is_missing_changed_or_new() throws IOException {
        Files.delete(folder.resolve("a"));
        Files.writeString(folder.resolve("b"), "secone");
        Files.writeString(folder.resolve("c"), "third");
        assertThatThrownBy(() -> FolderSeal.verified(folder, "Do it again."))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> Path.of(p.file()).getFileName() + ": " + p.what() + " " + p.remedy())
                                .containsExactly(
                                        "a: The file is missing. Do it again.",
                                        "b: The file is cut off or was changed after it was written. Do it again.",
                                        "c: The file does not belong here. Do it again."));
    }

    @Test
    void a_folder_without_a_seal_is_refused() {
        assertThatThrownBy(() -> FolderSeal.verified(folder.resolve("nowhere"), "Do it again."))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("nowhere");
    }
}
