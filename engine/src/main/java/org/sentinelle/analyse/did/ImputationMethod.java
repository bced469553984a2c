package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.did.GroupTimeAnswer.Told;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.did.Bootstrap;
import org.sentinelle.stats.did.Imputation;
import org.sentinelle.stats.did.Imputation.Alike;
import org.sentinelle.stats.did.Imputation.Effects;
import org.sentinelle.stats.did.Imputation.Wanted;
import org.sentinelle.stats.did.ImputationLeads;
import org.sentinelle.stats.did.Multiplier;
import org.sentinelle.stats.did.Panel;

/** Borusyak, Jaravel and Spiess's imputation of outcomes without treatment. */
public final class ImputationMethod implements Method {
    /** The caveat where treated rows had to be left out: nothing says what would have been. */
    static final String LEFT_OUT = "treated-rows-left-out";
    /** The caveat of an effect where some group has one cluster, whose own chance the error does not hold. */
    static final String LONELY = "group-of-one-cluster";
    /** The caveat of an effect that rests on so few rows, by their weights, that its error is likely too small: did_imputation's bound. */
    static final String FEW = "few-effective-rows";

    private static final double ENOUGH = 30;

    @Override
    public MethodDeclaration declaration() {
        return ImputationDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        PanelInput.Read read = PanelInput.read(declaration(), input, true);
        PanelInput there = read.input();
        if (there == null) {
            return Objects.requireNonNull(read.declined());
        }
        Panel panel = there.panel();
        Imputation.Options options = new Imputation.Options(
                Objects.requireNonNull(input.numberOrNull(ImputationDeclaration.ANTICIPATION)),
                input.flag(ImputationDeclaration.TRENDS),
                Math.toIntExact(input.whole(ImputationDeclaration.LEADS)));
        if (panel.units().clusters() < 2) {
            return declaration().declined(PanelColumns.FEW_CLUSTERS, "Name clusters that are smaller.");
        }
        return Imputation.of(panel, options)
                .map(imputation -> answer(input, there, imputation))
                .orElseGet(this::nothing);
    }

    private Finding nothing() {
        return declaration()
                .declined(
                        ImputationDeclaration.NOTHING,
                        "Each treated unit needs a time before treatment (two with unit-trends), and each time after it"
                                + " a unit that is not treated then; and some must be within the events asked for.");
    }

    private static Wanted wanted(AnalysisInput input) {
        return new Wanted(
                orElse(input.numberOrNull(ImputationDeclaration.FROM), Double.NEGATIVE_INFINITY),
                orElse(input.numberOrNull(ImputationDeclaration.TO), Double.POSITIVE_INFINITY),
                input.numberOrNull(ImputationDeclaration.BALANCED),
                Alike.valueOf(input.choice(ImputationDeclaration.ALIKE)
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                input.choice(ImputationDeclaration.ERRORS).equals(ImputationDeclaration.LEAVE_ONE_OUT));
    }

    private static double orElse(@Nullable Double written, double otherwise) {
        return written == null ? otherwise : written;
    }

    private Finding answer(AnalysisInput input, PanelInput panel, Imputation imputation) {
        Effects effects = imputation.effects(wanted(input));
        if (effects.effects().length == 0) {
            return nothing();
        }
        List<String> caveats = new ArrayList<>(input.frameRows().caveats());
        if (imputation.leftOut() > 0) {
            caveats.add(LEFT_OUT);
        }
        Answer answer = new Answer(declaration(), panel.panel().n(), caveats)
                .say("n", panel.panel().n())
                .say("n_dropped", input.frameRows().dropped())
                .say("units", panel.panel().units().n())
                .say("clusters", panel.panel().units().clusters())
                .say("rows_untreated", imputation.untreated())
                .say("rows_imputed", imputation.imputed())
                .say("rows_left_out", imputation.leftOut());
        if (imputation.collinear().length > 0) {
            answer.say(
                    "collinear",
                    IntStream.of(imputation.collinear())
                            .mapToObj(panel.covariates()::get)
                            .collect(Collectors.joining(", ")));
        }
        new Telling(
                        input,
                        answer,
                        EffectDraft.normal(
                                input.number(PanelColumns.LEVEL),
                                panel.panel().rows().y()))
                .add(imputation, effects);
        return answer.finding();
    }

    /** Effects on their way into an answer. */
    private record Telling(AnalysisInput input, Answer answer, EffectDraft draft) {

        void add(Imputation imputation, Effects effects) {
            double critical = critical(effects);
            EffectTables tables = new EffectTables();
            if (effects.effects().length > effects.events().length) {
                addEffect(answer.draft(ImputationDeclaration.ATT), effects, effects.events().length);
            }
            for (int e = 0; e < effects.events().length; e++) {
                String key = Cells.text(effects.events()[e]);
                addEffect(answer.draft(ImputationDeclaration.EVENT, key, effects.rows()[e]), effects, e);
                double error = draft.isError(effects.stdError(e)) ? effects.stdError(e) : 0;
                tables.add(
                        ImputationDeclaration.EVENT,
                        effects.events()[e],
                        new Told(effects.effects()[e], error, draft.quantile(), critical));
            }
            answer.say("critical_event", critical);
            imputation.leads().ifPresent(this::addLeads);
            answer.detail(tables.summaries());
            List<String> names = Arrays.stream(effects.events())
                    .mapToObj(e -> ImputationDeclaration.EVENT + "[" + Cells.text(e) + "]")
                    .toList();
            CovarianceTable.addTo(answer, input, names, effects.covariance());
        }

        private void addLeads(ImputationLeads leads) {
            EffectDraft byClusters = new EffectDraft(draft.level(), leads.df(), draft.least());
            for (int j = 0; j < leads.b().length; j++) {
                EstimateDraft lead = answer.draft(ImputationDeclaration.LEAD, Cells.text(leads.at()[j]));
                answer.add(byClusters.on(lead, leads.b()[j], leads.stdError(j)));
            }
            leads.joint()
                    .ifPresent(test -> answer.add(answer.draft(ImputationDeclaration.PRETREND)
                            .value(test.f())
                            .test(test.f(), test.p(), "greater")
                            .df(test.df1())));
        }

        private double critical(Effects effects) {
            Bootstrap bootstrap = effects.bootstrap(
                    Multiplier.valueOf(
                            input.choice(ImputationDeclaration.MULTIPLIER).toUpperCase(Locale.ROOT)),
                    Math.toIntExact(input.whole(ImputationDeclaration.DRAWS)),
                    input.whole(ImputationDeclaration.SEED));
            return bootstrap.critical(
                    IntStream.range(0, effects.events().length)
                            .filter(e -> draft.isError(effects.stdError(e)))
                            .mapToObj(effects::combination)
                            .toList(),
                    draft.level());
        }

        private void addEffect(EstimateDraft estimate, Effects effects, int at) {
            draft.on(estimate, effects.effects()[at], effects.stdError(at));
            if (effects.effective()[at] < ENOUGH) {
                estimate.caveat(FEW);
            }
            answer.add(effects.lonely()[at] ? estimate.caveat(LONELY) : estimate);
        }
    }
}
