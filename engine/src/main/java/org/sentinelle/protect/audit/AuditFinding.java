package org.sentinelle.protect.audit;

import java.util.List;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.TableKey;

/**
 * A count that is known too well. The bounds are derived from confidential counts: they are for the custodian alone.
 *
 * @param cell its vintage names the release, and for a change the one before it
 * @param threshold what it was to be protected to
 * @param low the smallest value that is possible
 * @param high the largest one
 * @param assumed whether it only holds if nothing moved between releases which need not have
 * @param within how many counts inside it are known for no other reason
 * @param places where that is said which makes it known
 */
public record AuditFinding(
        Kind kind,
        TableKey table,
        CountCell cell,
        int threshold,
        long low,
        long high,
        boolean assumed,
        int within,
        List<String> places) {

    /** What is known. */
    public enum Kind {
        /** The count is below the threshold. */
        BELOW("below the threshold"),
        /** The count may be below the threshold, and is known to fewer values than the threshold. */
        NARROW("may be below the threshold, and is known too narrowly"),
        /** The number of persons that came or went between two releases is below the threshold. */
        CHANGE("changed between two releases by less than the threshold");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public AuditFinding {
        places = List.copyOf(places);
    }
}
