package org.sentinelle.protect.audit;

import java.util.SortedMap;

/**
 * The unknowns: for each bundle its count in the first release, and for each later release how many came and how many went:
 * {@code z' = z + came - went}.
 */
record Columns(int bundles, int releases) {
    int count() {
        return bundles * width();
    }

    private int width() {
        return 2 * releases - 1;
    }

    int bundle(int column) {
        return column / width();
    }

    int atFirst(int bundle) {
        return bundle * width();
    }

    /** How many came with a release after the first. */
    int came(int bundle, int release) {
        return bundle * width() + 2 * release - 1;
    }

    /** How many went with a release after the first. */
    int went(int bundle, int release) {
        return bundle * width() + 2 * release;
    }

    /** Adds a bundle's count in a release, times a coefficient. */
    void addCount(SortedMap<Integer, Long> sum, int bundle, int release, long coefficient) {
        sum.merge(atFirst(bundle), coefficient, Long::sum);
        for (int step = 1; step <= release; step++) {
            sum.merge(came(bundle, step), coefficient, Long::sum);
            sum.merge(went(bundle, step), -coefficient, Long::sum);
        }
    }

    /** The same, as the next terms of a sum. */
    void addCount(Sum.Building sum, int bundle, int release, long coefficient) {
        sum.add(atFirst(bundle), coefficient);
        for (int step = 1; step <= release; step++) {
            sum.add(came(bundle, step), coefficient);
            sum.add(went(bundle, step), -coefficient);
        }
    }
}
