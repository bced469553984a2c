package org.sentinelle.harmonise;

import java.util.Locale;

/**
 * Texts as they are read and compared. Both steps happen in plain Java, once for a cell and once for a spelling in a table,
 * so that they are the same on every computer, whatever its language.
 */
final class FoldedText {
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NEXT_LINE = '\u0085';

    private FoldedText() {}

    /** The text without white space at its ends and with one blank for white space inside it; the same object if it is so already. */
    static String tidy(String text) {
        return isTidy(text) ? text : oneBlank(text).strip();
    }

    /** The tidied text in lower case. */
    static String fold(String text) {
        return lowerCase(tidy(text));
    }

    static String lowerCase(String tidy) {
        return tidy.toLowerCase(Locale.ROOT);
    }

    /** One blank for white space of any kind and length, also at the ends. */
    static String oneBlank(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean inWhiteSpace = false;
        for (int i = 0; i < text.length(); i++) {
            boolean white = isWhite(text.charAt(i));
            if (!white) {
                folded.append(text.charAt(i));
            } else if (!inWhiteSpace) {
                folded.append(' ');
            }
            inWhiteSpace = white;
        }
        return folded.toString();
    }

    private static boolean isTidy(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isWhite(letter) && (letter != ' ' || afterBlank)) {
                return false;
            }
            afterBlank = letter == ' ';
        }
        return text.isEmpty() || !afterBlank;
    }

    /** Also the blanks that keep words together, and two characters of no width that programs leave behind. */
    private static boolean isWhite(char letter) {
        if (letter > ' ' && letter < NEXT_LINE) {
            return false;
        }
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == ZERO_WIDTH_SPACE
                || letter == BYTE_ORDER_MARK
                || letter == NEXT_LINE;
    }
}
