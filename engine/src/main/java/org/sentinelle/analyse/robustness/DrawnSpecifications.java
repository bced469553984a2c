package org.sentinelle.analyse.robustness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.robustness.DrawnSpecifications.Block;
import org.sentinelle.analyse.robustness.Refit.Fitted;
import org.sentinelle.analyse.robustness.Refit.Outcome;
import org.sentinelle.result.Table;
import org.sentinelle.stats.robustness.ResampledRows;

/**
 * Specifications on data that are drawn so that there is no effect. A block gives estimates and p, each with a number for each of its draws, no number
 * where the model could not be fitted.
 *
 * @param cause where the columns of the cause stand; empty for a bootstrap, in which the effect is taken out of the outcome instead
 * @param groups where the column stands whose rows are drawn together, or -1
 */
record DrawnSpecifications(Table rows, long seed, int[] cause, int groups)
        implements Replicates.Work<Block, double[][]> {
    private static final String NULL_OUTCOME = "null_outcome";

    /**
     * Some draws of one specification.
     *
     * @param effect its estimate in the data
     */
    record Block(SpecifiedModel model, double effect, int from, int to) implements Serializable {}

    @Override
    public double[][] of(Block block) {
        double[][] fits = new double[2][block.to() - block.from()];
        Drawing drawing = cause.length > 0 ? shuffled(block.model()) : resampled(block);
        for (int draw = block.from(); draw < block.to(); draw++) {
            Outcome outcome = drawing.of(draw);
            Fitted fitted = outcome instanceof Fitted some ? some : null;
            fits[0][draw - block.from()] = fitted == null ? Double.NaN : fitted.value();
            fits[1][draw - block.from()] = fitted == null ? Double.NaN : fitted.p();
        }
        return fits;
    }

    /** What comes of a draw. */
    private interface Drawing {
        Outcome of(int draw);
    }

    private ResampledRows resampledRows() {
        int n = rows.rows().size();
        if (groups < 0) {
            return cause.length > 0 ? ResampledRows.together(n, seed) : ResampledRows.ofRows(n, seed);
        }
        List<String> texts = new ArrayList<>();
        for (List<@Nullable Object> row : rows.rows()) {
            Object cell = row.get(groups);
            texts.add(cell == null || Cells.isMissing(cell) ? "row " + texts.size() : "group " + Cells.text(cell));
        }
        List<String> distinct = texts.stream().distinct().toList();
        Map<String, Integer> numbers = new HashMap<>();
        distinct.forEach(text -> numbers.put(text, numbers.size()));
        return new ResampledRows(texts.stream().mapToInt(numbers::get).toArray(), distinct.size(), seed);
    }

    /** The cause of each row goes to another row, all its columns together. */
    private Drawing shuffled(SpecifiedModel model) {
        ResampledRows resampled = resampledRows();
        boolean[] takesPart = new boolean[rows.rows().size()];
        for (int i = 0; i < takesPart.length; i++) {
            takesPart[i] = true;
            for (int column : cause) {
                takesPart[i] &= !Cells.isMissing(rows.rows().get(i).get(column));
            }
        }
        return draw -> {
            int[] from = resampled.permutation(draw, takesPart);
            List<List<@Nullable Object>> drawn = new ArrayList<>();
            for (int i = 0; i < from.length; i++) {
                List<@Nullable Object> row = new ArrayList<>(rows.rows().get(i));
                for (int column : cause) {
                    row.set(column, rows.rows().get(from[i]).get(column));
                }
                drawn.add(row);
            }
            return model.on(new Table(rows.name(), rows.columns(), drawn));
        };
    }

    /** Rows with replacement, the outcome without the effect: y - b x. */
    private Drawing resampled(Block block) {
        ResampledRows resampled = resampledRows();
        NullRows ready = NullRows.of(block, rows, freeName());
        return draw -> {
            ResampledRows.Drawn drawn = resampled.bootstrap(draw);
            List<List<@Nullable Object>> table = new ArrayList<>();
            for (int i = 0; i < drawn.row().length; i++) {
                List<@Nullable Object> row = ready.byRow().get(drawn.row()[i]);
                if (row != null) {
                    table.add(groups >= 0 && drawn.copy()[i] > 0 ? relabelled(row, drawn.copy()[i]) : row);
                }
            }
            return ready.refit().on(new Table(rows.name(), ready.columns(), table));
        };
    }

    /** A name that no column has. */
    private String freeName() {
        List<String> names = rows.columns().stream().map(Table.Column::name).toList();
        String free = NULL_OUTCOME;
        while (names.contains(free)) {
            free += "_";
        }
        return free;
    }

    /** A group that is drawn again is another group: errors by group and effects of groups take it for one. */
    private List<@Nullable Object> relabelled(List<@Nullable Object> row, int copy) {
        List<@Nullable Object> other = new ArrayList<>(row);
        Object cell = row.get(groups);
        other.set(groups, cell == null ? null : Cells.text(cell) + "#" + copy);
        return other;
    }

    /**
     * The rows of a model with the outcome that has no effect in it, by their places in the data; null where a row is not in the model.
     *
     * @param columns with that outcome as the last
     */
    private record NullRows(Refit refit, List<Table.Column> columns, List<@Nullable List<@Nullable Object>> byRow) {
        static NullRows of(Block block, Table rows, String name) {
            boolean[] keeps = block.model().sample().keeps(rows);
            Refit refit = block.model().refit();
            AnalysisInput input = refit.bound(block.model().sample().of(rows));
            ModelFrame frame = input.frame();
            ModelFrame.Columns fixed = frame.fixed();
            double[] x = fixed.x()[fixed.names().indexOf(refit.coefficient())];
            double[] y = frame.response();
            double[] outcome = new double[input.rows()];
            Arrays.fill(outcome, Double.NaN);
            int[] at = frame.rows();
            for (int i = 0; i < at.length; i++) {
                outcome[at[i]] = y[i] - block.effect() * x[i];
            }
            List<Table.Column> columns = new ArrayList<>(rows.columns());
            columns.add(new Table.Column(name, Table.Type.DECIMAL, "The outcome without the effect"));
            List<@Nullable List<@Nullable Object>> byRow = new ArrayList<>();
            int kept = 0;
            for (int i = 0; i < keeps.length; i++) {
                double value = keeps[i] ? outcome[kept++] : Double.NaN;
                byRow.add(Double.isNaN(value) ? null : with(rows.rows().get(i), value));
            }
            return new NullRows(refit.withResponse(name), columns, byRow);
        }

        private static List<@Nullable Object> with(List<@Nullable Object> row, double outcome) {
            List<@Nullable Object> longer = new ArrayList<>(row);
            longer.add(outcome);
            return longer;
        }
    }
}
