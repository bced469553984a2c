package org.sentinelle.definition.lint;

import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Is the text of every definition long enough to say what is counted and what is not? */
final class ShortDefinition implements Lint {
    /** The shortest sentence in the shared definitions that says what is counted has five words. */
    private static final int FEWEST_WORDS = 5;

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream().flatMap(ShortDefinition::ofIndicator);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Stream<Problem> ofIndicator(Definition<Indicator> indicator) {
        Map<String, String> texts = indicator.node().textsByKey("definition");
        return texts.keySet().stream()
                .filter(language -> words(texts.getOrDefault(language, "")) < FEWEST_WORDS)
                .map(language -> indicator.problem(
                        "The definition in " + Languages.named(language) + " has fewer than " + FEWEST_WORDS
                                + " words.",
                        "Say in a sentence what is counted and what is not.",
                        "definition",
                        language));
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
