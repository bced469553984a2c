package org.sentinelle.result;

import java.util.List;

/**
 * Something that readers know of confidential counts: {@code low <= sum of coefficient times count <= high}. A count that is
 * shown has one term, coefficient 1 and twice its value; a rounded one has the limits that its base allows; a rate r of x over N
 * with d decimals says {@code (r - h) N <= x < (r + h) N}, multiplied until all is whole.
 *
 * @param origin how readers know
 */
public record LedgerStatement(List<Term> terms, long low, long high, Origin origin) {

    /** A count and what it is multiplied with. */
    public record Term(CountCell cell, long coefficient) {}

    /** How readers know of it. */
    public enum Origin {
        /** This publication says so. */
        SHOWN,
        /** An earlier publication did. */
        EARLIER,
        /** A public source does. */
        PUBLIC
    }

    public LedgerStatement {
        terms = List.copyOf(terms);
        if (low > high) {
            throw new IllegalArgumentException("A statement runs from " + low + " to " + high);
        }
    }

    /** That this publication shows a count as it is. */
    public static LedgerStatement shown(CountCell cell, long count) {
        return new LedgerStatement(List.of(new Term(cell, 1)), count, count, Origin.SHOWN);
    }

    /** Whether it says of one count what it is. */
    public boolean isExactCount() {
        return terms.size() == 1 && terms.get(0).coefficient() == 1 && low == high;
    }
}
