package org.sentinelle.jobs;

import java.util.Iterator;
import java.util.Locale;
import org.sentinelle.definition.prose.CataloguePages;
import picocli.CommandLine.Option;

/** The language of what is shown: of definitions, or of the words in charts. */
final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            completionCandidates = Languages.class,
            description = "The language: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String tag = "en";

    /** The languages that there are words in. */
    static final class Languages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CataloguePages.LANGUAGES.iterator();
        }
    }

    String tag() {
        String known = tag.toLowerCase(Locale.ROOT);
        if (!CataloguePages.LANGUAGES.contains(known)) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    "There are no words in '" + tag + "'. Write one of: " + String.join(", ", CataloguePages.LANGUAGES)
                            + ".");
        }
        return known;
    }
}
