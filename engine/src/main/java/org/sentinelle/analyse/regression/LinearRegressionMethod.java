package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.PartedMethod;
import org.sentinelle.analyse.RowParts;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.analyse.margins.Margins;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;

/** Weighted least squares of what a formula says. */
public final class LinearRegressionMethod implements PartedMethod {
    @Override
    public MethodDeclaration declaration() {
        return LinearRegressionDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        if (!input.frame().formula().effects().isEmpty()) {
            return new AbsorbedRegression(declaration(), input).run();
        }
        RegressionDesign design = RegressionDesign.of(input);
        ErrorOptions errors = new ErrorOptions(input, true);
        if (design.n() <= design.k()) {
            return declaration()
                    .declined(
                            LinearRegressionDeclaration.TOO_FEW_ROWS,
                            "There are " + design.n() + " rows for " + design.k() + " coefficients.");
        }
        if (!errors.isSurvey() && Arrays.stream(design.w()).anyMatch(w -> !(w > 0))) {
            return declaration()
                    .declined(LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out.");
        }
        Refusal refusal = errors.refusal(design.k()).orElse(null);
        if (refusal != null) {
            return declaration().declined(refusal.code(), refusal.explanation());
        }
        Optional<Finding> noMargins = MarginOptions.declined(declaration(), input);
        if (noMargins.isPresent()) {
            return noMargins.get();
        }
        LinearFit fit = LinearRegression.fit(design.design(), input.frame().response(), design.w(), 0)
                .orElseThrow(() -> new IllegalStateException("columns that depend on each other"));
        return answer(input, design, errors, fit);
    }

    @Override
    public Finding run(AnalysisInput header, RowParts rows) {
        return new PartedLinear(declaration(), header).run(rows);
    }

    private Finding answer(AnalysisInput input, RegressionDesign design, ErrorOptions errors, LinearFit fit) {
        Answer answer = errors.answer(declaration());
        Spread spread = errors.spread(fit.working(), fit.variance());
        new Coefficients(design.names(), fit.b(), spread, errors.level()).addTo(answer);
        FittedMean fitted = new FittedMean(
                input.frame(),
                design.names(),
                fit.b(),
                design.w(),
                design.offset(),
                Mean.PREDICTOR,
                spread.uncertainty(errors.level()));
        MarginalEffects.addWhereHidden(answer, fitted);
        Margins.addTo(answer, input, fitted);
        OverallTest.sayTo(answer, design.names(), fit.b(), spread);
        if (!errors.isSurvey()) {
            answer.say("df_residual", fit.df())
                    .say("sigma", Math.sqrt(fit.variance()))
                    .say("rss", fit.rss());
        }
        errors.sayTo(answer, fit.working());
        if (!design.dropped().isEmpty()) {
            answer.say("collinear", String.join(", ", List.copyOf(design.dropped())));
        }
        if (!errors.isSurvey()) {
            LinearMeasures.of(input, design, fit).addTo(answer);
            Diagnostics.addCollinearity(answer, input.frame(), design, fit.working());
        }
        CovarianceTable.addTo(answer, input, design.names(), spread.covariance());
        return answer.finding();
    }
}
