package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.ModelFrame.Columns;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.Collinearity;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/** The difference of two groups' changes between two times. */
public final class TwoByTwoMethod implements Method {
    /** Residuals below this share of the response, squared, are rounding. */
    private static final double NO_SCATTER = 1e-22;

    @Override
    public MethodDeclaration declaration() {
        return TwoByTwoDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        double[] treated = input.frameRows().numbers(TwoByTwoDeclaration.TREATED);
        double[] post = input.frameRows().numbers(TwoByTwoDeclaration.POST);
        double[] w = input.has(PanelColumns.WEIGHT)
                ? input.frameRows().numbers(PanelColumns.WEIGHT)
                : DoubleStream.generate(() -> 1).limit(treated.length).toArray();
        Finding refused = refused(treated, post, w);
        return refused != null ? refused : fitted(input, new FourCells(treated, post, w));
    }

    /** Which of the four cells each row is in, and its weight. */
    record FourCells(double[] treated, double[] post, double[] w) {
        double[] product() {
            return IntStream.range(0, w.length)
                    .mapToDouble(i -> treated[i] * post[i])
                    .toArray();
        }

        /** The weighted mean of the rows of a cell. */
        double mean(double group, double time, double[] y) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < y.length; i++) {
                double v = treated[i] == group && post[i] == time ? w[i] : 0;
                sum += v * y[i];
                weight += v;
            }
            return sum / weight;
        }

        long rows(double group, double time) {
            return IntStream.range(0, w.length)
                    .filter(i -> treated[i] == group && post[i] == time)
                    .count();
        }
    }

    private @Nullable Finding refused(double[] treated, double[] post, double[] w) {
        boolean codes =
                DoubleStream.concat(Arrays.stream(treated), Arrays.stream(post)).allMatch(v -> v == 0 || v == 1);
        if (!codes) {
            return declared(TwoByTwoDeclaration.NOT_CODES, "Write 1 for treated, and for after, and 0 for not.");
        }
        if (Arrays.stream(w).anyMatch(v -> !(v > 0))) {
            return declared(PanelColumns.NEGATIVE, "Leave rows of weight 0 out.");
        }
        FourCells cells = new FourCells(treated, post, w);
        boolean empty = IntStream.range(0, 4).anyMatch(c -> cells.rows(c < 2 ? 0 : 1, c % 2) == 0);
        return empty
                ? declared(TwoByTwoDeclaration.EMPTY, "Treated and others must both be seen before and after.")
                : null;
    }

    private Finding declared(String reason, String explanation) {
        return declaration().declined(reason, explanation);
    }

    private Finding fitted(AnalysisInput input, FourCells cells) {
        double[] y = input.frame().response();
        Columns covariates = input.frame().fixed();
        List<String> names =
                new ArrayList<>(List.of(ModelFrame.INTERCEPT, "treated", "post", TwoByTwoDeclaration.EFFECT));
        List<double[]> columns = new ArrayList<>(List.of(
                DoubleStream.generate(() -> 1).limit(y.length).toArray(), cells.treated, cells.post, cells.product()));
        for (int j = 0; j < covariates.names().size(); j++) {
            if (!covariates.names().get(j).equals(ModelFrame.INTERCEPT)) {
                names.add(covariates.names().get(j));
                columns.add(covariates.x()[j]);
            }
        }
        BitSet kept = Collinearity.independent(columns.toArray(double[][]::new), cells.w);
        double[][] x = kept.stream().mapToObj(columns::get).toArray(double[][]::new);
        if (y.length <= x.length) {
            return declared(
                    TwoByTwoDeclaration.TOO_FEW, "There are " + y.length + " rows for " + x.length + " coefficients.");
        }
        Optional<LinearFit> fit = LinearRegression.fit(Design.of(x, new double[y.length]), y, cells.w, 0);
        double total = Arrays.stream(y).map(v -> v * v).sum();
        if (fit.isEmpty() || !(fit.get().rss() > NO_SCATTER * total)) {
            return declared(TwoByTwoDeclaration.NO_SCATTER, "Nothing says how uncertain the effect is.");
        }
        List<String> dropped = IntStream.range(0, names.size())
                .filter(j -> !kept.get(j))
                .mapToObj(names::get)
                .toList();
        TwoByTwoErrors errors = new TwoByTwoErrors(input, fit.get());
        return errors.refused().orElseGet(() -> new TwoByTwoAnswer(input, cells, fit.get(), dropped).finding(errors));
    }
}
