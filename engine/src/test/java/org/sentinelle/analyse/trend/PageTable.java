package org.sentinelle.analyse.trend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of tables as the pages under {@code docs/methods} have them. */
final class PageTable {
    private PageTable() {}

    static String page(String method) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", method + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code | series | 10 | 0.951 | 0.897 |}. */
    static String row(String series, int n, double... shares) {
        return "| " + series + " | " + n + " | "
                + Arrays.stream(shares)
                        .mapToObj(share -> String.format(Locale.ROOT, "%.3f", share))
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
