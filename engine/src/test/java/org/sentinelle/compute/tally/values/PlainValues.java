package org.sentinelle.compute.tally.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.plan.ValueRequest.Quantile;
import org.sentinelle.compute.tally.At;
import org.sentinelle.model.Period;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.Stratum;

/** The answers of a second pass by plain Java that keeps every value: what the pass is held to. */
final class PlainValues {
    private final List<Pool> pools;
    private final Consumer<Consumer<Line>> lines;

    PlainValues(List<Pool> pools, List<Line> lines) {
        this(pools, lines::forEach);
    }

    PlainValues(List<Pool> pools, Consumer<Consumer<Line>> lines) {
        this.pools = pools;
        this.lines = lines;
    }

    /** The values of one stratum of a pool. */
    private static final class Cell {
        final Set<Object> different = new HashSet<>();
        final List<Long> lows = new ArrayList<>();
        final List<Long> highs = new ArrayList<>();
        long rows;
        long censored;
    }

    /** The requests with their selections as predicates on lines. */
    PooledValues answer(Map<ValueRequest, Predicate<Line>> requests) {
        Map<ValueRequest, Map<At, SortedMap<Stratum, Pooled>>> answers = new HashMap<>();
        requests.forEach((request, rows) -> {
            Map<At, SortedMap<Stratum, Pooled>> found = answer(request, rows);
            if (!found.isEmpty()) {
                answers.put(request, found);
            }
        });
        return new PooledValues(answers);
    }

    private Map<At, SortedMap<Stratum, Pooled>> answer(ValueRequest request, Predicate<Line> rows) {
        Map<At, List<Pool>> drawn = new HashMap<>();
        pools.forEach(pool -> pool.sources()
                .forEach(source ->
                        drawn.computeIfAbsent(source, s -> new ArrayList<>()).add(pool)));
        Map<At, SortedMap<Stratum, Cell>> cells = new HashMap<>();
        lines.accept(line -> {
            if (rows.test(line) && value(line, request) != null) {
                for (Pool pool : drawn.getOrDefault(place(line), List.of())) {
                    Cell cell = cells.computeIfAbsent(pool.place(), p -> new TreeMap<>())
                            .computeIfAbsent(stratum(line, request.by()), s -> new Cell());
                    add(line, request, cell);
                }
            }
        });
        Map<At, SortedMap<Stratum, Pooled>> found = new HashMap<>();
        cells.forEach((at, strata) -> strata.forEach((stratum, cell) ->
                found.computeIfAbsent(at, a -> new TreeMap<>()).put(stratum, pooled(request, cell))));
        return found;
    }

    private static At place(Line line) {
        Period period = Period.parse(String.valueOf(line.period()));
        return new At(
                String.valueOf(line.area()),
                period.grain() == Grain.DAY ? Period.holding(Grain.MONTH, period.start()) : period);
    }

    private static @Nullable Object value(Line line, ValueRequest request) {
        return switch (request.field()) {
            case "person" -> line.person();
            case "sex" -> line.sex();
            case "area" -> line.area();
            default -> line.low();
        };
    }

    private static Stratum stratum(Line line, List<String> by) {
        SortedMap<String, String> codes = new TreeMap<>();
        for (String dimension : by) {
            @Nullable String code = dimension.equals("sex") ? line.sex() : line.age();
            codes.put(dimension, code == null ? "_U" : code);
        }
        return new Stratum(codes);
    }

    private static void add(Line line, ValueRequest request, Cell cell) {
        cell.rows++;
        Long low = line.low();
        Long high = line.high();
        boolean figure = request.field().equals("debt");
        if (figure && low != null && !low.equals(high)) {
            cell.censored++;
        } else if (!(request.kind() instanceof Quantile)) {
            cell.different.add(java.util.Objects.requireNonNull(value(line, request)));
        }
        if (request.kind() instanceof Quantile && low != null && high != null) {
            cell.lows.add(low);
            cell.highs.add(high);
        }
    }

    private static Pooled pooled(ValueRequest request, Cell cell) {
        if (request.kind() instanceof Quantile q) {
            return new Pooled(
                    quantile(cell.lows, q.probability()),
                    quantile(cell.highs, q.probability()),
                    cell.rows,
                    cell.censored);
        }
        int known = cell.different.size();
        return new Pooled(Math.max(1, known), known + cell.censored, cell.rows, cell.censored);
    }

    private static double quantile(List<Long> values, double p) {
        values.sort(null);
        BigDecimal rank = new BigDecimal(Double.toString(p)).multiply(new BigDecimal(values.size() - 1));
        int j = rank.intValue();
        BigDecimal below = new BigDecimal(values.get(j));
        BigDecimal above = new BigDecimal(values.get(Math.min(j + 1, values.size() - 1)));
        return below.add(above.subtract(below).multiply(rank.subtract(new BigDecimal(j))))
                .doubleValue();
    }
}
