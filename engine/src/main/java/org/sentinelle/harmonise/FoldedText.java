package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * Texts as they are compared: without white space at the ends, inner white space folded to one blank, in lower case. The same
 * rule once for a text in hand and once for a column; both give the same on every computer, whatever its language.
 */
final class FoldedText {
    /** White space, also the kinds that keep words together and the mark that some programs leave in the middle of text. */
    private static final String WHITE_SPACE =
            "[\\s\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+";

    /** Capitals whose small letter depends on the language of the computer (Turkish, Lithuanian), and the letter taken here. */
    private static final String CAPITALS = "I\u0130J\u012E\u00CC\u00CD\u0128";

    private static final String SMALL = "iij\u012F\u00EC\u00ED\u0129";

    private FoldedText() {}

    static String fold(String text) {
        StringBuilder letters = new StringBuilder(tidy(text));
        for (int i = 0; i < letters.length(); i++) {
            int capital = CAPITALS.indexOf(letters.charAt(i));
            if (capital >= 0) {
                letters.setCharAt(i, SMALL.charAt(capital));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Of a text that was tidied; only letters beyond ASCII depend on a language. */
    static Column lowerCase(Column tidy) {
        return when(octet_length(tidy).equalTo(char_length(tidy)), lower(tidy))
                .otherwise(lower(translate(tidy, CAPITALS, SMALL)));
    }

    /** White space folded, letters as they are: how codes, periods and counts are read. */
    static Column tidy(Column text) {
        return trim(regexp_replace(text, WHITE_SPACE, " "));
    }

    static String tidy(String text) {
        return oneBlank(text).strip();
    }

    /** White space folded, also at the ends. */
    static String oneBlank(String text) {
        return text.replaceAll(WHITE_SPACE, " ");
    }
}
