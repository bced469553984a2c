package org.sentinelle.present.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table as it is read.
 *
 * @param note a second, smaller line
 * @param href a page of this dashboard, or null
 */
public record Cell(
        String text,
        Kind kind,
        @Nullable String note,
        @Nullable String href) {
    /** What a cell holds; missing and hidden ones look different from numbers. */
    public enum Kind {
        TEXT("t"),
        NUMBER("n"),
        CODE("c"),
        MISSING("m"),
        HIDDEN("h");

        private final String cssClass;

        Kind(String cssClass) {
            this.cssClass = cssClass;
        }

        public String cssClass() {
            return cssClass;
        }
    }

    static Cell text(String text) {
        return new Cell(text, Kind.TEXT, null, null);
    }

    static Cell number(String text) {
        return new Cell(text, Kind.NUMBER, null, null);
    }

    static Cell code(String text) {
        return new Cell(text, Kind.CODE, null, null);
    }

    static Cell missing(String text) {
        return new Cell(text, Kind.MISSING, null, null);
    }

    Cell withNote(@Nullable String newNote) {
        return new Cell(text, kind, newNote, href);
    }

    /** Whether the sign of a hidden value stands in it. */
    public boolean hides() {
        return kind == Kind.HIDDEN || (note != null && note.contains(ValueWords.HIDDEN));
    }

    /** With one note more on its second line. */
    Cell withFurtherNote(String further, Wording words) {
        return withNote(note == null ? further : note + words.text("list.separator") + further);
    }

    Cell linkedTo(String newHref) {
        return new Cell(text, kind, note, newHref);
    }
}
