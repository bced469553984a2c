package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * In which languages a dashboard is written, and where: the first at the root of the publication, each other one in a folder
 * that has its tag for a name.
 *
 * @param current tag of the language of the pages at hand
 * @param all tags of all languages, the one at the root first
 */
public record PageLanguages(String current, List<String> all) {
    public PageLanguages {
        all = List.copyOf(all);
        if (!all.contains(current)) {
            throw new IllegalArgumentException("Language '" + current + "' is none of those published: " + all);
        }
    }

    /** One language alone. */
    public static PageLanguages only(String language) {
        return new PageLanguages(language, List.of(language));
    }

    /** The folder of the pages at hand below the publication's; empty for the first language. */
    public String folder() {
        return folderOf(current);
    }

    private String folderOf(String language) {
        return language.equals(all.get(0)) ? "" : language;
    }

    /** What leads from the pages at hand to the publication's root. */
    String toRoot() {
        return folder().isEmpty() ? "" : "../";
    }

    /** What leads from the pages at hand to those of another language. */
    String pathTo(String language) {
        String folder = folderOf(language);
        return folder.isEmpty() ? toRoot() : toRoot() + folder + "/";
    }

    /** The same page in every language. */
    List<Masthead.Translation> translations() {
        return all.stream()
                .map(language -> {
                    Wording words = Wording.in(language);
                    return new Masthead.Translation(
                            language,
                            words.text("language.name"),
                            words.direction(),
                            pathTo(language),
                            language.equals(current));
                })
                .toList();
    }
}
