package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split_part;
import static org.apache.spark.sql.functions.try_to_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.sentinelle.model.Period;

/** A period as {@link Period#label} writes it, of the declared length and between the years 1000 and 2999. */
record PeriodReading(String field, Cell cell, Period.Grain grain) implements FieldReading {
    private static final String YEAR = "[12][0-9]{3}";
    private static final String DAY = YEAR + "-[0-9]{2}-[0-9]{2}";

    @Override
    public List<Value> values() {
        return List.of(new Value(field, text()));
    }

    @Override
    public List<Objection> objections() {
        return List.of(
                Objection.blank(field, cell, cell.isBlank()), Objection.unreadable(field, cell, not(isWritten())));
    }

    private Column text() {
        return cell.tidy();
    }

    private Column isWritten() {
        return switch (grain) {
            case YEAR -> matches(YEAR);
            case HALF -> matches(YEAR + "-S[12]");
            case QUARTER -> matches(YEAR + "-Q[1-4]");
            case MONTH -> matches(YEAR + "-(0[1-9]|1[0-2])");
            case DAY -> matches(DAY).and(try_to_date(text(), "yyyy-MM-dd").isNotNull());
            case DECLARED -> matches(DAY + "/" + DAY).and(startsBeforeItEnds());
        };
    }

    private Column matches(String pattern) {
        return text().rlike("\\A(?:" + pattern + ")\\z");
    }

    private Column startsBeforeItEnds() {
        Column start = try_to_date(split_part(text(), lit("/"), lit(1)), "yyyy-MM-dd");
        Column end = try_to_date(split_part(text(), lit("/"), lit(2)), "yyyy-MM-dd");
        return start.isNotNull().and(end.isNotNull()).and(start.leq(end));
    }
}
