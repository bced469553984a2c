package org.sentinelle.present.dashboard;

import java.util.List;

/** Everything about one mechanism. */
public record MechanismPage(
        String id,
        String label,
        String name,
        String members,
        List<String> notes,
        List<KeyFigure> keyFigures,
        List<IndicatorSection> sections,
        Figure coverage,
        DataTable states) {
    /** A value of the last year, what it counts and who stands behind it. */
    public record KeyFigure(String name, String anchor, Cell value) {}

    public MechanismPage {
        notes = List.copyOf(notes);
        keyFigures = List.copyOf(keyFigures);
        sections = List.copyOf(sections);
    }

    public String fileName() {
        return "mechanism-" + id + ".html";
    }
}
