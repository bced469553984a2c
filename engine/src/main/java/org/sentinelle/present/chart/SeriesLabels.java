package org.sentinelle.present.chart;

/**
 * The words in pictures of series.
 *
 * @param value what the upright axis counts
 * @param observed the marks
 * @param bounds what an open bar means
 * @param fitted the fitted line
 * @param fitInterval the band around it
 * @param breakMark an upright line
 * @param breakRange the strip around it
 * @param cutAxis what is said of an axis without zero
 * @param ahead the words of a forecast
 */
public record SeriesLabels(
        String value,
        String observed,
        String bounds,
        String fitted,
        String fitInterval,
        String breakMark,
        String breakRange,
        String cutAxis,
        Ahead ahead) {

    /** The line of a forecast, the bands around it and the line where it begins. */
    public record Ahead(String beginning, String forecast, String inner, String outer) {}
}
