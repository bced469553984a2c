package org.sentinelle.stats.rates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of a method, which holds the tables that tests compute. */
final class MethodPage {
    private MethodPage() {}

    static String of(String id) throws IOException {
        return Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", id + ".md"));
    }
}
