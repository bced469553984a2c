package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.result.Problem;

/** Was a text translated, or only copied? Short names may well be the same in two languages; sentences are not. */
final class CopiedTranslation implements Lint {
    private static final int FEWEST_WORDS = 5;

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.all().flatMap(Translations::of).flatMap(CopiedTranslation::ofText);
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static Stream<Problem> ofText(Translations text) {
        String english = text.texts().getOrDefault(LocalisedText.ENGLISH, "");
        return english.strip().split("\\s+").length < FEWEST_WORDS
                ? Stream.empty()
                : text.texts().keySet().stream()
                        .filter(language -> !language.equals(LocalisedText.ENGLISH))
                        .filter(language -> english.equals(text.texts().get(language)))
                        .map(language -> text.by()
                                .problem(
                                        "'" + text.key() + "' is the same in " + Languages.named(language)
                                                + " as in English.",
                                        "Translate it.",
                                        Paths.below(text.path(), language)));
    }
}
