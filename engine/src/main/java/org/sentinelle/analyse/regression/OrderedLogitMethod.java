package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.BrantTest;
import org.sentinelle.stats.glm.OrderedLogit;
import org.sentinelle.stats.glm.OrderedLogitFit;

/** The proportional odds model of what a formula says. */
public final class OrderedLogitMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return OrderedLogitDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        OrderedDesign design = OrderedDesign.of(input);
        Optional<Finding> declined = declined(input, design);
        if (declined.isPresent()) {
            return declined.get();
        }
        OrderedLogitFit fit = fit(design, new BitSet());
        OrderedLogitFit.Found found = fit.found();
        if (found != null) {
            return answer(input, design, found);
        }
        return fit.separated()
                ? declaration()
                        .declined(GlmDeclarations.SEPARATED, "Leave out the column that tells grades, or join grades.")
                : declaration()
                        .declined(
                                GlmDeclarations.NOT_CONVERGED,
                                "Bring the columns to similar scales, or leave some out.");
    }

    private Optional<Finding> declined(AnalysisInput input, OrderedDesign design) {
        RegressionDesign slopes = design.slopes();
        Refusal undrawn = undrawn(input, slopes.k()).orElse(null);
        if (undrawn != null) {
            return decline(undrawn.code(), undrawn.explanation());
        }
        if (!Arrays.stream(slopes.w()).allMatch(w -> w >= 0)) {
            return decline(GlmDeclarations.WEIGHTS_NEGATIVE, "Leave rows with such weights out.");
        }
        int[] rows =
                IntStream.range(0, slopes.n()).filter(i -> slopes.w()[i] > 0).toArray();
        long grades =
                IntStream.of(rows).map(i -> design.category()[i]).distinct().count();
        if (!OrderedLogitDeclaration.hasGrades(grades)
                || grades < design.grades().size()) {
            return decline(
                    OrderedLogitDeclaration.CATEGORIES,
                    "The rows that count have " + grades
                            + " grades; use logistic-regression for two, linear-regression for many.");
        }
        if (slopes.k() == 0) {
            return decline(GlmDeclarations.NO_COLUMNS, "Write a formula with a term that varies.");
        }
        if (rows.length <= slopes.k() + grades - 1) {
            return decline(
                    GlmDeclarations.TOO_FEW_ROWS,
                    "There are " + rows.length + " rows for " + (slopes.k() + grades - 1) + " parameters.");
        }
        ErrorOptions errors = new ErrorOptions(input, false);
        boolean lacksClusters = errors.isClustered()
                && (!input.has(ErrorOptions.CLUSTER) || errors.clusters().size() < 2);
        return lacksClusters
                ? decline(ErrorOptions.FEW_CLUSTERS, "Errors by cluster need a column of two clusters or more.")
                : MarginOptions.declined(declaration(), input);
    }

    private static Optional<Refusal> undrawn(AnalysisInput input, int slopes) {
        boolean survey = new ErrorOptions(input, false).isSurvey();
        return SurveyInput.unclear(input, survey)
                .or(() -> survey ? new SurveyInput(input).refusal(slopes + 1) : Optional.empty());
    }

    private Optional<Finding> decline(String reason, String explanation) {
        return Optional.of(declaration().declined(reason, explanation));
    }

    private static OrderedLogitFit fit(OrderedDesign design, BitSet without) {
        RegressionDesign slopes = design.slopes();
        return new OrderedLogit(Terms.others(slopes.x(), without), slopes.offset(), design.category(), slopes.w())
                .fit();
    }

    private Finding answer(AnalysisInput input, OrderedDesign design, OrderedLogitFit.Found found) {
        ErrorOptions errors = new ErrorOptions(input, false);
        Spread spread = new OrderedErrors(input, found).spread(design.slopes().k());
        Answer answer = errors.answer(declaration());
        OrderedEstimates.add(answer, design, found.parameters(), spread, errors.level());
        CovarianceTable.addTo(answer, input, design.slopes().names(), spread.covariance());
        answer.say("errors", errors.name());
        if (errors.isSurvey()) {
            errors.sayDesign(answer, design.slopes().k() + 1);
        } else {
            sayFit(answer, input, design, found);
        }
        new OrderedMargins(input, design, found.parameters(), spread).addTo(answer);
        return answer.finding();
    }

    /** What only a likelihood tells. */
    private static void sayFit(Answer answer, AnalysisInput input, OrderedDesign design, OrderedLogitFit.Found found) {
        ErrorOptions errors = new ErrorOptions(input, false);
        addFit(answer, design, found);
        if (errors.isClustered()) {
            answer.say("n_clusters", errors.clusters().size());
        }
        if (!design.slopes().dropped().isEmpty()) {
            answer.say("collinear", String.join(", ", design.slopes().dropped()));
        }
        addBrant(answer, design);
        answer.detail(LikelihoodRatios.of(
                Terms.droppable(input.frame(), design.slopes()), found.logLikelihood(), columns -> {
                    OrderedLogitFit.Found less = fit(design, columns).found();
                    return less == null ? null : (Double) less.logLikelihood();
                }));
    }

    private static void addFit(Answer answer, OrderedDesign design, OrderedLogitFit.Found found) {
        RegressionDesign slopes = design.slopes();
        double n = Arrays.stream(slopes.w()).filter(w -> w > 0).count();
        int parameters = found.parameters().length;
        BitSet all = new BitSet();
        all.set(0, slopes.k());
        OrderedLogitFit.Found none = fit(design, all).found();
        answer.say("log_likelihood", found.logLikelihood())
                .say("aic", -2 * found.logLikelihood() + 2 * parameters)
                .say("bic", -2 * found.logLikelihood() + Math.log(n) * parameters);
        if (none != null) {
            double gain = Math.max(0, 2 * (found.logLikelihood() - none.logLikelihood()));
            answer.say("likelihood_ratio", gain)
                    .say("likelihood_ratio_df", slopes.k())
                    .say(
                            "likelihood_ratio_p",
                            ChiSquaredDistribution.of(slopes.k()).survivalProbability(gain))
                    .say("mcfadden", 1 - found.logLikelihood() / none.logLikelihood());
        }
    }

    private static void addBrant(Answer answer, OrderedDesign design) {
        RegressionDesign slopes = design.slopes();
        BrantTest.of(design.withConstant(), slopes.offset(), design.category(), slopes.w())
                .filter(test -> test.statistic() >= 0)
                .ifPresent(test -> answer.say("brant", test.statistic())
                        .say("brant_df", test.df())
                        .say("brant_p", ChiSquaredDistribution.of(test.df()).survivalProbability(test.statistic())));
    }
}
