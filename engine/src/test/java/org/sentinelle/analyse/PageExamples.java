package org.sentinelle.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** The page of a method, its text in one line, and what the example in it gives. */
public record PageExamples(String text, Finding.Answered finding) {

    public static PageExamples of(String method, String analysis) throws IOException {
        Path page = Path.of(System.getProperty("sentinelle.root", ".."), "docs", "methods", method + ".md");
        Finding finding = ReferenceCase.within("/reference/" + method).run(analysis, "");
        return new PageExamples(Files.readString(page).replaceAll("\\s+", " "), (Finding.Answered) finding);
    }

    public Estimate estimate(String term) {
        return finding.estimates().stream()
                .filter(e -> e.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No term " + term));
    }

    /** Numbers as a page writes them. */
    public static String say(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
