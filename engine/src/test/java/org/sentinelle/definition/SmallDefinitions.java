package org.sentinelle.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.DefinitionsReading;

/** The definitions that the lints' fixtures have in common, and indicators beside them, read from memory. */
public final class SmallDefinitions {
    private static final String SHELL = """
            id: %s
            version: 1
            name: {en: %s}
            definition: {en: What a State reported for the period and nothing else.}
            category: outcome
            pillar: protection
            owners: [ecowas]
            sign-off: {required: 1}
            direction: none
            unit: cases
            concept: {population: victims, stage: detected, unit: case, classification: test}
            %s
            """;

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    public SmallDefinitions() {
        try {
            Path base = Path.of(Objects.requireNonNull(SmallDefinitions.class.getResource("/lints/base"))
                    .toURI());
            try (Stream<Path> found = Files.walk(base)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(base.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public SmallDefinitions with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** An indicator that is said in the lines that matter: its measure, its place and its time. */
    public SmallDefinitions indicator(String id, String lines) {
        String name =
                id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
        return with("catalogue/" + id + ".yaml", SHELL.formatted(id, name, lines));
    }

    public Definitions read() {
        DefinitionFiles found = DefinitionFiles.of("the test", files);
        if (!found.problems().isEmpty()) {
            throw new IllegalArgumentException(found.problems().toString());
        }
        return DefinitionsReading.read(found.files());
    }
}
