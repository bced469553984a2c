package org.sentinelle.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/** The covariances of the coefficients of a regression among its details, where they are asked for: tests of several need them. */
public final class CovarianceTable {
    public static final String OPTION = "covariances";

    public static final MethodOption FLAG = new MethodOption(
            OPTION,
            new MethodOption.Flag(),
            "false",
            "Whether to tell the covariances of the coefficients, for tests of several");

    private static final DetailLayout LAYOUT = new DetailLayout(
            "covariances",
            List.of(
                    new Column("column", Type.TEXT, "As in the estimates"),
                    new Column("other", Type.TEXT, "As in the estimates"),
                    new Column(
                            "covariance",
                            Type.DECIMAL,
                            "Of their coefficients; the variance where they are the same")));

    private static final int VALUE = 2;

    private CovarianceTable() {}

    /** Tells them, where the file asks. */
    public static void addTo(Answer answer, AnalysisInput input, List<String> names, double[][] covariance) {
        if (!input.flag(OPTION)) {
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            for (int l = 0; l < names.size(); l++) {
                rows.add(List.of(names.get(j), names.get(l), covariance[j][l]));
            }
        }
        answer.detail(LAYOUT.table(rows));
    }

    /** Those of some coefficients; empty where they were not told. */
    public static Optional<double[][]> read(Finding.Answered finding, List<String> names) {
        return finding.details().stream()
                .filter(table -> table.name().equals(LAYOUT.name()))
                .findFirst()
                .map(table -> matrix(table, names));
    }

    private static double[][] matrix(Table table, List<String> names) {
        double[][] matrix = new double[names.size()][names.size()];
        for (List<@Nullable Object> row : table.rows()) {
            int j = names.indexOf(row.get(0));
            int l = names.indexOf(row.get(1));
            if (j >= 0 && l >= 0 && row.get(VALUE) instanceof Double covariance) {
                matrix[j][l] = covariance;
            }
        }
        return matrix;
    }
}
