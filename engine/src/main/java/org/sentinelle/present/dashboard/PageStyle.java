package org.sentinelle.present.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet that stands in every page, and the content policy that allows this very sheet, the publication's own fonts
 * and nothing else: no script, no request elsewhere, no form.
 */
public record PageStyle(String css) {
    /** The folder of the fonts in a publication. */
    static final String ASSETS = "assets";

    private static final String SHEET = "dashboard.css";
    private static final String FONTS = "url(" + ASSETS + "/";

    /** The sheet for pages from which {@code toRoot} leads to the publication's root. */
    static PageStyle load(String toRoot) {
        try (InputStream sheet = PageStyle.class.getResourceAsStream(SHEET)) {
            if (sheet == null) {
                throw new IllegalStateException("The style sheet " + SHEET + " is missing from the program");
            }
            String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            String placed = css.replace("\r\n", "\n").replace(FONTS, "url(" + toRoot + ASSETS + "/");
            return new PageStyle(placed.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + SHEET + " cannot be read", e);
        }
    }

    /** The value of Content-Security-Policy. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
