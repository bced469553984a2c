package org.sentinelle.jobs;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.sentinelle.harmonise.Harmoniser;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Period;
import org.sentinelle.result.Intervention;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/** The register of interventions of a workspace, read from its accepted rows. */
final class InterventionRows {
    private static final Set<String> YES = Set.of("yes", "true", "1");

    private InterventionRows() {}

    static List<Intervention> of(@Nullable Snapshot snapshot, SparkSession spark) {
        if (snapshot == null) {
            throw new UnusableInput(List.of(new Problem(
                    "dataset " + ImpactDesign.INTERVENTIONS,
                    0,
                    "No rows of it were read, so nobody is known to have adopted anything.",
                    "Lay a file of it into incoming/ and run ingest.")));
        }
        List<Row> rows =
                snapshot.rows(spark).orderBy(Harmoniser.SOURCE, Harmoniser.LINE).collectAsList();
        List<Intervention> interventions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            Intervention one = intervention(row, problems);
            interventions.add(one);
            impossible(row, one, problems);
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        return interventions;
    }

    private static Intervention intervention(Row row, List<Problem> problems) {
        return new Intervention(
                row.getAs("area"),
                row.getAs(ImpactDesign.KIND),
                Period.parse(row.getAs("year")).year(),
                date(row, "begun", problems),
                date(row, "adopted", problems),
                date(row, "ended", problems),
                text(row, "name"),
                isYes(text(row, "provisional")));
    }

    private static void impossible(Row row, Intervention one, List<Problem> problems) {
        LocalDate begun = one.inForce();
        if (begun != null && begun.getYear() != one.year()) {
            problems.add(problem(
                    row,
                    "'begun' is in " + begun.getYear() + ", and 'year' says " + one.year() + ".",
                    "Write under 'year' the first year in force."));
        }
        LocalDate ended = one.ended();
        if (ended != null && ended.isBefore(begun == null ? Year.of(one.year()).atDay(1) : begun)) {
            problems.add(problem(
                    row,
                    "'ended' comes before it began.",
                    "Write the first day on which it was no longer in force, or leave 'ended' empty."));
        }
    }

    private static Problem problem(Row row, String what, String remedy) {
        return new Problem(
                "source " + row.getAs(Harmoniser.SOURCE),
                Math.toIntExact(row.<Long>getAs(Harmoniser.LINE)),
                what,
                remedy);
    }

    private static @Nullable LocalDate date(Row row, String field, List<Problem> problems) {
        String written = text(row, field);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            problems.add(problem(
                    row,
                    "'" + field + "' is no date.",
                    "Write it as year-month-day: 2013-09-15; leave it empty where only the year is known."));
            return null;
        }
    }

    private static @Nullable String text(Row row, String field) {
        String written = row.getAs(field);
        return written == null || written.isBlank() ? null : written.strip();
    }

    private static boolean isYes(@Nullable String written) {
        return written != null && YES.contains(written.toLowerCase(java.util.Locale.ROOT));
    }
}
