package org.sentinelle.analyse.regression;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.BlockFormula;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaSurvey;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.RowBlock;
import org.sentinelle.stats.regression.DesignBlock;
import org.sentinelle.stats.regression.PartState;

/**
 * How blocks of rows become those of a design; it travels to where they are.
 *
 * @param formula as written
 * @param survey of all rows
 * @param roles the headers of the columns that play a role, by role
 * @param kept the columns of the formula that are used; null for all
 */
record PartedDesign(
        String formula,
        FormulaSurvey survey,
        Map<String, List<String>> roles,
        @Nullable BitSet kept) implements Serializable {

    /** Begins a state; it may travel. */
    @FunctionalInterface
    interface Begin<S> extends Supplier<S>, Serializable {}

    PartedDesign with(BitSet columns) {
        return new PartedDesign(formula, survey, roles, columns);
    }

    /** What a state makes of some blocks. */
    <S extends PartState<S>> S gather(Begin<S> begin, Iterator<RowBlock> blocks) {
        S state = begin.get();
        BlockFormula made = made();
        List<String> headers = headers();
        while (blocks.hasNext()) {
            RowBlock block = blocks.next();
            ModelFrame frame = made.frame(block, headers);
            if (frame.n() > 0) {
                DesignBlock all = new DesignBlock(
                        frame.fixed().x(),
                        frame.response(),
                        weights(block, frame.rows()),
                        offset(block, frame),
                        clusters(block, frame.rows()));
                state.add(kept == null ? all : all.kept(kept));
            }
        }
        return state;
    }

    double[] weights(RowBlock block, int[] rows) {
        return numbers(RegressionDesign.WEIGHTS, 1, block, rows);
    }

    double[] offset(RowBlock block, ModelFrame frame) {
        int[] rows = frame.rows();
        double[] offset = frame.offset();
        double[] written = numbers(RegressionDesign.OFFSET, 0, block, rows);
        Arrays.setAll(offset, i -> offset[i] + written[i]);
        if (has(RegressionDesign.EXPOSURE)) {
            double[] exposure = block.numbers(header(RegressionDesign.EXPOSURE), rows);
            for (int i = 0; i < offset.length; i++) {
                offset[i] += Math.log(exposure[i]);
            }
        }
        return offset;
    }

    private String @Nullable [] clusters(RowBlock block, int[] rows) {
        return has(ErrorOptions.CLUSTER) ? block.texts(header(ErrorOptions.CLUSTER), rows) : null;
    }

    List<String> headers() {
        return roles.values().stream().flatMap(List::stream).toList();
    }

    BlockFormula made() {
        return BlockFormula.of(Formula.parse(formula), survey);
    }

    private double[] numbers(String role, double otherwise, RowBlock block, int[] rows) {
        if (has(role)) {
            return block.numbers(header(role), rows);
        }
        double[] same = new double[rows.length];
        Arrays.fill(same, otherwise);
        return same;
    }

    boolean has(String role) {
        return !roles.getOrDefault(role, List.of()).isEmpty();
    }

    private String header(String role) {
        return roles.getOrDefault(role, List.of()).get(0);
    }
}
