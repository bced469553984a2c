package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SourceMapping.Bound;

/**
 * A count of zero or more as the bounds it stands for, or why there is none.
 *
 * <p>Read are: the source's own censored texts; what it writes where there is no figure; digits; digits in groups of three behind the thousands separator, the first
 * group of one to three; each with decimals only if they are zeros. Nothing else is guessed at. A count must fit into 63
 * bits.
 */
record CountReading(
        String field,
        Cell cell,
        SortedMap<String, Bound> censored,
        AbsenceReading absence,
        @Nullable String thousands) implements FieldReading {
    private static final String DECIMAL_POINT = ".";
    private static final String ZERO_DECIMALS = "(\\.0+)?";

    static CountReading of(SourceMapping.CountField mapped, Cell cell, AbsenceReading absence) {
        SortedMap<String, Bound> censored = new TreeMap<>();
        mapped.censored().forEach((text, bound) -> censored.put(FoldedText.fold(text), bound));
        return new CountReading(mapped.field(), cell, censored, absence, separator(mapped.thousands()));
    }

    /** Blanks of any kind are one: the cell's are folded too. */
    static @Nullable String separator(@Nullable String thousands) {
        return thousands == null ? null : FoldedText.oneBlank(thousands);
    }

    static String low(String field) {
        return field + "_low";
    }

    static String high(String field) {
        return field + "_high";
    }

    /** Holds the {@link org.sentinelle.model.Absence#status} of a count that is not there. */
    static String status(String field) {
        return field + "_status";
    }

    @Override
    public List<Value> values() {
        return List.of(
                new Value(low(field), bound(Bound::from)),
                new Value(high(field), bound(Bound::to)),
                new Value(status(field), absence.status()));
    }

    @Override
    public List<Objection> objections() {
        Column unexplained = not(isCensored()).and(absence.status().isNull());
        return List.of(
                Objection.blank(field, cell, cell.isBlank().and(unexplained)),
                Objection.negative(
                        field, cell, matches("[-\u2212] ?(?:" + written() + ")").and(unexplained)),
                Objection.unreadable(field, cell, number().isNull().and(unexplained)),
                Objection.contradicted(
                        field,
                        absence.flag() == null ? cell : absence.flag(),
                        absence.isFlagged().and(unexplained)));
    }

    private Column isCensored() {
        return cell.folded().isin(censored.keySet().toArray());
    }

    private Column bound(java.util.function.ToLongFunction<Bound> side) {
        Column chosen = number();
        for (Map.Entry<String, Bound> text : censored.entrySet()) {
            chosen = when(cell.folded().equalTo(text.getKey()), lit(side.applyAsLong(text.getValue())))
                    .otherwise(chosen);
        }
        return when(absence.status().isNull(), chosen);
    }

    /** The cell as a number, null where it is none. */
    private Column number() {
        Column whole = regexp_replace(cell.tidy(), decimals() + "\\z", "");
        return when(matches(written()), regexp_replace(whole, "[^0-9]", "").try_cast(DataTypes.LongType));
    }

    private String written() {
        if (thousands == null) {
            return "[0-9]+" + decimals();
        }
        String separator = Pattern.quote(thousands);
        return "(?:[0-9]+|[0-9]{1,3}(?:" + separator + "[0-9]{3})+)" + decimals();
    }

    private String decimals() {
        return DECIMAL_POINT.equals(thousands) ? "" : ZERO_DECIMALS;
    }

    private Column matches(String pattern) {
        return cell.tidy().rlike("\\A(?:" + pattern + ")\\z");
    }
}
