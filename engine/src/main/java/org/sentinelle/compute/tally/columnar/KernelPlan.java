package org.sentinelle.compute.tally.columnar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.RowSelection;

/**
 * What a task must know of a {@link DatasetPlan}, in numbers of columns instead of names.
 *
 * @param texts the text columns that are read
 * @param keys what tells cells apart: area, period, dimensions, facets
 * @param days whether periods that are days stay days, or count under their month
 * @param measures the measures, by their columns
 * @param answers what is added up in each cell
 */
record KernelPlan(
        List<String> texts,
        List<Key> keys,
        boolean days,
        List<FieldTest> tests,
        List<Rule> selections,
        List<MeasureColumns> measures,
        List<Sum> answers)
        implements Serializable {
    /** The answer that is the number of rows. */
    static final int ROWS = -1;

    /** What a key stands for decides what null is: refused in an area or a period, a code of its own elsewhere. */
    enum Role {
        AREA,
        PERIOD,
        CODE
    }

    record Key(int text, Role role) implements Serializable {}

    /** Bounds, and a status where the dataset has one, else an empty name. */
    record MeasureColumns(String low, String high, String status) implements Serializable {}

    /** A selection added up: over a measure, or {@link #ROWS}. */
    record Sum(int selection, int measure) implements Serializable {}

    KernelPlan {
        texts = List.copyOf(texts);
        keys = List.copyOf(keys);
        tests = List.copyOf(tests);
        selections = List.copyOf(selections);
        measures = List.copyOf(measures);
        answers = List.copyOf(answers);
    }

    /**
     * Puts a plan into numbers.
     *
     * @param columns the columns that the rows have
     */
    static KernelPlan of(DatasetPlan plan, Set<String> columns) {
        String area = plan.schema().area().name();
        String period = plan.schema().period().name();
        List<String> codes = Stream.concat(plan.dimensions().stream(), plan.facets().stream())
                .toList();
        Set<String> texts = new LinkedHashSet<>(List.of(area, period));
        texts.addAll(codes);
        plan.selections().forEach(s -> texts.addAll(s.keep().fields()));
        List<String> columnsOfText = List.copyOf(texts);
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(columnsOfText.indexOf(area), Role.AREA));
        keys.add(new Key(columnsOfText.indexOf(period), Role.PERIOD));
        codes.forEach(c -> keys.add(new Key(columnsOfText.indexOf(c), Role.CODE)));
        List<FieldTest> tests = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (RowSelection selection : plan.selections()) {
            rules.add(Rule.of(selection.keep(), columnsOfText, tests));
        }
        return new KernelPlan(columnsOfText, keys, plan.days(), tests, rules, measures(plan, columns), answers(plan));
    }

    private static List<MeasureColumns> measures(DatasetPlan plan, Set<String> columns) {
        return plan.measures().stream()
                .map(m -> new MeasureColumns(
                        m + "_low", m + "_high", columns.contains(m + "_status") ? m + "_status" : ""))
                .toList();
    }

    private static List<Sum> answers(DatasetPlan plan) {
        return plan.answers().stream()
                .map(a -> new Sum(
                        plan.selections().indexOf(a.rows()),
                        a.sum() == null ? ROWS : plan.measures().indexOf(a.sum())))
                .toList();
    }

    /** The columns of text: those of keys and filters, then the statuses. */
    List<String> textColumns() {
        return Stream.concat(
                        texts.stream(),
                        measures.stream().map(MeasureColumns::status).filter(s -> !s.isEmpty()))
                .distinct()
                .toList();
    }

    /** The columns of whole numbers. */
    List<String> numberColumns() {
        return measures.stream().flatMap(m -> Stream.of(m.low(), m.high())).toList();
    }

    /** The answers over one measure, by their place among all. */
    List<Integer> answersOf(int measure) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).measure() == measure) {
                found.add(i);
            }
        }
        return found;
    }
}
