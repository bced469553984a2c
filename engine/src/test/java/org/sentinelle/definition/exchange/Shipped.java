package org.sentinelle.definition.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.definition.SharedDefinitions;

/** The shipped definitions as one side, and changed copies of them as the other. */
final class Shipped {
    static final String INDICATOR = "definitions/catalogue/convictions-per-100-prosecuted.yaml";
    static final String SHARE = "definitions/catalogue/child-share-of-detected-victims.yaml";
    static final String DATASET = "definitions/datasets/trafficking-reports.yaml";
    static final String SOURCE = "definitions/sources/unodc-glotip.yaml";
    static final String AGE = "definitions/codes/age.yaml";
    static final String SPELLINGS = "definitions/codes/spellings/citizenship.yaml";
    static final String CONCORDANCE = "definitions/codes/concordances/five-year-bands-to-minors-and-adults.yaml";
    static final String STANDARD = "definitions/codes/standards/who-world-standard-minors-and-adults.yaml";
    static final String PLAN = "definitions/plans/ecowas-plan-2008-2011.yaml";
    static final String MECHANISM = "definitions/mechanisms/ecowas.yaml";

    private Shipped() {}

    static SortedMap<String, PackageFile> files() {
        try {
            return FolderFiles.ofDefinitions(SharedDefinitions.root().folder()).files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(Objects.requireNonNull(files().get(path), path).bytes(), StandardCharsets.UTF_8);
    }

    /** A shipped file with one text in the place of another, which must be there. */
    static PackageFile changed(String path, String text, String by) {
        String before = text(path);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " does not hold: " + text);
        }
        return file(path, before.replace(text, by));
    }

    static PackageFile file(String path, String text) {
        return new PackageFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static SortedMap<String, PackageFile> own(PackageFile... files) {
        SortedMap<String, PackageFile> own = new TreeMap<>();
        for (PackageFile file : files) {
            own.put(file.path(), file);
        }
        return own;
    }

    static Holdings holdings(PackageFile... own) {
        return Holdings.of(files(), own(own), "the workspace");
    }
}
