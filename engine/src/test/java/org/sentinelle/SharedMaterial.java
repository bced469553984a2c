package org.sentinelle;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data and reference cases beside the checkout; tests that need it are skipped visibly without it. */
public final class SharedMaterial {
    private SharedMaterial() {}

    /** A file or folder in it; where it is missing the test is skipped, or fails if skipping is forbidden (as in CI). */
    public static Path require(String relative) {
        Path path = root().resolve(relative);
        if (Files.exists(path)) {
            return path;
        }
        String missing = "needs ../shared/" + relative + " beside the checkout";
        if (Boolean.parseBoolean(System.getenv("SENTINELLE_NO_SKIP"))) {
            throw new AssertionError(missing + ", and skipping is forbidden here");
        }
        Assumptions.abort(missing);
        return path;
    }

    private static Path root() {
        String checkout = System.getProperty("sentinelle.root", "..");
        return Path.of(checkout).toAbsolutePath().normalize().resolveSibling("shared");
    }
}
