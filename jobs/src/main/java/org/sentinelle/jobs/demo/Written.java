package org.sentinelle.jobs.demo;

import java.util.Locale;

/**
 * How a State writes counts.
 *
 * @param censorsBelow smaller counts are written as "<5" or "<10"; 0 for none
 * @param separator whether digits are grouped by commas
 */
record Written(int censorsBelow, boolean separator) {
    static final Written PLAIN = new Written(0, false);

    /** As UNODC publishes. */
    static final Written GLOTIP = new Written(5, true);

    static Written by(Traits traits) {
        return new Written(traits.censorsBelow(), traits.separator());
    }

    boolean censors(long count) {
        return count < censorsBelow;
    }

    String text(long count) {
        if (censors(count)) {
            return "<" + censorsBelow;
        }
        return separator ? String.format(Locale.ROOT, "%,d", count) : Long.toString(count);
    }
}
