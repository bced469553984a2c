package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fixed texts and tables that the demonstration is made from, packaged beside the code. */
final class DemoResources {
    private DemoResources() {}

    static String text(String name) {
        try (InputStream in = DemoResources.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The packaged file demo/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged file demo/" + name + " cannot be read", e);
        }
    }

    /** The rows of a packaged table without its header; its cells hold no commas. */
    static List<List<String>> table(String name) {
        return text(name)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
