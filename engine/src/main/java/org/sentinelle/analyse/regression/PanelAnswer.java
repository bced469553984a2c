package org.sentinelle.analyse.regression;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.analyse.margins.FittedMean;
import org.sentinelle.analyse.margins.Mean;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.panel.EffectsTest;
import org.sentinelle.stats.panel.HausmanTest;
import org.sentinelle.stats.panel.PanelData;
import org.sentinelle.stats.panel.PanelFit;
import org.sentinelle.stats.panel.RandomFit;
import org.sentinelle.stats.regression.Clusters;

/** The finding of a panel model. */
record PanelAnswer(MethodDeclaration declaration, AnalysisInput input, PanelData panel, PanelFit fit) {
    /** The caveat of Hausman's test where the difference of covariances is not positive: its p means little. */
    static final String NOT_POSITIVE = "covariance-difference-not-positive";

    private static final String GREATER = "greater";

    Finding finding(ErrorOptions errors) {
        Answer answer = Answer.on(declaration, input.frameRows());
        List<String> names = PanelRegressionMethod.names(input, fit);
        Spread spread = errors.spread(fit.fit().working(), fit.fit().variance(), counted(errors));
        new Coefficients(names, fit.b(), spread, errors.level()).addTo(answer);
        MarginalEffects.addWhereHidden(answer, fitted(names, spread, errors.level()));
        sayShape(answer);
        OverallTest.sayTo(answer, names, fit.b(), spread);
        errors.sayTo(answer, fit.fit().working());
        sayDropped(answer, names);
        String model = input.choice(PanelRegressionDeclaration.MODEL);
        if (model.equals(PanelRegressionDeclaration.WITHIN)) {
            addEffectsTest(answer);
        }
        addRandom(answer, model);
        return answer.finding();
    }

    /** Effects of units and times stay as they are, so that marginal effects are those of columns alone. */
    private FittedMean fitted(List<String> names, Spread spread, double level) {
        double[] ones = new double[input.frame().n()];
        Arrays.fill(ones, 1);
        return new FittedMean(
                input.frame(),
                names,
                fit.b(),
                ones,
                new double[ones.length],
                Mean.PREDICTOR,
                spread.uncertainty(level));
    }

    private void sayShape(Answer answer) {
        answer.say("model", input.choice(PanelRegressionDeclaration.MODEL))
                .say("units", panel.unit().size())
                .say("times", panel.time().size())
                .say("balanced", panel.isBalanced())
                .say("n_fitted", fit.fit().working().n())
                .say("df_residual", fit.fit().df())
                .say("sigma", Math.sqrt(fit.fit().variance()))
                .say("rss", fit.fit().rss());
    }

    private void sayDropped(Answer answer, List<String> names) {
        List<String> dropped = input.frame().fixed().names().stream()
                .filter(name -> !names.contains(name) && !name.equals(ModelFrame.INTERCEPT))
                .toList();
        if (!dropped.isEmpty()) {
            answer.say("collinear", String.join(", ", dropped));
        }
    }

    /** Levels of effects that lie whole in clusters count as one parameter, as in fixest and reghdfe. */
    private int counted(ErrorOptions errors) {
        int counted = fit.fit().working().parameters();
        if (!input.choice(PanelRegressionDeclaration.MODEL).equals(PanelRegressionDeclaration.WITHIN)) {
            return counted;
        }
        String effects = input.choice(PanelRegressionDeclaration.EFFECTS);
        if (!effects.equals(PanelRegressionDeclaration.TIMES) && errors.holdsWhole(grouping(panel.unit()))) {
            counted -= panel.unit().size() - 1;
        }
        if (!effects.equals("units") && errors.holdsWhole(grouping(panel.time()))) {
            counted -= panel.time().size() - 1;
        }
        return counted;
    }

    private static Grouping grouping(Clusters groups) {
        int[] of = new int[groups.n()];
        Arrays.setAll(of, groups::of);
        return new Grouping("", of, Collections.nCopies(groups.size(), ""));
    }

    private void addEffectsTest(Answer answer) {
        PanelFit.pooled(panel).flatMap(pooled -> EffectsTest.of(pooled, fit)).ifPresent(test -> {
            answer.add(answer.draft(PanelRegressionDeclaration.F_TEST)
                    .value(test.f())
                    .test(test.f(), test.p(), GREATER)
                    .df(test.df1()));
            answer.say("effects_df_num", test.df1()).say("effects_df_denom", test.df2());
        });
    }

    private void addRandom(Answer answer, String model) {
        boolean asked = model.equals(PanelRegressionDeclaration.RANDOM);
        if (!asked && !model.equals(PanelRegressionDeclaration.WITHIN)) {
            return;
        }
        String effects = input.choice(PanelRegressionDeclaration.EFFECTS);
        random(effects, panel).ifPresent(random -> {
            if (asked) {
                sayVariances(answer, random);
            }
            PanelRegressionMethod.within(input, panel)
                    .flatMap(within -> HausmanTest.of(within, random.fit()))
                    .ifPresent(test -> addHausman(answer, test));
        });
    }

    static Optional<RandomFit> random(String effects, PanelData panel) {
        return switch (effects) {
            case PanelRegressionDeclaration.TIMES -> RandomFit.ofTimes(panel);
            case PanelRegressionDeclaration.BOTH -> Optional.empty();
            default -> RandomFit.ofUnits(panel);
        };
    }

    private static void sayVariances(Answer answer, RandomFit random) {
        double[] theta = random.theta();
        answer.say("variance_idiosyncratic", random.idiosyncratic())
                .say("variance_effects", random.ofUnits())
                .say("theta_lowest", Arrays.stream(theta).min().orElseThrow())
                .say("theta_highest", Arrays.stream(theta).max().orElseThrow());
    }

    private static void addHausman(Answer answer, HausmanTest test) {
        EstimateDraft draft = answer.draft(PanelRegressionDeclaration.HAUSMAN)
                .value(test.chiSquared())
                .test(test.chiSquared(), test.p(), GREATER)
                .df(test.df());
        answer.add(test.positive() ? draft : draft.caveat(NOT_POSITIVE));
    }
}
