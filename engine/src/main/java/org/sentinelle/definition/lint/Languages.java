package org.sentinelle.definition.lint;

import java.util.Locale;

/** Languages as a message calls them. */
final class Languages {
    private Languages() {}

    /** {@code French (fr)} */
    static String named(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")";
    }
}
