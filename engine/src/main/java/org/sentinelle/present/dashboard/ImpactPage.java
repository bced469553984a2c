package org.sentinelle.present.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An impact design to read: what was asked, what the data say, and on what that rests.
 *
 * @param verdict what the data say in a few words
 * @param readings the same in sentences
 * @param figure the effect by time since adoption; null where nothing can be concluded
 * @param checks null where nothing can be concluded
 */
public record ImpactPage(
        Wording words,
        String fileName,
        String title,
        String question,
        List<Masthead.Translation> translations,
        String verdict,
        List<String> readings,
        List<String> cautions,
        @Nullable Figure figure,
        @Nullable DataTable checks,
        List<RegisterPage.Fact> facts,
        DataTable units,
        List<String> methods,
        String source) {
    public ImpactPage {
        translations = List.copyOf(translations);
        readings = List.copyOf(readings);
        cautions = List.copyOf(cautions);
        facts = List.copyOf(facts);
        methods = List.copyOf(methods);
    }
}
