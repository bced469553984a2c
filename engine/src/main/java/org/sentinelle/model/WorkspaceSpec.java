package org.sentinelle.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one folder of work is about.
 *
 * @param languages the languages to publish in, the first one first
 * @param series the years that are computed
 * @param fixedPanel the years that a State must have reported without a gap to be in the fixed panel
 * @param policy what is demanded of confidential counts
 * @param sources the files to read; empty where every file in {@code incoming} is read that a mapping recognises
 */
public record WorkspaceSpec(
        LocalisedText title,
        List<String> languages,
        Span series,
        Span fixedPanel,
        WorkspacePolicy policy,
        List<InputFile> sources) {
    public static final List<String> DEFAULT_LANGUAGES = List.of("en", "fr", "ar");
    public static final Span DEFAULT_SERIES = new Span(Period.year(2003), Period.year(2022));
    public static final Span DEFAULT_FIXED_PANEL = new Span(Period.year(2012), Period.year(2022));

    /** From one period to another, both included. */
    public record Span(Period from, Period to) {
        public Span {
            if (to.compareTo(from) < 0) {
                throw new IllegalArgumentException("A span ends with " + to + ", before it starts with " + from);
            }
        }
    }

    /**
     * A file to be read by a source mapping.
     *
     * @param mapping the mapping's id
     * @param file the file, or null where it is looked for in {@code incoming} by the mapping's pattern
     */
    public record InputFile(String mapping, @Nullable Path file) {}

    public WorkspaceSpec {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
    }
}
