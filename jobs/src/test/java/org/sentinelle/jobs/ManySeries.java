package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A made-up file of many yearly series: a third rises, a third falls, a third does neither. */
final class ManySeries {
    static final int FIRST_YEAR = 2003;

    private ManySeries() {}

    static Path write(Path folder, int series, int years) throws IOException {
        SplittableRandom draws = new SplittableRandom(20_26);
        StringBuilder text = new StringBuilder("state,form,year,persons\n");
        for (int s = 0; s < series; s++) {
            for (int y = 0; y < years; y++) {
                long persons = Math.round(100 + (s % 3 - 1) * 4.0 * y + 30 * draws.nextDouble());
                text.append("S").append(s / 5).append(",form-").append(s % 5).append(',');
                text.append(FIRST_YEAR + y).append(',').append(persons).append('\n');
            }
        }
        return Files.writeString(folder.resolve("many.csv"), text);
    }

    /** The analysis file of one method on each series. */
    static Path analysis(Path folder, String id, String method, String columns) throws IOException {
        return Files.writeString(folder.resolve(id + ".yaml"), """
                id: %s
                method: %s
                data: {file: many.csv, by: [state, form]}
                columns: %s
                """.formatted(id, method, columns));
    }
}
