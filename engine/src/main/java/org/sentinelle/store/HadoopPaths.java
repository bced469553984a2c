package org.sentinelle.store;

import java.nio.file.Path;

/** Local files as Spark wants them named, whatever characters their names hold. */
public final class HadoopPaths {
    private HadoopPaths() {}

    /** Where to write. */
    public static String target(Path path) {
        return "file://" + path.toAbsolutePath().normalize();
    }

    /** What to read: the same, with the characters escaped that Spark would take for a pattern. */
    public static String exactly(Path path) {
        return target(path).replaceAll("([\\\\{}\\[\\]*?])", "\\\\$1");
    }
}
