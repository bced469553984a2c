package org.sentinelle.jobs.pages;

/**
 * A text that a file shows, or that a program reads out or looks up for its reader.
 *
 * @param language the tag of the language whose signs its numbers have
 * @param place where in the file, for a person: {@code line 12, column 5}, {@code page 3}
 */
record ShownText(String text, String language, String place) {
    /** Of numbers in data for scripts, which are written as programs do. */
    static final String PROGRAM = "en";
}
