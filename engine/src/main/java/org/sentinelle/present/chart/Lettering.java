package org.sentinelle.present.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sentinelle.present.FontFile;

/**
 * Measures text in the fonts that come with the program and in no other, so that a chart has the same positions on every
 * machine. Each character is measured in the first font that has it, Latin before Arabic, as a browser chooses it; letters
 * next to each other in one font are shaped together.
 */
final class Lettering {
    /** Font units per em of both fonts: at this size widths are whole units, free of hinting and rounding. */
    private static final float EM = 1000f;

    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
    private static final Font LATIN = load(FontFile.LATIN);
    private static final Font ARABIC = load(FontFile.ARABIC);

    /** From the base line to the top and to the bottom, in ems: the values of Noto Sans. */
    private static final double ASCENT = 1.069;

    private static final double DESCENT = 0.293;

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final String ELLIPSIS = "\u2026";

    private Lettering() {}

    /** The font charts are written in, of a size in pixels. */
    static Font font(float size) {
        return LATIN.deriveFont(size);
    }

    /** Whether it is the font that comes with the program, in whatever size. */
    static boolean isOurs(Font font) {
        return font.getFontName(java.util.Locale.ROOT).equals(LATIN.getFontName(java.util.Locale.ROOT));
    }

    static double ascent(Font font) {
        return ASCENT * font.getSize2D();
    }

    static double descent(Font font) {
        return DESCENT * font.getSize2D();
    }

    /** The width of a text in pixels; marks of direction take no room. */
    static double width(String text, float size) {
        double units = 0;
        int start = 0;
        while (start < text.length()) {
            int end = runEnd(text, start);
            if (!isDirectionMark(text.charAt(start))) {
                units += units(text.substring(start, end));
            }
            start = end;
        }
        return units * size / EM;
    }

    /** The text, or as much of it as fits on so many pixels with an ellipsis after it. */
    static String cut(String text, Font font, double width) {
        if (width(text, font.getSize2D()) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + ELLIPSIS, font.getSize2D()) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines of at most so many pixels, parted between words; a word that is wider is cut. */
    static List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, font.getSize2D()) <= width) {
                line = longer;
            } else {
                lines.add(cut(line, font, width));
                line = word;
            }
        }
        lines.add(cut(line, font, width));
        return lines;
    }

    /**
     * The text with the font of each letter, for surfaces that choose none by themselves; what marks of direction set off as
     * read from left to right is an attribute.
     */
    static AttributedString fonted(String text, float size) {
        String letters = text.codePoints()
                .filter(c -> c > Character.MAX_VALUE || !isDirectionMark((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        AttributedString fonted = new AttributedString(letters.isEmpty() ? " " : letters);
        for (int start = 0; start < letters.length(); start = runEnd(letters, start)) {
            Font font = kind(letters, start).equals(ARABIC) ? ARABIC : LATIN;
            fonted.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, runEnd(letters, start));
        }
        if (letters.isEmpty()) {
            fonted.addAttribute(TextAttribute.FONT, LATIN.deriveFont(size));
        }
        embed(text, fonted);
        return fonted;
    }

    private static void embed(String text, AttributedString fonted) {
        int place = 0;
        int opened = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LEFT_TO_RIGHT_ISOLATE) {
                opened = place;
            } else if (c == END_OF_ISOLATE && opened >= 0 && opened < place) {
                fonted.addAttribute(TextAttribute.BIDI_EMBEDDING, 2, opened, place);
                opened = -1;
            }
            place += isDirectionMark(c) ? 0 : 1;
        }
    }

    private static int runEnd(String text, int start) {
        Object kind = kind(text, start);
        int end = start;
        while (end < text.length() && kind(text, end).equals(kind)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** What runs are told apart by: a font, or that it is no letter at all. */
    private static Object kind(String text, int index) {
        int letter = text.codePointAt(index);
        if (isDirectionMark(text.charAt(index))) {
            return "mark";
        }
        return LATIN.canDisplay(letter) || !ARABIC.canDisplay(letter) ? LATIN : ARABIC;
    }

    private static double units(String run) {
        boolean arabic = !LATIN.canDisplay(run.codePointAt(0)) && ARABIC.canDisplay(run.codePointAt(0));
        Font font = (arabic ? ARABIC : LATIN).deriveFont(EM);
        int direction = arabic ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        char[] letters = run.toCharArray();
        return font.layoutGlyphVector(PLAIN, letters, 0, letters.length, direction)
                .getLogicalBounds()
                .getWidth();
    }

    private static boolean isDirectionMark(char c) {
        return (c >= '\u2066' && c <= '\u2069') || (c >= '\u202A' && c <= '\u202E') || c == '\u200E' || c == '\u200F';
    }

    private static Font load(FontFile file) {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()));
            return font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The font " + file.fileName() + " cannot be read", e);
        }
    }
}
