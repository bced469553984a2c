package org.sentinelle.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One State's belonging to a group, from the first day to the last, both included; an open end is null.
 *
 * @param expected whether the group expects a report from it: a territory counted with a region is a member, but no report
 *     is missing when it sends none
 * @param provisional whether the dates come from general knowledge and wait for confirmation
 */
public record Membership(
        String area, @Nullable LocalDate from, @Nullable LocalDate to, boolean expected, boolean provisional) {
    public boolean covers(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
