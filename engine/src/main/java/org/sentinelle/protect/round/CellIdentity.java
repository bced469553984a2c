package org.sentinelle.protect.round;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;

/**
 * What a cell counts, as a text that is the same in every run, for every indicator and on every machine.
 *
 * <p>It names the States and not the group, the days and not the name of the period. A dimension of which all codes are named is
 * left out, so that a total is the same with and without a breakdown. All of one release is the same as all of another: a count
 * that did not change is rounded as it was. Each part is written with its length, so no two cells have the same text.
 *
 * @param dataset the confidential dataset
 * @param quantity what is added up
 * @param dimensions all codes of each dimension
 */
public record CellIdentity(String dataset, String quantity, SortedMap<String, List<String>> dimensions) {

    /** The text of one cell. */
    public String of(CountCell cell) {
        StringBuilder text = new StringBuilder();
        part(text, dataset);
        part(text, quantity);
        parts(text, cell.areas());
        part(text, cell.days().start().toString());
        part(text, cell.days().end().toString());
        cell.codes().forEach((dimension, codes) -> {
            if (!codes.containsAll(dimensions.getOrDefault(dimension, List.of(Character.toString(0))))) {
                part(text, dimension);
                parts(text, codes);
            }
        });
        text.append(" in ");
        parts(text, cell.in());
        text.append(" out ");
        parts(text, cell.out());
        if (cell.vintage().without() != Vintage.NONE) {
            part(text, cell.vintage().of() + " without " + cell.vintage().without());
        }
        return text.toString();
    }

    private static void parts(StringBuilder text, SortedSet<String> parts) {
        text.append(parts.size()).append('*');
        parts.forEach(one -> part(text, one));
    }

    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
