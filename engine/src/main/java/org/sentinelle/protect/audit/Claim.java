package org.sentinelle.protect.audit;

import java.util.List;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.TableKey;

/**
 * Something that is said of counts: {@code low <= sum of coefficient times count <= high}.
 *
 * @param low {@link #OPEN_LOW} where nothing is said
 * @param high {@link #OPEN_HIGH} where nothing is said
 * @param place where it is said
 * @param assumed whether it is only what the rules of protection make likely; it is dropped where it contradicts what is said
 */
public record Claim(List<Term> terms, long low, long high, String place, boolean assumed) {
    public static final long OPEN_LOW = Long.MIN_VALUE;
    public static final long OPEN_HIGH = Long.MAX_VALUE;

    /** A count, of the release that its vintage names, and what it is multiplied with. */
    public record Term(TableKey table, CountCell cell, long coefficient) {}

    public Claim {
        terms = List.copyOf(terms);
        if (low > high) {
            throw new IllegalArgumentException("A claim's lower end lies above its upper one");
        }
    }

    /** That a count lies between two numbers. */
    public static Claim between(List<Term> terms, long low, long high, String place) {
        return new Claim(terms, low, high, place, false);
    }

    /** Whether it speaks of one count by itself. */
    boolean isOfOneCount() {
        return terms.size() == 1 && terms.get(0).coefficient() == 1;
    }
}
