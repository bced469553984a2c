package org.sentinelle.result;

import org.jspecify.annotations.Nullable;

/**
 * Something a person must put right: what is wrong, where, and what to do. Never holds a value from a row of person data.
 *
 * @param file the file as the user knows it
 * @param line counted from 1, or 0 where the whole file is meant
 * @param remedy what to do about it
 */
public record Problem(
        String file, int line, String what, @Nullable String remedy) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code file:line: what. remedy} */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + (remedy == null ? "" : " " + remedy);
    }
}
