package org.sentinelle.jobs.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts and numbers in JSON, each on its own, so that a comma between two numbers is no sign between thousands. What is no
 * JSON is read as well: every text between quotation marks and every number outside.
 */
final class JsonTexts {
    private static final Pattern VALUE = Pattern.compile(
            "\"(?<text>(?:[^\"\\\\]|\\\\.)*+)\"|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private JsonTexts() {}

    /** Texts in a language, numbers as programs write them. */
    static List<ShownText> of(String json, String language, String place) {
        List<ShownText> texts = new ArrayList<>();
        Matcher found = VALUE.matcher(json);
        while (found.find()) {
            String where = place + ", character " + (found.start() + 1) + " of the data";
            String text = found.group("text");
            texts.add(
                    text == null
                            ? new ShownText(found.group("number"), ShownText.PROGRAM, where)
                            : new ShownText(unescaped(text), language, where));
        }
        return texts;
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(escape -> {
            String code = escape.group(1);
            return Matcher.quoteReplacement(
                    code == null ? escaped(escape.group(2)) : String.valueOf((char) Integer.parseInt(code, 16)));
        });
    }

    private static String escaped(String letter) {
        return switch (letter) {
            case "n", "t", "r", "b", "f" -> " ";
            default -> letter;
        };
    }
}
