package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.did.Aggregation;
import org.sentinelle.stats.did.Aggregation.Summary;
import org.sentinelle.stats.did.Aggregation.Window;
import org.sentinelle.stats.did.Bootstrap;
import org.sentinelle.stats.did.Combination;
import org.sentinelle.stats.did.GroupTimeFit;
import org.sentinelle.stats.did.GroupTimeFit.Cell;
import org.sentinelle.stats.did.GroupTimeSample;
import org.sentinelle.stats.did.Multiplier;
import org.sentinelle.stats.did.Panel;
import org.sentinelle.stats.regression.WaldTest;

/** The finding of effects by group and time. */
final class GroupTimeAnswer {
    /** The caveat of a group so small that the normal distribution may mislead: fewer than five units and one more a covariate. */
    static final String SMALL_GROUP = "small-group";
    /** The same of those who are compared. */
    static final String SMALL_COMPARISON = "small-comparison-group";
    /** The caveat of summaries where some cell has no effect. */
    static final String CELLS_LEFT_OUT = "cells-left-out";
    /** The caveat of bands so wide, in standard errors, that few units or little variation must lie behind them. */
    static final String BAND_UNRELIABLE = "uniform-band-unreliable";
    /** The caveat of the cell that others are compared with. */
    static final String BY_DEFINITION = "zero-by-definition";

    private static final int SMALL = 5;
    private static final double LARGE_CRITICAL = 7;

    private final AnalysisInput input;
    private final GroupTimeFit fit;
    private final GroupTimeSample sample;
    private final int small;
    private final Bootstrap bootstrap;
    private final EffectDraft draft;
    private final Answer answer;
    private final EffectTables tables = new EffectTables();

    GroupTimeAnswer(AnalysisInput input, PanelInput panel, GroupTimeFit fit) {
        this.input = input;
        this.fit = fit;
        this.sample = fit.sample();
        this.small = SMALL + panel.covariates().size();
        this.bootstrap = fit.bootstrap(
                Multiplier.valueOf(input.choice(GroupTimeDeclaration.MULTIPLIER).toUpperCase(Locale.ROOT)),
                Math.toIntExact(input.whole(GroupTimeDeclaration.DRAWS)),
                input.whole(GroupTimeDeclaration.SEED));
        this.draft = EffectDraft.normal(
                input.number(PanelColumns.LEVEL), sample.panel().rows().y());
        this.answer = new Answer(
                        GroupTimeDeclaration.DECLARATION, sample.panel().n(), caveats())
                .say("n", sample.panel().n())
                .say("n_dropped", input.frameRows().dropped());
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>(input.frameRows().caveats());
        if (sample.size(Panel.NEVER) < small) {
            caveats.add(SMALL_COMPARISON);
        }
        return caveats;
    }

    Finding finding() {
        sayShape();
        List<Cell> cells = fit.cells();
        double critical = critical(cells.stream()
                .filter(c -> c.effect() != null && !c.isReference())
                .map(Cell::effect)
                .toList());
        answer.say("critical_group_time", critical);
        cells.forEach(cell -> add(cell, critical));
        addSummaries();
        addPretrend();
        answer.detail(tables.cells());
        answer.detail(tables.summaries());
        return answer.finding();
    }

    private void sayShape() {
        answer.say("units", sample.panel().units().n())
                .say("times", sample.panel().times().length)
                .say("groups", sample.groups().length)
                .say("never_treated", sample.size(Panel.NEVER))
                .say("already_treated", sample.alreadyTreated())
                .say("incomplete", sample.incomplete())
                .say("compared", sample.changes() ? "changes of units" : "cross-sections")
                .say("independent", fit.independent())
                .say(
                        "cells_without_effect",
                        fit.cells().stream().filter(c -> c.effect() == null).count())
                .say("errors", input.choice(GroupTimeDeclaration.ERRORS))
                .say("draws", bootstrap.draws())
                .say("seed", input.whole(GroupTimeDeclaration.SEED));
    }

    private double stdError(Combination effect) {
        double error = input.choice(GroupTimeDeclaration.ERRORS).equals(GroupTimeDeclaration.BOOTSTRAP)
                ? bootstrap.stdError(effect.loadings())
                : fit.stdError(effect);
        return draft.isError(fit.stdError(effect)) ? error : 0;
    }

    private double critical(List<Combination> effects) {
        return bootstrap.critical(
                effects.stream()
                        .filter(e -> draft.isError(fit.stdError(e)))
                        .map(Combination::loadings)
                        .toList(),
                draft.level());
    }

