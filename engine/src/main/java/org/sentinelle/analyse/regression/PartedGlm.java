package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.BinomialFamily;
import org.sentinelle.stats.glm.Family;
import org.sentinelle.stats.glm.GlmMeasures;
import org.sentinelle.stats.glm.GlmOutcome;
import org.sentinelle.stats.glm.GlmPartsRegression;
import org.sentinelle.stats.glm.GlmPoint;
import org.sentinelle.stats.glm.GlmStart;
import org.sentinelle.stats.glm.PartedGlmFit;
import org.sentinelle.stats.regression.Design;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * Logistic and Poisson regression of rows that are read part by part: once for codes, once for where to begin, once for each step, once for how
 * well it fits.
 *
 * @param quasi whether classical variances are multiplied by Pearson's dispersion
 */
record PartedGlm(MethodDeclaration declaration, AnalysisInput input, Family family, Words words, boolean quasi) {
    /**
     * What is said of a model.
     *
     * @param ratio what exp of a coefficient is called
     * @param allowed what responses can be
     * @param remedy of separation
     */
    record Words(String ratio, String allowed, String remedy) {}

    Finding run(RowParts parts) {
        ErrorOptions asked = ErrorOptions.withoutRows(input, quasi);
        Formula formula = Formula.parse(Objects.requireNonNull(input.request().formula()));
        Optional<Refusal> refused = PartedWords.refusal(input, asked, formula);
        if (refused.isPresent()) {
            return declined(refused.get());
        }
        PartedRows rows = PartedRows.of(declaration, input, parts);
        Family here = family;
        int columns = rows.columns();
        GlmStart start = rows.pass(() -> new GlmStart(here, columns));
        BitSet kept = start.independent();
        Optional<Finding> impossible = GlmCheck.before(declaration, start, kept.cardinality(), words.allowed());
        if (impossible.isPresent()) {
            return impossible.get();
        }
        GlmOutcome outcome = fit(rows, start, kept);
        if (!(outcome instanceof PartedGlmFit fit)) {
            GlmCheck.Fitted fitted = new GlmCheck.Fitted(start.rows(), rows.names(kept));
            return GlmCheck.none(declaration, outcome, fitted, words.remedy());
        }
        PartedErrors errors = new PartedErrors(asked);
        var scores = errors.begin(kept.cardinality());
        double[] b = fit.b();
        double constant = constant(rows, start);
        GlmMeasures measures = rows.with(kept).pass(() -> new GlmMeasures(here, b, constant, scores.get()));
        return errors.refusal(measures.scores())
                .map(this::declined)
                .orElseGet(() -> new Told(this, rows, start, kept, fit).answer(measures, errors));
    }

    private Finding declined(Refusal refusal) {
        return declaration.declined(refusal.code(), refusal.explanation());
    }

    private GlmOutcome fit(PartedRows rows, GlmStart start, BitSet columns) {
        PartedRows used = rows.with(columns);
        Family here = family;
        return GlmPartsRegression.fit(start, columns, (b, step) -> used.pass(() -> new GlmPoint(here, b, step)));
    }

    /** Of the model that has nothing else; 0 where the formula has none, or there is no such fit. */
    private double constant(PartedRows rows, GlmStart start) {
        if (!rows.hasConstant()) {
            return 0;
        }
        if (!rows.has(RegressionDesign.OFFSET) && !rows.has(RegressionDesign.EXPOSURE)) {
            return Mean.of(family).inverse(start.mean());
        }
        BitSet first = new BitSet();
        first.set(0);
        return fit(rows, start, first) instanceof PartedGlmFit fit ? fit.b()[0] : 0;
    }

    /** All that was found. */
    private record Told(PartedGlm asked, PartedRows rows, GlmStart start, BitSet kept, PartedGlmFit fit) {

        Finding answer(GlmMeasures measures, PartedErrors errors) {
            long n = start.counting();
            double pearson = measures.pearson() / (n - fit.b().length);
            Spread spread = errors.spread(measures.scores(), fit.bread(), start.rows(), asked.quasi() ? pearson : 1);
            List<String> names = rows.names(kept);
            Answer answer = rows.answer(asked.declaration());
            Coefficients coefficients =
                    new Coefficients(names, fit.b(), spread, errors.asked().level());
            coefficients.addTo(answer);
            CovarianceTable.addTo(answer, asked.input(), names, spread.covariance());
            coefficients.addRatios(answer, asked.words().ratio());
            MarginalEffects.say(
                    answer,
                    rows.margins(new PartedMargins.Fitted(names, fit.b(), asked.family())),
                    Uncertainty.normal(spread.covariance(), errors.asked().level()));
            sayFit(answer, measures, errors.asked().name());
            OverallTest.sayTo(answer, names, fit.b(), spread);
            if (errors.asked().isClustered()) {
                answer.say("n_clusters", measures.scores().clusters());
            }
            if (names.size() < rows.columns()) {
                answer.say("collinear", String.join(", ", rows.others(kept)));
            }
            double none = start.saturated() - measures.nullDeviance() / 2;
            GlmResult.sayPseudoR2(answer, fit.logLikelihood(), none, n);
            if (asked.family() instanceof BinomialFamily) {
                answer.say("brier", measures.squares() / start.weight())
                        .say(PartedWords.NOT_GIVEN, PartedWords.OF_SHARES);
            } else {
                answer.say("dispersion", pearson).say(PartedWords.NOT_GIVEN, PartedWords.OF_COUNTS);
            }
            Diagnostics.addCollinearity(answer, rows.terms(names), few());
            return answer.finding();
        }

        private void sayFit(Answer answer, GlmMeasures measures, String errors) {
            long n = start.counting();
            int k = fit.b().length;
            answer.say("errors", errors)
                    .say("df_residual", n - k)
                    .say("log_likelihood", fit.logLikelihood())
                    .say("deviance", fit.deviance())
                    .say("null_deviance", measures.nullDeviance())
                    .say("aic", -2 * fit.logLikelihood() + 2 * k)
                    .say("bic", -2 * fit.logLikelihood() + Math.log(n) * k);
        }

        /** As many rows as columns, with the products of all rows. */
        private WorkingModel few() {
            double[] ones = new double[fit.few().length];
            Arrays.fill(ones, 1);
            double[] zeros = new double[ones.length];
            return new WorkingModel(Design.of(fit.few(), zeros), ones, zeros, fit.bread(), 0);
        }
    }
}
