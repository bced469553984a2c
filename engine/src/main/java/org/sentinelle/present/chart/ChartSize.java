package org.sentinelle.present.chart;

/** For how wide a column a picture is drawn; both scale, but text shrinks with them. */
public enum ChartSize {
    /** A screen or a printed page. */
    WIDE(720),
    /** A telephone. */
    NARROW(340);

    private final int width;

    ChartSize(int width) {
        this.width = width;
    }

    /** In pixels at which the text has its nominal size. */
    public int width() {
        return width;
    }

    /** The name of the class that the page's style sheet shows or hides. */
    public String cssClass() {
        return this == WIDE ? "wide" : "narrow";
    }
}
