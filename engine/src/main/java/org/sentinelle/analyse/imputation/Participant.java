package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.stats.imputation.ImputationModel;

/**
 * A column of the table that takes part in the imputation.
 *
 * @param model null where it only helps to fill in others
 * @param cells numbers, or the numbers of codes; NaN where missing
 * @param codes the cells that the numbers of codes stand for; empty where it has numbers
 */
record Participant(String name, int place, @Nullable ImputationModel model, double[] cells, List<Object> codes) {

    /** All of a file, in the order of the roles. */
    static List<Participant> of(AnalysisInput input) {
        List<Participant> participants = new ArrayList<>();
        for (ColumnRole role : MultipleImputationDeclaration.own()) {
            List<String> names = input.request().columns().getOrDefault(role.name(), List.of());
            for (int i = 0; i < names.size(); i++) {
                participants.add(of(input, role, names.get(i)));
            }
        }
        return participants;
    }

    private static Participant of(AnalysisInput input, ColumnRole role, String name) {
        int place = input.table().column(name);
        ImputationModel model = Arrays.stream(ImputationModel.values())
                .filter(m -> MultipleImputationDeclaration.role(m).equals(role.name()))
                .findFirst()
                .orElse(null);
        List<@Nullable Object> cells = input.table().rows().stream()
                .<@Nullable Object>map(row -> Cells.isMissing(row.get(place)) ? null : row.get(place))
                .toList();
        if (role.kind() == Kind.NUMBER && model != ImputationModel.POLR) {
            return new Participant(name, place, model, numbers(cells), List.of());
        }
        return coded(name, place, model, cells);
    }

    private static double[] numbers(List<@Nullable Object> cells) {
        return cells.stream()
                .mapToDouble(cell -> cell == null ? Double.NaN : Objects.requireNonNull(Cells.number(cell)))
                .toArray();
    }

    /** Grades in the order of their numbers, other codes in that of their texts. */
    private static Participant coded(
            String name, int place, @Nullable ImputationModel model, List<@Nullable Object> cells) {
        boolean grades = model == ImputationModel.POLR;
        Map<Comparable<?>, Object> distinct = new TreeMap<>();
        for (Object cell : cells) {
            if (cell != null) {
                distinct.putIfAbsent(key(cell, grades), cell);
            }
        }
        Map<Comparable<?>, Integer> numbers = new LinkedHashMap<>();
        distinct.keySet().forEach(key -> numbers.put(key, numbers.size()));
        double[] read = cells.stream()
                .mapToDouble(cell -> cell == null ? Double.NaN : Objects.requireNonNull(numbers.get(key(cell, grades))))
                .toArray();
        return new Participant(name, place, model, read, List.copyOf(distinct.values()));
    }

    private static Comparable<?> key(Object cell, boolean grades) {
        return grades ? Objects.requireNonNull(Cells.number(cell)) : Cells.text(cell);
    }

    int missing() {
        return (int) Arrays.stream(cells).filter(Double::isNaN).count();
    }

    int observed() {
        return cells.length - missing();
    }

    /** How many columns it makes in the models of others. */
    int width() {
        return codes.isEmpty() ? 1 : codes.size() - 1;
    }

    boolean isImputed() {
        return model != null && missing() > 0;
    }

    /** What stands in the table for what was drawn. */
    Object cell(double drawn) {
        return codes.isEmpty() ? (Object) drawn : codes.get((int) drawn);
    }

    /** The rows of its missing cells. */
    int[] missingRows() {
        return IntStream.range(0, cells.length)
                .filter(i -> Double.isNaN(cells[i]))
                .toArray();
    }
}
