package org.sentinelle.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proof that readers know without a publication within which limit a count of its table lies: a sum of statements that they knew, each
 * multiplied, in which no leaf that may hold somebody is counted less often than in {@code sign times} the count. So {@code sign times count
 * <=} the same sum of the statements' limits.
 *
 * @param sign 1 where the count is not above the limit, -1 where it is not below it
 * @param times by what the count is multiplied, above 0
 * @param statements by number in the account, those not of this publication: a factor; above 0 for "at most", below 0 for "at least"
 */
public record PriorLimit(CountCell cell, int sign, long times, SortedMap<Integer, Long> statements) {
    public PriorLimit {
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    }
}
