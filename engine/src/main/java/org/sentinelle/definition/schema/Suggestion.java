package org.sentinelle.definition.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known word that a mistyped one most likely means. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known word nearest to the wrong one by edit distance (insert, delete, replace, swap neighbours; capitals count
     * for nothing), if at most a third of its letters, or one of few,
     * differ; of equally near ones that with the longest common start.
     */
    public static @Nullable String closest(String wrong, Collection<String> known) {
        int furthest = Math.min(Math.max(1, wrong.length() / 3), wrong.length() - 1);
        return known.stream()
                .filter(word -> Math.abs(word.length() - wrong.length()) <= furthest)
                .filter(word -> distance(wrong, word) <= furthest)
                .min(Comparator.comparingInt((String word) -> distance(wrong, word))
                        .thenComparingInt(word -> -commonStart(wrong, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** {@code Did you mean 'x'?}, or the remedy given where nothing is near. */
    public static String or(String wrong, Collection<String> known, String remedy) {
        String closest = closest(wrong, known);
        return closest == null ? remedy : "Did you mean '" + closest + "'?";
    }

    /** Optimal string alignment distance of the lower-cased words. */
    static int distance(String a, String b) {
        String s = a.toLowerCase(Locale.ROOT);
        String t = b.toLowerCase(Locale.ROOT);
        int[][] d = new int[s.length() + 1][t.length() + 1];
        for (int i = 0; i <= s.length(); i++) {
            for (int j = 0; j <= t.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(s, t, d, i, j);
            }
        }
        return d[s.length()][t.length()];
    }

    private static int cheapest(String s, String t, int[][] d, int i, int j) {
        int replace = s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && s.charAt(i - 1) == t.charAt(j - 2) && s.charAt(i - 2) == t.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static int commonStart(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length())
                && Character.toLowerCase(a.charAt(length)) == Character.toLowerCase(b.charAt(length))) {
            length++;
        }
        return length;
    }
}
