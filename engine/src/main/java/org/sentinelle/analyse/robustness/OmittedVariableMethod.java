package org.sentinelle.analyse.robustness;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;
import org.sentinelle.stats.regression.StudentT;
import org.sentinelle.stats.robustness.OmittedVariable;

/** Cinelli and Hazlett's sensitivity of a coefficient of a linear regression to what was left out of it. */
public final class OmittedVariableMethod implements Method {
    /** Residuals below this share of the response, squared, are rounding. */
    private static final double NOTHING = 1e-22;

    @Override
    public MethodDeclaration declaration() {
        return OmittedVariableDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        LinearColumns design = LinearColumns.of(input);
        Finding refused = refused(design);
        if (refused != null) {
            return refused;
        }
        int treatment = treatment(input.choice(OmittedVariableDeclaration.TREATMENT), design);
        if (treatment < 0) {
            return declined(
                    OmittedVariableDeclaration.NO_TREATMENT,
                    "The model has " + String.join(", ", design.names()) + ". Write one of them under treatment.");
        }
        double[] y = input.frame().response();
        LinearFit fit = LinearRegression.fit(design.design(), y, design.w(), 0)
                .orElseThrow(() -> new IllegalStateException("columns that depend on each other"));
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            total += design.w()[i] * y[i] * y[i];
        }
        if (!(fit.rss() > NOTHING * total)) {
            return declined(OmittedVariableDeclaration.NO_SCATTER, "Nothing says how uncertain the estimate is.");
        }
        BenchmarkFits benchmarks = new BenchmarkFits(input, design, treatment, fit);
        ScenarioTable scenarios = new ScenarioTable(input, benchmarks);
        String wrong = scenarios.wrongStrengths();
        if (wrong != null) {
            return declined(OmittedVariableDeclaration.STRENGTHS, wrong);
        }
        String unknown = benchmarks.unknown();
        return unknown != null
                ? declined(OmittedVariableDeclaration.NO_BENCHMARK, unknown)
                : answer(input, design.names().get(treatment), sensitivity(fit, treatment), scenarios);
    }

    private static OmittedVariable sensitivity(LinearFit fit, int treatment) {
        double error = Math.sqrt(fit.variance() * fit.working().bread()[treatment][treatment]);
        return new OmittedVariable(fit.b()[treatment], error, fit.df());
    }

    private @Nullable Finding refused(LinearColumns design) {
        if (design.n() <= design.k() + 1) {
            return declined(
                    OmittedVariableDeclaration.TOO_FEW_ROWS,
                    "There are " + design.n() + " rows for " + design.k()
                            + " coefficients; two more rows than that are needed.");
        }
        return Arrays.stream(design.w()).anyMatch(w -> !(w > 0))
                ? declined(OmittedVariableDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out.")
                : null;
    }

    private Finding declined(String reason, String explanation) {
        return declaration().declined(reason, explanation);
    }

    private static int treatment(String name, LinearColumns design) {
        int at = design.names().indexOf(name);
        if (at >= 0 || !name.equals(OmittedVariableDeclaration.FIRST)) {
            return at;
        }
        int first = design.names().indexOf(ModelFrame.INTERCEPT) == 0 ? 1 : 0;
        return first < design.k() ? first : -1;
    }

    private static Finding answer(
            AnalysisInput input, String treatment, OmittedVariable sensitivity, ScenarioTable scenarios) {
        double q = input.number(OmittedVariableDeclaration.Q);
        double level = input.number(OmittedVariableDeclaration.LEVEL);
        Answer answer = Answer.on(OmittedVariableDeclaration.DECLARATION, input.frameRows());
        addCoefficient(answer, treatment, sensitivity, level);
        List.of(
                        new Said(OmittedVariableDeclaration.PARTIAL_R2, sensitivity.partialR2()),
                        new Said(OmittedVariableDeclaration.ROBUSTNESS, sensitivity.robustnessValue(q)),
                        new Said(
                                OmittedVariableDeclaration.ROBUSTNESS_ALPHA, sensitivity.robustnessValue(q, 1 - level)),
                        new Said(OmittedVariableDeclaration.EXTREME, sensitivity.extreme(q)))
                .forEach(said -> answer.add(answer.draft(said.term()).value(said.value())));
        answer.say("treatment", treatment).say("q", q).say("level", level).say("df_residual", sensitivity.df());
        scenarios.addTo(answer, sensitivity);
        return answer.finding();
    }

    private record Said(String term, double value) {}

    private static void addCoefficient(Answer answer, String treatment, OmittedVariable of, double level) {
        double half = new StudentT(of.df()).quantile(level) * of.stdError();
        answer.add(answer.draft(OmittedVariableDeclaration.COEFFICIENT, treatment)
                .value(of.estimate())
                .stdError(of.stdError())
                .interval(of.estimate() - half, of.estimate() + half, level)
                .test(of.statistic(), new StudentT(of.df()).twoSidedP(of.statistic()), "two-sided")
                .df(of.df()));
    }
}
