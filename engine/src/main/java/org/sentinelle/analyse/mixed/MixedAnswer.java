package org.sentinelle.analyse.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.MarginOptions;
import org.sentinelle.analyse.margins.Margins;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.analyse.margins.Uncertainty;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.glm.BinomialFamily;
import org.sentinelle.stats.mixed.Fitted;
import org.sentinelle.stats.mixed.MixedFit;

/** From a design that can be fitted to the finding. */
final class MixedAnswer {
    private final MethodDeclaration declaration;
    private final AnalysisInput input;
    private final MixedDesign design;
    private final Fitter fitter;

    MixedAnswer(MethodDeclaration declaration, AnalysisInput input, MixedDesign design, Fitter fitter) {
        this.declaration = declaration;
        this.input = input;
        this.design = design;
        this.fitter = fitter;
    }

    Finding finding() {
        List<Block> blocks;
        try {
            blocks =
                    Block.read(input.choice(MixedOptions.BLOCKS), design.frame().formula());
        } catch (Block.NotUnderstood said) {
            return declaration.declined(MixedOptions.BLOCKS_NOT_UNDERSTOOD, String.valueOf(said.getMessage()));
        }
        Optional<Finding> noMargins = MarginOptions.declined(declaration, input);
        if (noMargins.isPresent()) {
            return noMargins.get();
        }
        Fitted fitted = fitter.fit(design.data());
        if (fitted instanceof Fitted.Refused refused) {
            return MixedOptions.declined(declaration, refused.why());
        }
        MixedFit fit = ((Fitted.Found) fitted).fit();
        BlockSteps steps = blocks.isEmpty() ? null : BlockSteps.of(blocks, design, fitter);
        return answer(fit, steps, !blocks.isEmpty() && steps == null);
    }

    private Finding answer(MixedFit fit, @Nullable BlockSteps steps, boolean blocksFailed) {
        boolean logistic = fitter.isLogistic();
        Shares shares = Shares.of(design, design.data(), fit, logistic);
        CompleteRows rows = input.frameRows();
        Answer answer = new Answer(declaration, rows.count(), caveats(fit, blocksFailed))
                .say("n", (long) rows.count())
                .say("n_dropped", (long) rows.dropped());
        new FixedEffects(design.names(), fit, input.number(MixedOptions.LEVEL)).addTo(answer, logistic);
        VarianceEstimates variances = new VarianceEstimates(design, fit, shares, logistic);
        variances.addTo(answer);
        say(answer, fit);
        if (steps != null) {
            steps.addTo(answer);
        }
        if (input.flag(MixedOptions.RANDOM_TESTS)) {
            new RandomTests(design, fitter).addTo(answer);
        }
        addMargins(answer, fit);
        return answer.detail(variances.covariances())
                .detail(variances.modes())
                .say("reading", new Reading(shares, steps).text())
                .finding();
    }

    /** In groups that do not deviate. */
    private void addMargins(Answer answer, MixedFit fit) {
        Margins.addTo(
                answer,
                input,
                new FittedMean(
                        design.frame(),
                        design.names(),
                        fit.beta(),
                        design.data().w(),
                        design.data().offset(),
                        fitter.isLogistic() ? Mean.of(new BinomialFamily()) : Mean.PREDICTOR,
                        Uncertainty.normal(fit.covariance(), input.number(MixedOptions.LEVEL))));
    }

    private void say(Answer answer, MixedFit fit) {
        double twice = -2 * fit.logLikelihood();
        answer.say("estimation", fitter.estimation())
                .say("log_likelihood", fit.logLikelihood())
                .say("parameters", fit.parameters())
                .say("aic", twice + 2.0 * fit.parameters())
                .say("bic", twice + Math.log(design.data().n()) * fit.parameters())
                .say("groups", groups())
                .say("singular", fit.singular())
                .say("converged", fit.converged());
        if (!design.dropped().isEmpty()) {
            answer.say("collinear", String.join(", ", design.dropped()));
        }
    }

    private String groups() {
        return design.deviations().stream()
                .map(d -> d.level() + " " + d.grouping().size())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<String> caveats(MixedFit fit, boolean blocksFailed) {
        List<String> caveats = new ArrayList<>(input.frameRows().caveats());
        if (fit.singular()) {
            caveats.add(MixedOptions.SINGULAR);
        }
        if (!fit.converged()) {
            caveats.add(MixedOptions.NOT_CONVERGED);
        }
        if (fitter.isLogistic() && fit.wald()) {
            caveats.add(MixedOptions.NO_HESSIAN);
        }
        if (design.hasFewGroups()) {
            caveats.add(MixedOptions.FEW_GROUPS);
        }
        if (blocksFailed) {
            caveats.add(MixedOptions.BLOCKS_NOT_FITTED);
        }
        return caveats;
    }
}
