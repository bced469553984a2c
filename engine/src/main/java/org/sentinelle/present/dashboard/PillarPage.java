package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * A mechanism's indicators of one pillar: a line for each on the mechanism's page, all details on a page of their own.
 *
 * @param periods the heading over the periods of the latest values
 * @param silent names of the indicators without a value in any year shown, in one sentence; empty where there are none
 */
public record PillarPage(
        String mechanism,
        String id,
        String name,
        String periods,
        List<IndicatorLine> lines,
        List<IndicatorSection> sections,
        String silent) {
    public PillarPage {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    public String fileName() {
        return fileName(mechanism, id);
    }

    static String fileName(String mechanism, String pillar) {
        return "mechanism-" + mechanism + "-" + pillar + ".html";
    }

    /** Whether a hidden value is among the lines. */
    public boolean hides() {
        return lines.stream().map(IndicatorLine::value).anyMatch(Cell::hides);
    }

    /** Whether there is anything to tell beyond the names. */
    public boolean hasDetails() {
        return !sections.isEmpty();
    }
}
