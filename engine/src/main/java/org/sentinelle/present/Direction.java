package org.sentinelle.present;

/** Sets numbers and foreign words off in a text that is read from right to left (Unicode Standard Annex 9). */
public final class Direction {
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';

    private static final String EN_DASH = "\u2013";

    /** A range that broke at its dash would be read from its wrong end. */
    private static final String WORD_JOINER = "\u2060";

    private Direction() {}

    /** The value between marks that keep its order from left to right, unless it has letters that read from right to left. */
    public static String leftToRight(String value) {
        boolean plain = value.isEmpty() || value.chars().allMatch(Character::isDigit);
        return plain || value.codePoints().anyMatch(Direction::isRightToLeft)
                ? value
                : LEFT_TO_RIGHT_ISOLATE + value.replace(EN_DASH, EN_DASH + WORD_JOINER) + END_OF_ISOLATE;
    }

    private static boolean isRightToLeft(int letter) {
        byte kind = Character.getDirectionality(letter);
        return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
