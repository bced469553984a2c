package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDefinitionsTest {
    @TempDir
    private Path folder;

    @Test
    void the_packaged_definitions_are_found_as_a_folder_on_the_class_path() {
        DefinitionRoot root = SharedDefinitions.root();
        assertThat(root.folder().resolve("catalogue")).isDirectory();
        assertThat(root.folder().resolve("schema/indicator.json")).isRegularFile();
    }

    @Test
    void the_packaged_definitions_are_read_out_of_a_jar() throws IOException {
        Path jar = folder.resolve("indicators and more.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            add(entries, "schema/common.json", "{}");
            for (var file : MiniFiles.ALL.entrySet()) {
                add(entries, file.getKey(), file.getValue());
            }
        }
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            DefinitionRoot inJar = SharedDefinitions.root(classes);
            assertThat(CatalogueReader.read(List.of(new DefinitionRoot(inJar.name(), inJar.folder())))
                            .indicators())
                    .containsOnlyKeys("child-share");
            assertThat(SharedDefinitions.root(classes).folder())
                    .as("asking again finds the same place")
                    .isEqualTo(inJar.folder());
        }
    }

    @Test
    void definitions_that_are_not_on_the_class_path_are_asked_for() throws IOException {
        try (URLClassLoader none = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> SharedDefinitions.root(none)).hasMessageContaining("sentinelle-indicators");
        }
    }

    private static void add(JarOutputStream jar, String file, String text) throws IOException {
        jar.putNextEntry(new JarEntry("sentinelle/" + file));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
