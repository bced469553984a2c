package org.sentinelle.definition.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the YAML parser complains of, in words that say what to do. */
enum YamlFault {
    TAB("(tab)", false, "There is a tab where YAML wants spaces.", "Indent with spaces."),
    COLON(
            "mapping values are not allowed",
            false,
            "A colon stands where no key can be.",
            "Check the indentation, and put a text that holds ': ' in quotes."),
    NO_COLON(
            "could not find expected ':'",
            true,
            "A key without a colon.",
            "Write 'key: value', and check the indentation of the lines before."),
    START_OF_TEXT(
            "cannot start any token",
            false,
            "A text starts with a character that means something else in YAML.",
            "Put the text in quotes."),
    QUOTE(
            "quoted scalar",
            true,
            "A quoted text that starts here is not closed, or holds a backslash that means nothing.",
            "Close it with the same quote; inside double quotes, write a backslash twice."),
    BRACKET(
            "parsing a flow",
            true,
            "A [ or { that starts here is not closed, or a comma is missing.",
            "Check the brackets and commas from here on."),
    INDENT(
            "expected <block end>",
            false,
            "The line does not fit the lines before.",
            "Start the keys of one block in the same column, and check brackets and quotes."),
    ALIAS("alias", false, "Anchors (&) and aliases (*) are not allowed.", "Write the value out where it is needed."),
    KEY("expected a field name", false, "A key is no plain text.", "Write 'key: value'."),
    OTHER(
            "",
            false,
            "The text is not readable YAML.",
            "Check indentation, colons, quotes and brackets on and before this line.");

    private static final Pattern LINE = Pattern.compile("(?m)^ in 'reader', line (\\d{1,9}), column");

    private final String sign;
    private final boolean whereItStarts;
    private final String what;
    private final String remedy;

    /** The parser names where the broken part starts and where it gave up: the first tells more of an open bracket. */
    YamlFault(String sign, boolean whereItStarts, String what, String remedy) {
        this.sign = sign;
        this.whereItStarts = whereItStarts;
        this.what = what;
        this.remedy = remedy;
    }

    static UnreadableYaml of(String file, int reached, String parserMessage) {
        String complaint = parserMessage
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        YamlFault fault = Arrays.stream(values())
                .filter(f -> complaint.contains(f.sign))
                .findFirst()
                .orElse(OTHER);
        return new UnreadableYaml(file, fault.line(reached, parserMessage), fault.what, fault.remedy);
    }

    private int line(int reached, String parserMessage) {
        Matcher places = LINE.matcher(parserMessage);
        List<Integer> lines =
                places.results().map(m -> Integer.valueOf(m.group(1))).toList();
        if (lines.isEmpty()) {
            return reached;
        }
        return whereItStarts ? lines.get(0) : lines.get(lines.size() - 1);
    }
}
