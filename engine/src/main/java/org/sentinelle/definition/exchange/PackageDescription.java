package org.sentinelle.definition.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.LocalisedText;

/**
 * What its makers say of a package.
 *
 * @param id kebab-case
 * @param version numbers with dots: {@code 1.2}
 * @param authors who made it, as they want to be named
 * @param licence its SPDX identifier: {@code CC-BY-4.0}
 * @param mechanism the mechanism that hands it out, or null
 */
public record PackageDescription(
        String id,
        String version,
        LocalisedText title,
        List<String> authors,
        String licence,
        @Nullable String mechanism) {
    public PackageDescription {
        authors = List.copyOf(authors);
    }

    /** Its id and version in one word, as its record in a workspace is called. */
    public String idAndVersion() {
        return id + "-" + version;
    }
}
