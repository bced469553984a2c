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
import org.sentinelle.analyse.formula.BlockFormula.Coded;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaSurvey;
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
        BlockFormula made = BlockFormula.of(Formula.parse(formula), survey);
        List<String> headers = roles.values().stream().flatMap(List::stream).toList();
        while (blocks.hasNext()) {
            RowBlock block = blocks.next();
            Coded coded = made.of(block, headers);
            if (coded.rows().length > 0) {
                state.add(rows(block, coded));
            }
        }
        return state;
    }

    private DesignBlock rows(RowBlock block, Coded coded) {
        int[] rows = coded.rows();
        double[] offset = numbers(RegressionDesign.OFFSET, 0, block, rows);
        if (has(RegressionDesign.EXPOSURE)) {
            double[] exposure = numbers(RegressionDesign.EXPOSURE, 1, block, rows);
            for (int i = 0; i < offset.length; i++) {
                offset[i] += Math.log(exposure[i]);
            }
        }
        DesignBlock all = new DesignBlock(
                coded.x(),
                coded.response(),
                numbers(RegressionDesign.WEIGHTS, 1, block, rows),
                offset,
                has(ErrorOptions.CLUSTER) ? block.texts(header(ErrorOptions.CLUSTER), rows) : null);
        return kept == null ? all : all.kept(kept);
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
