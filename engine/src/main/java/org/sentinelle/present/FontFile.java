package org.sentinelle.present;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fonts that come with the program: charts are laid out by them and pages show them, so that letters stand where they were
 * measured, whatever fonts a machine has.
 */
public enum FontFile {
    LATIN("NotoSans-Regular.ttf"),
    LATIN_BOLD("NotoSans-Bold.ttf"),
    ARABIC("NotoSansArabic-Regular.ttf"),
    ARABIC_BOLD("NotoSansArabic-Bold.ttf");

    /** The licence that has to stand beside the files. */
    public static final String LICENCE = "OFL.txt";

    private final String fileName;

    FontFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** The bytes of the TrueType file. */
    public byte[] bytes() {
        return bytes(fileName);
    }

    /** The licence's text as bytes. */
    public static byte[] licence() {
        return bytes(LICENCE);
    }

    private static byte[] bytes(String name) {
        try (InputStream file = FontFile.class.getResourceAsStream("fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The file " + name + " is missing from the program");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read", e);
        }
    }
}
