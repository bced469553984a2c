package org.sentinelle.definition.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What a package says it is, what is in it, and what it only cites. */
public record PackageManifest(PackageDescription description, List<Content> contents, List<Citation> citations) {
    /** The form of package that this programme writes and reads. */
    public static final int FORMAT = 1;

    /** The file that holds the manifest. */
    public static final String FILE = "package.yaml";

    /** Whose a file of the package is. */
    public enum Standing {
        /** A definition of those who made the package. */
        OWN,
        /** A copy of a definition that Sentinelle ships to everyone, so that it can be compared. */
        SHARED
    }

    /** A file of the package. */
    public record Content(String file, String sha256, Standing standing) {}

    /**
     * A shared definition that the package leans on without holding a copy.
     *
     * @param sha256 of its file where the package was made
     */
    public record Citation(ItemId item, String sha256) {}

    /** Sorts what is in it. */
    public PackageManifest {
        contents = contents.stream().sorted(Comparator.comparing(Content::file)).toList();
        citations =
                citations.stream().sorted(Comparator.comparing(Citation::item)).toList();
    }

    /**
     * The package's own hash: SHA-256 of what describes it and of the sorted list of its files' hashes, each part written with
     * its length so that no two manifests read alike.
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        part(text, "format", String.valueOf(FORMAT));
        part(text, "id", description.id());
        part(text, "version", description.version());
        new TreeMap<>(description.title().byLanguage())
                .forEach((language, title) -> part(text, "title/" + language, title));
        description.authors().forEach(author -> part(text, "author", author));
        part(text, "licence", description.licence());
        String mechanism = description.mechanism();
        if (mechanism != null) {
            part(text, "mechanism", mechanism);
        }
        for (Content content : contents) {
            part(text, "file", content.file());
            part(text, content.standing().name(), content.sha256());
        }
        for (Citation citation : citations) {
            part(text, "cites", citation.item().text());
            part(text, "sha256", citation.sha256());
        }
        return PackageFile.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void part(StringBuilder text, String key, String value) {
        text.append(key)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n');
    }
}
