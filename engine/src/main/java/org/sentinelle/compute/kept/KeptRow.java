package org.sentinelle.compute.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Blanks;
import org.sentinelle.compute.tally.Partials.Key;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** One tally of one cell as a row of a file; a key under which nothing was found has one row without an area. */
record KeptRow(Key key, @Nullable At at, Stratum stratum, Tally tally) {
    static final List<Column> COLUMNS = List.of(
            new Column("chunk", Type.TEXT, "hash of the rows that were added up"),
            new Column("request", Type.TEXT, "hash of what was asked of them"),
            new Column("area", Type.TEXT, "reporting area; missing where the rows hold nothing that was asked for"),
            new Column("period", Type.TEXT, "period of the rows"),
            new Column("stratum", Type.TEXT, "dimensions and codes, each after its length"),
            new Column("low", Type.INTEGER, "smallest sum that the rows allow"),
            new Column("high", Type.INTEGER, "largest sum that they allow"),
            new Column("rows", Type.INTEGER, "rows with a figure"),
            new Column("censored", Type.INTEGER, "those whose figure is only bounded"),
            new Column("parts", Type.TEXT, "codes that must be complete and are there, each after its length"),
            new Column("not_reported", Type.INTEGER, "rows without a figure and without a reason"),
            new Column("suppressed", Type.INTEGER, "rows whose figure is not shown"),
            new Column("not_requested", Type.INTEGER, "rows whose figure nobody asked for"),
            new Column("not_applicable", Type.INTEGER, "rows for which there can be no figure"),
            new Column("facets", Type.TEXT, "what the figures mean, each text after its length"));

    /** What stands in a file for a key under which nothing was found. */
    static KeptRow nothing(Key key) {
        return new KeptRow(key, null, Stratum.TOTAL, Tally.ZERO);
    }

    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(key.chunk());
        cells.add(key.request());
        cells.add(at == null ? null : at.area());
        cells.add(at == null ? null : at.period().label());
        cells.add(TextList.write(flat(stratum)));
        cells.addAll(List.of(tally.low(), tally.high(), tally.rows(), tally.censoredRows()));
        cells.add(TextList.write(new TreeSet<>(tally.parts())));
        Blanks blanks = tally.blanks();
        cells.addAll(List.of(blanks.notReported(), blanks.suppressed(), blanks.notRequested(), blanks.notApplicable()));
        cells.add(TextList.write(new TreeSet<>(tally.facets())));
        return cells;
    }

    private static List<String> flat(Stratum stratum) {
        List<String> flat = new ArrayList<>();
        stratum.codes().forEach((dimension, code) -> flat.addAll(List.of(dimension, code)));
        return flat;
    }

    /** Reads rows of one file; texts, periods and strata that come again are read once. */
    static final class Reader {
        private final Map<String, Period> periods = new HashMap<>();
        private final Map<String, Stratum> strata = new HashMap<>();
        private final Map<String, Set<String>> sets = new HashMap<>();

        /** The cells come in the order of the columns, which is that of the tally's components. */
        KeptRow read(List<@Nullable Object> row) {
            Iterator<@Nullable Object> cells = row.iterator();
            Key key = new Key(text(cells), text(cells));
            Object area = cells.next();
            Object period = cells.next();
            At at = area == null
                    ? null
                    : new At(area.toString(), periods.computeIfAbsent(String.valueOf(period), Period::parse));
            Stratum stratum = strata.computeIfAbsent(text(cells), Reader::stratum);
            Tally tally = new Tally(
                    number(cells),
                    number(cells),
                    number(cells),
                    number(cells),
                    set(text(cells)),
                    new Blanks(number(cells), number(cells), number(cells), number(cells)),
                    set(text(cells)));
            return new KeptRow(key, at, stratum, tally);
        }

        private Set<String> set(String written) {
            return sets.computeIfAbsent(written, w -> Set.copyOf(TextList.read(w)));
        }

        private static Stratum stratum(String written) {
            List<String> flat = TextList.read(written);
            SortedMap<String, String> codes = new TreeMap<>();
            for (int i = 0; i < flat.size(); i += 2) {
                codes.put(flat.get(i), flat.get(i + 1));
            }
            return new Stratum(codes);
        }

        private static String text(Iterator<@Nullable Object> cells) {
            return String.valueOf(cells.next());
        }

        private static long number(Iterator<@Nullable Object> cells) {
            return cells.next() instanceof Long n ? n : 0;
        }
    }
}
