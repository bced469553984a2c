package org.sentinelle.analyse.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.formula.RowBlock.Codes;

/** The cells of a block, where all rows of the table decide which columns are numbers. */
final class BlockReadings implements Readings {
    private final RowBlock block;
    private final FormulaSurvey survey;
    private final Map<String, double[]> numbers = new HashMap<>();

    BlockReadings(RowBlock block, FormulaSurvey survey) {
        this.block = block;
        this.survey = survey;
    }

    @Override
    public int rows() {
        return block.rows();
    }

    @Override
    public double @Nullable [] numbers(String column) {
        return survey.isNumber(column) ? numbers.computeIfAbsent(column, this::read) : null;
    }

    private double[] read(String column) {
        return block.numbers(column, IntStream.range(0, block.rows()).toArray());
    }

    @Override
    public String text(String column, int row) {
        return block.column(column).isMissing(row) ? "" : block.column(column).text(row);
    }

    @Override
    public Readings with(String column, double[] others) {
        BlockReadings changed = new BlockReadings(block, survey);
        changed.numbers.putAll(numbers);
        changed.numbers.put(column, others);
        return changed;
    }

    @Override
    public int[] positions(String column, int[] rows, List<String> among) {
        if (!(block.column(column) instanceof Codes codes)) {
            return Readings.super.positions(column, rows, among);
        }
        int[] places = IntStream.range(0, codes.dictionary().size())
                .map(code -> among.indexOf(codes.dictionary().text(code)))
                .toArray();
        int[] positions = new int[rows.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = places[Objects.checkIndex(codes.codes()[rows[i]], places.length)];
        }
        return positions;
    }
}
