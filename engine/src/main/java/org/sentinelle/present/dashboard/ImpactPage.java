package org.sentinelle.present.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An impact design to read: what was asked, what the data say, and on what that rests.
 *
 * @param verdict what the data say in a few words
 * @param readings the same in sentences
 * @param effects pictures of the effect by time; empty where nothing can be concluded
 * @param checks null where nothing can be concluded
 * @param regression what a regression that could mislead is made of; null where it could not be run
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
        List<Picture> effects,
        @Nullable DataTable checks,
        @Nullable Picture regression,
        List<RegisterPage.Fact> facts,
        DataTable units,
        List<String> methods,
        String source) {
    /**
     * A picture under its heading.
     *
     * @param id of the section
     * @param reading how to read it
     * @param file the name of the files that hold it, without their endings
     */
    public record Picture(String id, String heading, List<String> reading, Figure figure, String file) {
        public Picture {
            reading = List.copyOf(reading);
        }
    }

    public ImpactPage {
        effects = List.copyOf(effects);
        translations = List.copyOf(translations);
        readings = List.copyOf(readings);
        cautions = List.copyOf(cautions);
        facts = List.copyOf(facts);
        methods = List.copyOf(methods);
    }

    /** All of them, in the order of the page. */
    Stream<Picture> pictures() {
        return Stream.concat(effects.stream(), Stream.ofNullable(regression));
    }
}