    private void add(Cell cell, double critical) {
        Combination effect = cell.effect();
        String key = Cells.text(cell.group()) + "," + Cells.text(cell.time());
        if (effect == null) {
            tables.addDeclined(cell);
            return;
        }
        EstimateDraft estimate = answer.draft(GroupTimeDeclaration.ATT, key, fit.units(cell));
        if (cell.isReference()) {
            answer.add(estimate.value(0).caveat(BY_DEFINITION));
            tables.add(cell, new Told(0, 0, draft.quantile(), critical));
            return;
        }
        if (sample.size(cell.group()) < small) {
            estimate.caveat(SMALL_GROUP);
        }
        answer.add(draft.on(estimate, effect.estimate(), stdError(effect)));
        tables.add(cell, new Told(effect.estimate(), stdError(effect), draft.quantile(), critical));
    }

    /** An effect as tables tell it, with the numbers of standard errors that its interval and its band reach. */
    record Told(double estimate, double error, double quantile, double critical) {}

    private void addSummaries() {
        Aggregation aggregation = fit.aggregation();
        Window window = new Window(
                orElse(GroupTimeDeclaration.FROM, Double.NEGATIVE_INFINITY),
                orElse(GroupTimeDeclaration.TO, Double.POSITIVE_INFINITY),
                input.numberOrNull(GroupTimeDeclaration.BALANCED));
        addOverall(GroupTimeDeclaration.SIMPLE, aggregation.simple(window));
        Summary events = aggregation.dynamic(window);
        add(GroupTimeDeclaration.EVENT, GroupTimeDeclaration.EVENTS, events);
        List<String> names = events.at().stream()
                .map(e -> GroupTimeDeclaration.EVENT + "[" + Cells.text(e) + "]")
                .toList();
        CovarianceTable.addTo(answer, input, names, fit.between(events.parts()));
        add(GroupTimeDeclaration.GROUP, GroupTimeDeclaration.GROUPS, aggregation.group(window));
        add(GroupTimeDeclaration.CALENDAR, GroupTimeDeclaration.CALENDARS, aggregation.calendar(Window.ALL));
    }

    private double orElse(String option, double otherwise) {
        Double written = input.numberOrNull(option);
        return written == null ? otherwise : written;
    }

    private void add(String part, String overall, Summary summary) {
        if (summary.parts().isEmpty()) {
            return;
        }
        double critical = critical(summary.parts());
        answer.say("critical_" + part, critical);
        IntStream.range(0, summary.parts().size()).forEach(i -> {
            Combination effect = summary.parts().get(i);
            EstimateDraft estimate = answer.draft(part, Cells.text(summary.at().get(i)));
            addTo(estimate, effect, isByDefinition(effect));
            if (critical >= LARGE_CRITICAL) {
                estimate.caveat(BAND_UNRELIABLE);
            }
            answer.add(estimate);
            tables.add(
                    part,
                    summary.at().get(i),
                    new Told(effect.estimate(), stdError(effect), draft.quantile(), critical));
        });
        addOverall(overall, summary.overall());
    }

    /** Whether it is made of cells alone that others are compared with. */
    private boolean isByDefinition(Combination effect) {
        List<Cell> cells = fit.cells();
        return IntStream.range(0, cells.size())
                .allMatch(c -> effect.loadings()[c] == 0 || cells.get(c).isReference());
    }

    private void addTo(EstimateDraft estimate, Combination effect, boolean definition) {
        if (definition) {
            estimate.value(effect.estimate()).caveat(BY_DEFINITION);
        } else {
            draft.on(estimate, effect.estimate(), stdError(effect));
        }
        if (fit.cells().stream().anyMatch(c -> c.effect() == null)) {
            estimate.caveat(CELLS_LEFT_OUT);
        }
    }

    private void addOverall(String term, @Nullable Combination effect) {
        if (effect != null) {
            EstimateDraft estimate = answer.draft(term);
            addTo(estimate, effect, false);
            answer.add(estimate);
        }
    }

    private void addPretrend() {
        fit.pretrend(false).ifPresent(test -> add(GroupTimeDeclaration.PRETREND, test));
        if (orElse(GroupTimeDeclaration.ANTICIPATION, 0) > 0) {
            fit.pretrend(true).ifPresent(test -> add(GroupTimeDeclaration.PRETREND_ANTICIPATED, test));
        }
    }

    private void add(String term, WaldTest test) {
        double statistic = test.f() * test.df1();
        answer.add(answer.draft(term)
                .value(statistic)
                .test(statistic, test.p(), "greater")
                .df(test.df1()));
    }
}
