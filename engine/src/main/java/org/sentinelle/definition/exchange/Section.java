package org.sentinelle.definition.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A folder of a package and what lies in it; nothing else is let in. The order is that in which files can be put down one by
 * one without any of them naming what is not there yet.
 */
public enum Section {
    AREAS("definitions/areas", "file of areas"),
    CODES("definitions/codes", "code list"),
    SPELLINGS("definitions/codes/spellings", "spelling table"),
    CONCORDANCES("definitions/codes/concordances", "concordance"),
    STANDARDS("definitions/codes/standards", "standard population"),
    DATASETS("definitions/datasets", "dataset"),
    SOURCES("definitions/sources", "source"),
    MECHANISMS("definitions/mechanisms", "mechanism"),
    CATALOGUE("definitions/catalogue", "indicator"),
    PARAMETERS("definitions/parameters", "set of parameters"),
    HYPOTHESES("definitions/hypotheses", "register of hypotheses"),
    DESIGNS("definitions/designs", "impact design"),
    PLANS("definitions/plans", "plan"),
    OVERLAYS("definitions/overlays", "overlay"),
    ANALYSES("analyses", "analysis");

    private final String folder;
    private final String noun;

    Section(String folder, String noun) {
        this.folder = folder;
        this.noun = noun;
    }

    /** The folder inside the package and inside a workspace. */
    public String folder() {
        return folder;
    }

    /** What one of them is called in a report. */
    public String noun() {
        return noun;
    }

    /** The word by which people name the whole folder: {@code catalogue}, {@code spellings}. */
    public String word() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The section of a path in a package; the innermost where one lies in another; empty where it lies in none. */
    public static Optional<Section> of(String path) {
        return Arrays.stream(values())
                .filter(section -> path.startsWith(section.folder + "/"))
                .max(Comparator.comparingInt(section -> section.folder.length()));
    }

    /** The section that people call by this word. */
    public static Optional<Section> called(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word().equals(word))
                .findFirst();
    }
}
