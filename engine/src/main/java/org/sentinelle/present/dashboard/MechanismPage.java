package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * One mechanism at a glance: key figures, a line for each of its indicators, who reports, its members.
 *
 * @param coverage a picture for the indicators of each length of period, years first
 */
public record MechanismPage(
        String id,
        String label,
        String name,
        String members,
        List<String> notes,
        List<KeyFigure> keyFigures,
        List<PillarPage> pillars,
        List<PlanSection> plans,
        List<Figure> coverage,
        DataTable states) {
    /** A value of the last year, what it counts, who stands behind it, and where its details are. */
    public record KeyFigure(String name, String href, Cell value) {}

    public MechanismPage {
        notes = List.copyOf(notes);
        keyFigures = List.copyOf(keyFigures);
        pillars = List.copyOf(pillars);
        plans = List.copyOf(plans);
        coverage = List.copyOf(coverage);
    }

    /** Whether a hidden value is among the key figures. */
    public boolean hides() {
        return keyFigures.stream().map(KeyFigure::value).anyMatch(Cell::hides);
    }

    public String fileName() {
        return fileName(id);
    }

    static String fileName(String mechanism) {
        return "mechanism-" + mechanism + ".html";
    }
}
