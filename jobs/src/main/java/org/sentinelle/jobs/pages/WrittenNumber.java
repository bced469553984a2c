package org.sentinelle.jobs.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sentinelle.present.NumberStyle;

/**
 * A number as it stands in a text.
 *
 * @param start its first character, a minus sign where it has one
 * @param end after its last character; a percent sign does not belong to it
 * @param plain with a decimal point, a hyphen for minus and nothing between thousands; digits as written
 */
record WrittenNumber(int start, int end, String plain) {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_GROUP = '\u066C';

    /** The numbers of a text that {@link #legible} made legible, as a language writes them, in their order. */
    static List<WrittenNumber> in(String text, String language) {
        Matcher found =
                PATTERNS.computeIfAbsent(language, WrittenNumber::pattern).matcher(text);
        List<WrittenNumber> numbers = new ArrayList<>();
        while (found.find()) {
            numbers.add(of(found));
        }
        return numbers;
    }

    /**
     * The text with Latin digits, spaces one by one, and without what has no width, such as the marks of direction around
     * numbers in Arabic.
     */
    static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            if (digit >= 0) {
                legible.append((char) ('0' + digit));
            } else if (isSpace(letter)) {
                appendSpace(legible, (char) letter);
            } else if (Character.getType(letter) != Character.FORMAT) {
                legible.appendCodePoint(letter);
            }
        });
        return legible.toString();
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void appendSpace(StringBuilder text, char space) {
        int last = text.length() - 1;
        if (last >= 0 && isSpace(text.charAt(last))) {
            text.setCharAt(last, ' ');
        } else {
            text.append(space == '\n' || space == '\t' || space == '\r' ? ' ' : space);
        }
    }

    /**
     * A hyphen is a minus sign unless it joins words or numbers; the true sign may follow a word, as Arabic writes "and".
     * A space between thousands may be any that does not break; Arabic's own signs are read in every language. */
    private static Pattern pattern(String language) {
        NumberStyle style = NumberStyle.of(language);
        String group = "[" + style.group() + ARABIC_GROUP + (style.group() == ',' ? "" : "\u00A0\u2009") + "]";
        String decimal = "[" + style.decimal() + ARABIC_DECIMAL + "]";
        return Pattern.compile("(?<minus>(?<![\\p{L}\\p{N}])-|(?<!\\p{N})" + NumberStyle.MINUS + ")?"
                + "(?<whole>\\d{1,3}(?:" + group + "\\d{3})+(?!\\d)|\\d+)"
                + "(?:" + decimal + "(?<decimals>\\d+))?"
                + "(?:[eE](?<power>[-+" + NumberStyle.MINUS + "]?\\d+))?");
    }

    private static WrittenNumber of(Matcher found) {
        StringBuilder plain = new StringBuilder();
        if (found.group("minus") != null) {
            plain.append('-');
        }
        found.group("whole").chars().filter(Character::isDigit).forEach(c -> plain.append((char) c));
        if (found.group("decimals") != null) {
            plain.append('.').append(found.group("decimals"));
        }
        if (found.group("power") != null) {
            plain.append('e')
                    .append(found.group("power").replace(NumberStyle.MINUS, '-').replace("+", ""));
        }
        return new WrittenNumber(found.start(), found.end(), plain.toString());
    }
}
