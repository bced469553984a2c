package org.sentinelle.analyse.regression;

import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.LeastSquaresState;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.ResidualState;

/** {@link LinearRegressionMethod} of rows that are read part by part, three times: for codes, for the fit, for its residuals. */
record PartedLinear(MethodDeclaration declaration, AnalysisInput input) {

    Finding run(RowParts parts) {
        ErrorOptions asked = ErrorOptions.withoutRows(input, true);
        Formula formula = Formula.parse(Objects.requireNonNull(input.request().formula()));
        Optional<Refusal> refused = PartedWords.refusal(input, asked, formula);
        if (refused.isPresent()) {
            return declined(refused.get());
        }
        PartedRows rows = PartedRows.of(declaration, input, parts);
        int columns = rows.columns();
        LeastSquaresState squares = rows.pass(() -> new LeastSquaresState(columns));
        BitSet kept = squares.independent();
        int k = kept.cardinality();
        if (squares.rows() <= k || k == 0) {
            return declined(new Refusal(
                    LinearRegressionDeclaration.TOO_FEW_ROWS,
                    "There are " + squares.rows() + " rows for " + k + " coefficients."));
        }
        if (squares.hasWeightsNotPositive()) {
            return declined(
                    new Refusal(LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out."));
        }
        LinearFit fit =
                squares.fit(kept).orElseThrow(() -> new IllegalStateException("columns that depend on each other"));
        double centre = rows.hasConstant() ? squares.mean() : 0;
        double[] b = fit.b();
        PartedErrors errors = new PartedErrors(asked);
        var scores = errors.begin(k);
        ResidualState residuals = rows.with(kept).pass(() -> new ResidualState(b, centre, scores.get()));
        return errors.refusal(residuals.scores())
                .map(this::declined)
                .orElseGet(() -> new Told(rows, squares, kept, fit, residuals).answer(this, errors));
    }

    private Finding declined(Refusal refusal) {
        return declaration.declined(refusal.code(), refusal.explanation());
    }

    /** All that was found. */
    private record Told(
            PartedRows rows, LeastSquaresState squares, BitSet kept, LinearFit fit, ResidualState residuals) {

        Finding answer(PartedLinear asked, PartedErrors errors) {
            long n = squares.rows();
            long df = n - fit.b().length;
            double variance = residuals.rss() / df;
            Spread spread = errors.spread(residuals.scores(), fit.working().bread(), n, variance);
            var names = rows.names(kept);
            Answer answer = rows.answer(asked.declaration());
            new Coefficients(names, fit.b(), spread, errors.asked().level()).addTo(answer);
            if (rows.hasHiddenColumns()) {
                MarginalEffects.say(
                        answer,
                        rows.margins(new PartedMargins.Fitted(names, fit.b(), null)),
                        spread.uncertainty(errors.asked().level()));
            }
            OverallTest.sayTo(answer, names, fit.b(), spread);
            answer.say("df_residual", df)
                    .say("sigma", Math.sqrt(variance))
                    .say("rss", residuals.rss())
                    .say("errors", errors.asked().name());
            if (errors.asked().isClustered()) {
                answer.say("clusters", residuals.scores().clusters());
            }
            if (names.size() < rows.columns()) {
                answer.say("collinear", String.join(", ", rows.others(kept)));
            }
            LinearMeasures.Counts counts = new LinearMeasures.Counts(n, names.size(), rows.hasConstant());
            new LinearMeasures(counts, residuals.rss(), residuals.tss(), squares.logWeights()).addTo(answer);
            Diagnostics.addCollinearity(answer, rows.terms(names), fit.working());
            CovarianceTable.addTo(answer, asked.input(), names, spread.covariance());
            return answer.finding();
        }
    }
}
