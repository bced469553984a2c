package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.protect.finding.Fit;
import org.sentinelle.protect.finding.Studied;
import org.sentinelle.protect.finding.Studied.Behind;
import org.sentinelle.protect.finding.Support;
import org.sentinelle.protect.finding.Support.Cases;
import org.sentinelle.protect.finding.Support.Together;
import org.sentinelle.protect.finding.Support.WholeFit;
import org.sentinelle.result.Finding;

/**
 * How many cases stand behind each number of a model that was fitted to single cases.
 *
 * <p>A coefficient of a column of zeros and ones sets those that have the code against those that have not, and against those with
 * the reference code; one of a number rests on the cases off its most frequent value; the constant on the cases that have all
 * reference codes. Where the outcome is yes or no, each of these is taken by outcome. A number that belongs to no single column
 * rests on all of them.
 */
final class CasesBehind {
    /** Parts of the summary that are shares, from which no number of cases follows. */
    private static final Set<String> SHARES = Set.of("r_squared", "within_r_squared", "mcfadden");

    private final ModelFrame frame;
    private final List<@Nullable String> agencies;
    private final ModelFrame.Columns columns;
    private final @Nullable BitSet yes;
    private final Map<String, Support> ofColumns = new LinkedHashMap<>();

    private CasesBehind(ModelFrame frame, List<@Nullable String> agencies) {
        this.frame = frame;
        this.agencies = agencies;
        this.columns = frame.fixed();
        this.yes = yes(frame.response());
        for (int column = 0; column < columns.x().length; column++) {
            ofColumns.put(columns.names().get(column), ofColumn(column));
        }
    }

    /**
     * A finding with what stands behind it.
     *
     * @param agencies of all rows of the table, or empty
     */
    static Studied of(Finding finding, ModelFrame frame, List<@Nullable String> agencies) {
        CasesBehind behind = new CasesBehind(frame, agencies);
        Support whole = new Together(List.copyOf(behind.ofColumns.values()));
        Fit fit = new Fit(frame.n(), behind.patterns(), behind.ofColumns.size());
        if (!(finding instanceof Finding.Answered answered)) {
            return new Studied(finding, whole, fit, Behind.NOTHING_OF_ITS_OWN, List.of());
        }
        Map<String, Support> terms = new HashMap<>();
        answered.estimates().forEach(e -> {
            Support own = behind.ofColumns.get(key(e.term()));
            terms.put(e.term(), own == null ? whole : own);
        });
        Map<String, Support> summary = new HashMap<>();
        answered.summary().forEach((name, value) -> {
            if (value instanceof Double && !SHARES.contains(name)) {
                summary.put(name, new WholeFit());
            }
        });
        return new Studied(finding, whole, fit, new Behind(terms, summary, Map.of()), List.of());
    }

    /** What stands in the brackets of a term. */
    private static String key(String term) {
        int from = term.indexOf('[');
        int to = term.lastIndexOf(']');
        return from < 0 || to < from ? "" : term.substring(from + 1, to);
    }

    /** How many different rows the design has. */
    private long patterns() {
        return IntStream.range(0, frame.n())
                .mapToObj(row ->
                        Arrays.stream(columns.x()).map(column -> column[row]).toList())
                .distinct()
                .count();
    }

    private Support ofColumn(int column) {
        if (columns.names().get(column).equals(ModelFrame.INTERCEPT)) {
            return cases(List.of(reference(flags())));
        }
        BitSet on = on(column);
        if (!isFlag(column)) {
            return cases(List.of(offMostFrequent(column)));
        }
        List<BitSet> parts = new ArrayList<>(List.of(on, without(on)));
        columns.terms().values().stream()
                .filter(term -> IntStream.of(term).anyMatch(j -> j == column))
                .map(CasesBehind::asSet)
                .map(this::reference)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return cases(parts);
    }

    /** The first part is the one whose agencies are looked at. */
    private Support cases(List<BitSet> parts) {
        List<Long> sizes = new ArrayList<>();
        for (BitSet part : parts) {
            if (yes == null) {
                sizes.add((long) part.cardinality());
            } else {
                BitSet among = (BitSet) part.clone();
                among.and(yes);
                sizes.add((long) among.cardinality());
                sizes.add((long) part.cardinality() - among.cardinality());
            }
        }
        return new Cases(frame.n(), sizes, supplied(parts.get(0)), List.of());
    }

    /** What each agency supplied. Rows that name none are nobody's, unless all are. */
    private List<Long> supplied(BitSet part) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        int[] rows = frame.rows();
        Map<String, Long> supplied = new TreeMap<>();
        part.stream().forEach(row -> {
            String agency = agencies.get(rows[row]);
            if (agency != null) {
                supplied.merge(agency, 1L, Long::sum);
            }
        });
        return supplied.isEmpty() ? List.of((long) part.cardinality()) : List.copyOf(supplied.values());
    }

    /** Rows that are zero in all these columns. */
    private BitSet reference(BitSet flags) {
        BitSet any = new BitSet(frame.n());
        flags.stream().forEach(column -> any.or(on(column)));
        return without(any);
    }

    private BitSet flags() {
        BitSet flags = new BitSet();
        IntStream.range(0, columns.x().length)
                .filter(column -> !columns.names().get(column).equals(ModelFrame.INTERCEPT) && isFlag(column))
                .forEach(flags::set);
        return flags;
    }

    private boolean isFlag(int column) {
        return Arrays.stream(columns.x()[column]).allMatch(value -> value == 0 || value == 1);
    }

    private BitSet on(int column) {
        double[] values = columns.x()[column];
        BitSet on = new BitSet(values.length);
        IntStream.range(0, values.length).filter(row -> values[row] != 0).forEach(on::set);
        return on;
    }

    private BitSet offMostFrequent(int column) {
        Map<Double, BitSet> byValue = new TreeMap<>();
        double[] values = columns.x()[column];
        for (int row = 0; row < values.length; row++) {
            byValue.computeIfAbsent(values[row], v -> new BitSet()).set(row);
        }
        BitSet most = new BitSet();
        for (BitSet rows : byValue.values()) {
            most = rows.cardinality() > most.cardinality() ? rows : most;
        }
        return without(most);
    }

    private BitSet without(BitSet part) {
        BitSet rest = new BitSet(frame.n());
        rest.set(0, frame.n());
        rest.andNot(part);
        return rest;
    }

    private static BitSet asSet(int[] numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    /** The rows that have the outcome; null where it is not yes or no. */
    private static @Nullable BitSet yes(double[] response) {
        BitSet yes = new BitSet(response.length);
        for (int row = 0; row < response.length; row++) {
            if (response[row] != 0 && response[row] != 1) {
                return null;
            }
            yes.set(row, response[row] == 1);
        }
        return yes;
    }
}
