package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Absence;
import org.sentinelle.model.SourceMapping.CountField;

/**
 * Why a count is not there: by what stands in its place, or by a flag beside it. The flag counts only where the cell holds no
 * figure, and there it is the better witness: it says why, where the text in the cell often says only that.
 *
 * @param texts folded text of the cell to the reason
 * @param flag the cell of the flag, or null where the source has none
 * @param flags folded flag to the reason
 */
record AbsenceReading(
        Cell cell,
        SortedMap<String, Absence> texts,
        @Nullable Cell flag,
        SortedMap<String, Absence> flags) {

    static AbsenceReading of(CountField mapped, Cell cell, @Nullable Cell flag) {
        Map<String, Absence> flags =
                mapped.status() == null ? Map.of() : mapped.status().codes();
        return new AbsenceReading(cell, folded(mapped.absent()), flag, folded(flags));
    }

    private static SortedMap<String, Absence> folded(Map<String, Absence> absences) {
        SortedMap<String, Absence> folded = new TreeMap<>();
        absences.forEach((text, why) -> folded.put(FoldedText.fold(text), why));
        return folded;
    }

    /** The SDMX status of a count that is not there; null where it is there, or nothing says why not. */
    Column status() {
        Column written = status(cell, texts);
        return flag == null
                ? written
                : when(cell.isBlank().or(written.isNotNull()), coalesce(status(flag, flags), written));
    }

    /** Whether the flag says that there is no figure. */
    Column isFlagged() {
        return flag == null ? lit(false) : status(flag, flags).isNotNull();
    }

    private static Column status(Cell of, SortedMap<String, Absence> absences) {
        Column status = lit(null).cast("string");
        for (Map.Entry<String, Absence> absence : absences.entrySet()) {
            status = when(
                            of.folded().equalTo(absence.getKey()),
                            lit(absence.getValue().status()))
                    .otherwise(status);
        }
        return status;
    }
}
