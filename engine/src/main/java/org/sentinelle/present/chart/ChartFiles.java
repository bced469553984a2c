package org.sentinelle.present.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.NumberStyle;

/** Pictures as files of their own, to be put into reports. */
public final class ChartFiles {
    /** Pixels of the PNG for each that the picture is laid out in, so that it can be printed. */
    private static final double PNG_SCALE = 2;

    private ChartFiles() {}

    /** Writes the picture as {@code name.svg} and {@code name.png}; where there is none, older ones are taken away. */
    public static void write(@Nullable ChartSpecification chart, Path folder, String name, NumberStyle numbers)
            throws IOException {
        Path svg = folder.resolve(name + ".svg");
        Path png = folder.resolve(name + ".png");
        Files.deleteIfExists(svg);
        Files.deleteIfExists(png);
        if (chart != null) {
            Files.writeString(svg, Charts.svgFile(chart, ChartSize.WIDE, numbers));
            Files.write(png, Charts.png(chart, ChartSize.WIDE, numbers, PNG_SCALE));
        }
    }
}
