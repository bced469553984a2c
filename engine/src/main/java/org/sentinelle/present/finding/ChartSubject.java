package org.sentinelle.present.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a finding is called.
 *
 * @param id of the picture
 * @param title of the picture
 * @param value what is counted
 * @param level of confidence and prediction intervals, in (0, 1); null where it is not known
 * @param innerLevel of the narrower prediction interval; null where it is not known
 * @param columns of the data that a formula is made of; empty where there is none
 */
public record ChartSubject(
        String id,
        String title,
        String value,
        @Nullable Double level,
        @Nullable Double innerLevel,
        List<String> columns) {
    public ChartSubject {
        columns = List.copyOf(columns);
    }

    /** Called by its id alone. */
    public ChartSubject(
            String id, String value, @Nullable Double level, @Nullable Double innerLevel, List<String> columns) {
        this(id, id, value, level, innerLevel, columns);
    }

    /** Of a finding without a formula. */
    public ChartSubject(String id, String value, @Nullable Double level, @Nullable Double innerLevel) {
        this(id, value, level, innerLevel, List.of());
    }

    /** The same under another id and title. */
    public ChartSubject called(String newId, String newTitle) {
        return new ChartSubject(newId, newTitle, value, level, innerLevel, columns);
    }
}
