package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes: marks over letters and marks of direction take none. */
final class TextWidth {
    /** A line that begins with it is read from right to left, whatever its first word. */
    static final String RIGHT_TO_LEFT_MARK = "\u200F";

    int of(String text) {
        return (int) text.codePoints().filter(TextWidth::takesRoom).count();
    }

    private static boolean takesRoom(int character) {
        int type = Character.getType(character);
        return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
    }

    int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, of(word));
        }
        return longest;
    }

    String padded(String text, int width) {
        return text + room(text, width);
    }

    String padding(String text, int width) {
        return room(text, width) + text;
    }

    private String room(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text in lines of at most the width where its words allow; lines after the first begin with the indent. */
    List<String> wrapped(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        int start = text.length() - text.stripLeading().length();
        StringBuilder line = new StringBuilder(text.substring(0, start));
        boolean empty = true;
        for (String word : text.strip().split("(?<= )(?=[^ ])|\n")) {
            if (!empty && of(line.toString()) + of(word.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
