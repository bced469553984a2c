package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.stats.regression.Clusters;

/**
 * Who belongs together, and when, in the rows of a model.
 *
 * @param rows those of the frame that the model's rows stand for, in its order
 */
record ErrorRows(AnalysisInput input, int[] rows) {

    /** The clusters by one of the columns. */
    Grouping grouping(int column) {
        List<String> texts = input.frameRows().texts(ErrorOptions.CLUSTER, column);
        return Groupings.of(
                ErrorOptions.CLUSTER, IntStream.of(rows).mapToObj(texts::get).toList());
    }

    /** The clusters by each of the columns. */
    List<Clusters> clusterings() {
        return IntStream.range(0, input.count(ErrorOptions.CLUSTER))
                .mapToObj(this::grouping)
                .map(g -> new Clusters(g.of(), g.size()))
                .toList();
    }

    /** Numbered in their order. */
    Clusters times() {
        double[] all = input.frameRows().numbers(ErrorOptions.TIME);
        double[] times = IntStream.of(rows).mapToDouble(row -> all[row]).toArray();
        double[] sorted = Arrays.stream(times).sorted().distinct().toArray();
        return new Clusters(
                Arrays.stream(times)
                        .mapToInt(t -> Arrays.binarySearch(sorted, t))
                        .toArray(),
                sorted.length);
    }
}
