package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.LinearFit;
import org.sentinelle.stats.regression.LinearRegression;
import org.sentinelle.stats.regression.StudentT;
import org.sentinelle.stats.regression.WildClusterBootstrap;
import org.sentinelle.stats.regression.WildSigns;

/** The wild cluster bootstrap of one coefficient of a linear model. */
public final class WildBootstrapMethod implements Method {
    /** The caveat where even the least p that the vectors can give does not reject. */
    static final String FEW_VECTORS = "too-few-sign-vectors";

    private static final String TWO_SIDED = "two-sided";

    /** Residuals below this share of the response, squared, are rounding. */
    private static final double NOTHING = 1e-22;

    @Override
    public MethodDeclaration declaration() {
        return WildBootstrapDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        RegressionDesign design = RegressionDesign.of(input);
        Finding refused = refused(input, design);
        if (refused != null) {
            return refused;
        }
        int coefficient = coefficient(input, design);
        if (coefficient < 0) {
            return declined(
                    WildBootstrapDeclaration.NO_COEFFICIENT,
                    "The model has " + String.join(", ", design.names()) + ". Write one of them under coefficient.");
        }
        LinearFit fit = LinearRegression.fit(design.design(), input.frame().response(), design.w(), 0)
                .orElseThrow(() -> new IllegalStateException("columns that depend on each other"));
        double total = Arrays.stream(input.frame().response()).map(v -> v * v).sum();
        Clusters clusters = clusters(input);
        WildSigns.Draws draws = WildSigns.valueOf(
                        input.choice(WildBootstrapDeclaration.SIGNS).toUpperCase(Locale.ROOT))
                .draws(
                        clusters.size(),
                        Math.toIntExact(input.whole(WildBootstrapDeclaration.DRAWS)),
                        input.whole(WildBootstrapDeclaration.SEED));
        if (!(fit.rss() > NOTHING * total)) {
            return declined(WildBootstrapDeclaration.NO_SCATTER, "Nothing says how uncertain the answer is.");
        }
        return WildClusterBootstrap.of(fit, coefficient, clusters, draws)
                .map(bootstrap -> input.flag(WildBootstrapDeclaration.IMPOSED) ? bootstrap : bootstrap.unrestricted())
                .map(bootstrap -> new Told(input, design, fit, coefficient, clusters).answer(bootstrap, draws))
                .orElseGet(() -> declined(
                        WildBootstrapDeclaration.NO_SCATTER, "Nothing says how uncertain the coefficient is."));
    }

    private @Nullable Finding refused(AnalysisInput input, RegressionDesign design) {
        if (design.n() <= design.k()) {
            return declined(
                    LinearRegressionDeclaration.TOO_FEW_ROWS,
                    "There are " + design.n() + " rows for " + design.k() + " coefficients.");
        }
        if (Arrays.stream(design.w()).anyMatch(w -> !(w > 0))) {
            return declined(LinearRegressionDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out.");
        }
        return clusters(input).size() < 2
                ? declined(ErrorOptions.FEW_CLUSTERS, "The bootstrap needs two clusters or more.")
                : null;
    }

    private Finding declined(String reason, String explanation) {
        return declaration().declined(reason, explanation);
    }

    private static Clusters clusters(AnalysisInput input) {
        Grouping groups = Groupings.of(ErrorOptions.CLUSTER, input.frameRows().texts(ErrorOptions.CLUSTER));
        return new Clusters(groups.of(), groups.size());
    }

    private static int coefficient(AnalysisInput input, RegressionDesign design) {
        String name = input.choice(WildBootstrapDeclaration.NAME);
        int at = design.names().indexOf(name);
        if (at >= 0 || !name.equals(WildBootstrapDeclaration.FIRST)) {
            return at;
        }
        int first = design.names().indexOf(ModelFrame.INTERCEPT) == 0 ? 1 : 0;
        return first < design.k() ? first : -1;
    }

    /** What is said of a bootstrap. */
    private record Told(
            AnalysisInput input, RegressionDesign design, LinearFit fit, int coefficient, Clusters clusters) {

        Finding answer(WildClusterBootstrap bootstrap, WildSigns.Draws draws) {
            Answer answer = Answer.on(WildBootstrapDeclaration.DECLARATION, input.frameRows());
            double r = input.number(WildBootstrapDeclaration.NULL);
            answer.add(estimate(answer, bootstrap, draws));
            answer.say("null", r)
                    .say("clusters", clusters.size())
                    .say("draws", bootstrap.draws())
                    .say("all_vectors", draws.isAll())
                    .say("p_symmetric", bootstrap.symmetricP(r))
                    .say("p_symmetric_strict", bootstrap.strictP(r))
                    .say("p_equal_tail", bootstrap.equalTailP(r))
                    .say("p_t", new StudentT(clusters.size() - 1.0).twoSidedP(bootstrap.statistic(r)));
            if (!draws.isAll()) {
                answer.say("seed", input.whole(WildBootstrapDeclaration.SEED));
            }
            if (!design.dropped().isEmpty()) {
                answer.say("collinear", String.join(", ", design.dropped()));
            }
            return answer.finding();
        }

        private EstimateDraft estimate(Answer answer, WildClusterBootstrap bootstrap, WildSigns.Draws draws) {
            double level = input.number(ErrorOptions.LEVEL);
            double r = input.number(WildBootstrapDeclaration.NULL);
            DoubleUnaryOperator p = input.choice(WildBootstrapDeclaration.P).equals(WildBootstrapDeclaration.EQUAL_TAIL)
                    ? bootstrap::equalTailP
                    : bootstrap::symmetricP;
            Limits limits = bootstrap.limits(p, level);
            EstimateDraft draft = answer.draft(
                            Coefficients.COEFFICIENT, design.names().get(coefficient))
                    .value(fit.b()[coefficient])
                    .stdError(bootstrap.stdError())
                    .interval(limits.low(), limits.high(), level)
                    .test(bootstrap.statistic(r), p.applyAsDouble(r), TWO_SIDED);
            return draws.isAll() && 2.0 / bootstrap.draws() > 1 - level ? draft.caveat(FEW_VECTORS) : draft;
        }
    }
}
