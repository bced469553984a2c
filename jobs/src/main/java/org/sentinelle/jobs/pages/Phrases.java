package org.sentinelle.jobs.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts with numbers that are known word by word. A number is known by one only where the whole of it stands around the number,
 * so that the 18 of "under 18 years" explains no other 18.
 */
final class Phrases {
    private static final String NOTHING = "";

    private final List<String> texts;
    private final Map<String, Map<String, List<Spot>>> byLanguage = new ConcurrentHashMap<>();

    /** A number's place in a phrase. */
    private record Spot(String phrase, String legible, int start, int length) {}

    Phrases(Collection<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** The phrase that the number is a part of. */
    Optional<String> around(WrittenNumber number, String text, String language) {
        Map<String, List<Spot>> spots = byLanguage.computeIfAbsent(language, this::index);
        String before = number.start() == 0 ? NOTHING : text.substring(number.start() - 1, number.start());
        String after = number.end() == text.length() ? NOTHING : text.substring(number.end(), number.end() + 1);
        for (String left : List.of(before, NOTHING)) {
            for (String right : List.of(after, NOTHING)) {
                for (Spot spot : spots.getOrDefault(key(left, number.plain(), right), List.of())) {
                    if (stands(spot, number, text)) {
                        return Optional.of(spot.phrase);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Spot spot, WrittenNumber number, String text) {
        int from = number.start() - spot.start;
        int to = from + spot.legible.length();
        return number.end() - number.start() == spot.length
                && from >= 0
                && to <= text.length()
                && !splits(text, from)
                && !splits(text, to)
                && alike(spot.legible, text, from);
    }

    /** Whether a word or a number goes on at this place; in Arabic a number follows a word of one letter without a space. */
    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && ((Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at)))
                        || (Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at))));
    }

    /** Any space is like any other, and a sentence may begin with a phrase that is written small elsewhere. */
    private static boolean alike(String phrase, String text, int from) {
        for (int i = 0; i < phrase.length(); i++) {
            if (folded(phrase.charAt(i)) != folded(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        return WrittenNumber.isSpace(c) ? ' ' : Character.toLowerCase(c);
    }

    private Map<String, List<Spot>> index(String language) {
        Map<String, List<Spot>> index = new HashMap<>();
        for (String phrase : texts) {
            String legible = WrittenNumber.legible(phrase).strip();
            for (WrittenNumber number : WrittenNumber.in(legible, language)) {
                String left = number.start() == 0 ? NOTHING : legible.substring(number.start() - 1, number.start());
                String right =
                        number.end() == legible.length() ? NOTHING : legible.substring(number.end(), number.end() + 1);
                index.computeIfAbsent(key(left, number.plain(), right), k -> new ArrayList<>())
                        .add(new Spot(phrase, legible, number.start(), number.end() - number.start()));
            }
        }
        return index;
    }

    private static String key(String left, String number, String right) {
        return folded(left) + "|" + number + "|" + folded(right);
    }

    private static String folded(String letter) {
        return letter.isEmpty() ? letter : String.valueOf(folded(letter.charAt(0)));
    }
}
