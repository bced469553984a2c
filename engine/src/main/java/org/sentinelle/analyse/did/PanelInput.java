package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.ModelFrame.Columns;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.did.Panel;

/**
 * The panel that an input holds: the formula's response is the outcome, what stands on its right are covariates.
 *
 * @param panel rows in the order of units and times
 * @param unitLabels what the units are called, by number; empty where each row is a unit of its own
 * @param covariates the names of the columns of x
 * @param frameRow of each row of the panel, its number among the input's complete rows
 */
record PanelInput(Panel panel, List<String> unitLabels, List<String> covariates, int[] frameRow) {

    /** What is in an input, or why it is no panel. */
    record Read(@Nullable PanelInput input, @Nullable Finding declined) {}

    /** @param ofUnits whether rows are of units that are seen again; otherwise each row is a unit */
    static Read read(MethodDeclaration declaration, AnalysisInput input, boolean ofUnits) {
        CompleteRows rows = input.frameRows();
        double[] w = input.has(PanelColumns.WEIGHT) ? rows.numbers(PanelColumns.WEIGHT) : ones(rows.count());
        if (Arrays.stream(w).anyMatch(v -> !(v > 0))) {
            return declined(declaration, PanelColumns.NEGATIVE, "Leave rows of weight 0 out.");
        }
        Numbered units = ofUnits
                ? Numbered.of(rows.texts(PanelColumns.UNIT))
                : new Numbered(IntStream.range(0, w.length).toArray(), List.of());
        int n = ofUnits ? units.labels.size() : w.length;
        double[] first = new double[n];
        int[] cluster = new int[n];
        Numbered clusters = input.has(PanelColumns.CLUSTER)
                ? Numbered.of(rows.texts(PanelColumns.CLUSTER))
                : new Numbered(units.of, units.labels);
        FirstTreated treated = FirstTreated.of(input, units.of);
        if (treated.reason() != null) {
            return declined(declaration, treated.reason(), FirstTreated.remedy(treated.reason()));
        }
        for (int i = 0; i < w.length; i++) {
            first[units.of[i]] = treated.ofRow()[i];
            cluster[units.of[i]] = clusters.of[i];
        }
        if (IntStream.range(0, w.length).anyMatch(i -> first[units.of[i]] != treated.ofRow()[i])) {
            return declined(
                    declaration,
                    PanelColumns.CHANGING,
                    "Give the first time in all rows of a unit, and 0 if it was never treated.");
        }
        if (IntStream.range(0, w.length).anyMatch(i -> cluster[units.of[i]] != clusters.of[i])) {
            return declined(declaration, PanelColumns.SPLIT, "Name larger clusters, which hold units whole.");
        }
        return read(declaration, input, new Numbers(units, w, new Panel.Units(first, cluster), ofUnits));
    }

    /** What was read of the rows. */
    private record Numbers(Numbered units, double[] w, Panel.Units of, boolean ofUnits) {}

    private static Read read(MethodDeclaration declaration, AnalysisInput input, Numbers numbers) {
        Panel unordered = panel(input, numbers);
        int[] order = order(unordered.rows());
        Panel panel = unordered.renumbered(order);
        if (numbers.ofUnits && panel.repeats()) {
            return declined(
                    declaration,
                    PanelColumns.REPEATED,
                    "Name under unit what tells the rows of one time apart, or add them up first.");
        }
        return new Read(
                new PanelInput(
                        panel,
                        numbers.units.labels,
                        covariateNames(input.frame().fixed()),
                        order),
                null);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Read declined(MethodDeclaration declaration, String reason, String explanation) {
        return new Read(null, declaration.declined(reason, explanation));
    }

    /** Texts by their numbers in alphabetical order. */
    private record Numbered(int[] of, List<String> labels) {
        static Numbered of(List<String> texts) {
            List<String> labels = new ArrayList<>(new TreeSet<>(texts));
            int[] of = texts.stream()
                    .mapToInt(text -> Collections.binarySearch(labels, text))
                    .toArray();
            return new Numbered(of, labels);
        }
    }

    private static Panel panel(AnalysisInput input, Numbers numbers) {
        double[] when = input.frameRows().numbers(PanelColumns.TIME);
        double[] times = Arrays.stream(when).sorted().distinct().toArray();
        int[] time =
                Arrays.stream(when).mapToInt(t -> Arrays.binarySearch(times, t)).toArray();
        double[] y = input.frame().response();
        Columns columns = input.frame().fixed();
        double[][] x = IntStream.range(0, columns.x().length)
                .filter(j -> !columns.names().get(j).equals(ModelFrame.INTERCEPT))
                .mapToObj(j -> columns.x()[j])
                .toArray(double[][]::new);
        return new Panel(new Panel.Rows(numbers.units.of, time, y, x, numbers.w), times, numbers.of);
    }

    /** By units, then by times. */
    private static int[] order(Panel.Rows rows) {
        return IntStream.range(0, rows.n())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> rows.unit()[i]).thenComparingInt(i -> rows.time()[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static List<String> covariateNames(Columns columns) {
        return columns.names().stream()
                .filter(name -> !name.equals(ModelFrame.INTERCEPT))
                .toList();
    }
}
