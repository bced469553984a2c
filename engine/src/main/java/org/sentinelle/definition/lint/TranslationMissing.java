package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.result.Problem;

/** Is every text given in every language of its root: the shared definitions in three, a workspace's in its own? */
final class TranslationMissing implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.all()
                .filter(definition -> definition.languages().size() > 1)
                .flatMap(Translations::of)
                .filter(text -> !missing(text).isEmpty())
                .map(TranslationMissing::problem);
    }

    private static List<String> missing(Translations text) {
        return text.by().languages().stream()
                .filter(language -> !text.texts().containsKey(language))
                .toList();
    }

    private static Problem problem(Translations text) {
        String languages = missing(text).stream().map(Languages::named).collect(Collectors.joining(", "));
        return text.by()
                .problem(
                        "'" + text.key() + "' is not given in " + languages + ".",
                        "Write it in every language of " + text.by().root() + ": "
                                + String.join(", ", text.by().languages()) + ".",
                        text.path());
    }
}
