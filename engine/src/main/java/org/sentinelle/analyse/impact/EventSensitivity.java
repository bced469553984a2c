package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** Puts the effects by time since adoption, as they vary together, to the method that asks what is left if trends were not parallel. */
final class EventSensitivity {
    private static final String METHOD = "pretrend-sensitivity";

    /** Periods before adoption, and from it on, that are looked at: the work grows with the square of their number and faster. */
    private static final int MOST = 6;

    private final ImpactDesign design;
    private final int reference;

    EventSensitivity(ImpactDesign design) {
        this.design = design;
        this.reference = -1 - design.anticipation();
    }

    /** What the method says; null where the effects do not follow each other without a gap. */
    @Nullable
    Finding of(Finding.Answered main) {
        Table summaries = detail(main, DidRun.SUMMARIES);
        if (summaries == null) {
            return null;
        }
        Map<Integer, Double> effects = effects(summaries);
        List<Integer> times = inOrder(effects);
        if (times.stream().noneMatch(t -> t < reference) || times.stream().noneMatch(t -> t >= 0)) {
            return null;
        }
        List<String> names = times.stream()
                .map(t -> DidRun.EVENT + "[" + Cells.text((double) t) + "]")
                .toList();
        double[][] covariance = CovarianceTable.read(main, names).orElse(null);
        return covariance == null ? null : run(times, table(times, effects, covariance));
    }

    private static @Nullable Table detail(Finding.Answered finding, String name) {
        return finding.details().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The effects that have an error, by time since adoption. */
    private static Map<Integer, Double> effects(Table summaries) {
        Map<Integer, Double> effects = new TreeMap<>();
        int error = summaries.column("std_error");
        for (List<@Nullable Object> row : summaries.rows()) {
            if (DidRun.EVENT.equals(row.get(0)) && row.get(error) != null) {
                effects.put(whole(row.get(1)), number(row.get(2)));
            }
        }
        return effects;
    }

    /** The times on both sides of the reference as far as there is no gap, and no further than {@link #MOST}. */
    private List<Integer> inOrder(Map<Integer, Double> effects) {
        List<Integer> times = new ArrayList<>();
        for (int t = reference - 1; effects.containsKey(t) && t >= reference - MOST; t--) {
            times.add(0, t);
        }
        for (int t = reference + 1; effects.containsKey(t) && t < MOST; t++) {
            times.add(t);
        }
        return times;
    }

    private static Table table(List<Integer> times, Map<Integer, Double> effects, double[][] covariance) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("time", Type.DECIMAL, "Periods since adoption"),
                new Column("estimate", Type.DECIMAL, "Effect")));
        times.forEach(t -> columns.add(new Column(name(t), Type.DECIMAL, "Covariance")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < covariance.length; i++) {
            double time = times.get(i);
            List<@Nullable Object> row = new ArrayList<>(List.of(time, effects.getOrDefault(times.get(i), 0.0)));
            Arrays.stream(covariance[i]).forEach(row::add);
            rows.add(row);
        }
        return new Table("events", columns, rows);
    }

    private static String name(int time) {
        return time < 0 ? "before_" + -time : "after_" + time;
    }

    private Finding run(List<Integer> times, Table table) {
        Method method = Methods.find(METHOD).orElseThrow();
        // Periods in which adoption may be anticipated stand after the reference, and are no effect to be summed up.
        String weights = IntStream.range(0, times.size())
                .filter(i -> times.get(i) > reference)
                .mapToObj(i -> times.get(i) >= 0 ? "1" : "0")
                .collect(Collectors.joining(" "));
        long after = times.stream().filter(t -> t >= 0).count();
        AnalysisRequest request = new AnalysisRequest(
                "designs/" + design.id() + ".yaml",
                Map.of(
                        "time", List.of("time"),
                        "estimate", List.of("estimate"),
                        "covariance", times.stream().map(EventSensitivity::name).toList()),
                Map.of(
                        "m",
                                design.checks().sensitivity().stream()
                                        .map(m -> Double.toString(m))
                                        .collect(Collectors.joining(" ")),
                        "effect", weights.replace("1", Double.toString(1.0 / after)),
                        "reference", Integer.toString(reference),
                        "level", Double.toString(design.level())),
                Map.of());
        return method.run(AnalysisInput.bind(method.declaration(), request, table));
    }

    private static double number(@Nullable Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static int whole(@Nullable Object cell) {
        return (int) Math.round(number(cell));
    }
}
