package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.imputation.Mixing;

/**
 * What tells whether chains have converged: they should cross each other and drift nowhere.
 *
 * @param visit the places of the columns, in the order in which the chains have them
 */
record ChainTables(List<Participant> participants, int[] visit, List<CompletedAnalysis.Outcome> chains) {
    /** R-hat above which chains do not yet wander over the same range. */
    static final double UNMIXED = 1.2;

    private static final DetailLayout CHAINS = new DetailLayout(
            "chains",
            List.of(
                    new Column("column", Type.TEXT, "The column filled in"),
                    new Column("imputation", Type.INTEGER, "Which of the completed tables"),
                    new Column("iteration", Type.INTEGER, "After how many rounds"),
                    new Column("mean", Type.DECIMAL, "Of the cells filled in; of codes, of their numbers from 0"),
                    new Column("std_dev", Type.DECIMAL, "Of the cells filled in")));

    private static final DetailLayout IMPUTED = new DetailLayout(
            "imputed_columns",
            List.of(
                    new Column("column", Type.TEXT, "The column filled in"),
                    new Column("model", Type.TEXT, "How"),
                    new Column("missing", Type.INTEGER, "Cells filled in"),
                    new Column("observed", Type.INTEGER, "Cells observed"),
                    new Column(
                            "rhat_mean", Type.DECIMAL, "R-hat of the chains' means; near 1 where they have converged"),
                    new Column("rhat_std_dev", Type.DECIMAL, "R-hat of the chains' standard deviations")));

    private double[][] means(int v) {
        return chains.stream().map(chain -> chain.means()[v]).toArray(double[][]::new);
    }

    private double[][] deviations(int v) {
        return chains.stream()
                .map(chain ->
                        Arrays.stream(chain.variances()[v]).map(Math::sqrt).toArray())
                .toArray(double[][]::new);
    }

    /** A row for each column, table and round. */
    Table chainTable() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v = 0; v < visit.length; v++) {
            double[][] means = means(v);
            double[][] deviations = deviations(v);
            for (int c = 0; c < means.length; c++) {
                for (int t = 0; t < means[c].length; t++) {
                    rows.add(List.of(participants.get(visit[v]).name(), c + 1L, t + 1L, means[c][t], deviations[c][t]));
                }
            }
        }
        return CHAINS.table(rows);
    }

    /** A row for each column. */
    Table imputed() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int v = 0; v < visit.length; v++) {
            Participant one = participants.get(visit[v]);
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    one.name(),
                    MultipleImputationDeclaration.role(Objects.requireNonNull(one.model())),
                    (long) one.missing(),
                    (long) one.observed()));
            row.add(Mixing.rHat(means(v)));
            row.add(Mixing.rHat(deviations(v)));
            rows.add(row);
        }
        return IMPUTED.table(rows);
    }

    /** The largest R-hat of means; null where there is none. */
    @Nullable
    Double largest() {
        Double largest = null;
        for (int v = 0; v < visit.length; v++) {
            Double rHat = Mixing.rHat(means(v));
            largest = rHat != null && (largest == null || rHat > largest) ? rHat : largest;
        }
        return largest;
    }
}
