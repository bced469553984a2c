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
import org.sentinelle.compute.tally.Partials;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Table;

/** One tally of one cell as a row of a file; a key under which nothing was found has one row without an area. */
record KeptRow(Partials.Key key, @Nullable At at, Stratum stratum, Tally tally) {
    static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("chunk", Table.Type.TEXT, "hash of the rows that were added up"),
            new Table.Column("request", Table.Type.TEXT, "hash of what was asked of them"),
            new Table.Column(
                    "area", Table.Type.TEXT, "reporting area; missing where the rows hold nothing that was asked for"),
            new Table.Column("period", Table.Type.TEXT, "period of the rows"),
            new Table.Column("stratum", Table.Type.TEXT, "dimensions and codes, each after its length"),
            new Table.Column("low", Table.Type.INTEGER, "smallest sum that the rows allow"),
            new Table.Column("high", Table.Type.INTEGER, "largest sum that they allow"),
            new Table.Column("rows", Table.Type.INTEGER, "rows with a figure"),
            new Table.Column("censored", Table.Type.INTEGER, "those whose figure is only bounded"),
            new Table.Column(
                    "parts", Table.Type.TEXT, "codes that must be complete and are there, each after its length"),
            new Table.Column("not_reported", Table.Type.INTEGER, "rows without a figure and without a reason"),
            new Table.Column("suppressed", Table.Type.INTEGER, "rows whose figure is not shown"),
            new Table.Column("not_requested", Table.Type.INTEGER, "rows whose figure nobody asked for"),
            new Table.Column("not_applicable", Table.Type.INTEGER, "rows for which there can be no figure"),
            new Table.Column("facets", Table.Type.TEXT, "what the figures mean, each text after its length"));

    /** What stands in a file for a key under which nothing was found. */
    static KeptRow nothing(Partials.Key key) {
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
            Partials.Key key = new Partials.Key(text(cells), text(cells));
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
