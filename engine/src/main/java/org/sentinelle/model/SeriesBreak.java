package org.sentinelle.model;

import java.util.List;

/**
 * A day from which figures are made otherwise than before, so that those on its two sides do not compare: another definition,
 * register or way of counting.
 *
 * @param areas those it concerns; empty where it concerns all
 * @param from the first period of the new ways; its first day is where the series breaks
 * @param where the rows it concerns
 * @param provisional whether it waits for confirmation
 */
public record SeriesBreak(List<String> areas, Period from, Filter where, LocalisedText reason, boolean provisional) {
    public SeriesBreak {
        areas = List.copyOf(areas);
    }

    public boolean concerns(String area) {
        return areas.isEmpty() || areas.contains(area);
    }
}
