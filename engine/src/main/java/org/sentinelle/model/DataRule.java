package org.sentinelle.model;

import java.util.List;

/** A rule that the rows of a dataset should keep; breaking it is reported, not repaired. */
public sealed interface DataRule {
    String id();

    LocalisedText name();

    /**
     * The parts of a dimension add up to its total: for each area and period, {@code sum(parts) = total} within the bounds
     * of censored cells. A sum certainly above ({@code sum of lows > total's high}) and one certainly below are told apart.
     */
    record PartsOfTotal(String id, LocalisedText name, Filter where, String dimension, List<String> parts)
            implements DataRule {
        public PartsOfTotal {
            parts = List.copyOf(parts);
        }
    }

    /** The first count is not above the second, for each area and period, with certainty given the bounds. */
    record NotAbove(String id, LocalisedText name, Filter lower, Filter upper) implements DataRule {}

    /**
     * Each value of a text field stands in one row of an area and period only: a person that two organisations entered under the
     * same key stands there twice. Rows without a value are left out; the values themselves are never shown.
     */
    record CountedOnce(String id, LocalisedText name, String field) implements DataRule {}

    /**
     * One source alone tells of a cell (an area, a period and a code of each dimension). The rows of two sources are added up like
     * any others, so a cell that both fill counts twice: of a table that somebody published again, or of a report that is in two
     * files.
     */
    record OneSource(String id, LocalisedText name) implements DataRule {}
}
