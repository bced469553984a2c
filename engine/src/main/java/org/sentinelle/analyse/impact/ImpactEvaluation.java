package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.Power;
import org.sentinelle.result.ImpactResult.Refusal;
import org.sentinelle.result.Table;
import org.sentinelle.stats.hypothesis.DetectableEffect;

/** Puts an impact design to the values of its outcome, or says why nothing can be concluded. */
public final class ImpactEvaluation {
    /** Fewer units than this are few: errors that count on many mislead, and dates are drawn anew instead. */
    static final int FEW = 20;

    private static final Set<String> STAGES_OF_DETECTION =
            Set.of("detected", "identified", "registered", "presumed", "recorded");

    private final ImpactDesign design;
    private final Catalogue catalogue;
    private final PanelMaking making;
    private final ImpactPanel all;
    private final ImpactPanel panel;

    public ImpactEvaluation(ImpactDesign design, Catalogue catalogue, ImpactData data) {
        this.design = design;
        this.catalogue = catalogue;
        this.making = new PanelMaking(design, catalogue, data);
        this.all = making.panel(design.outcome().indicator(), design.outcome().stratum());
        this.panel = all.without(all.unseen(design.anticipation()));
    }

    public ImpactResult result() {
        Refusal refusal = Refusals.of(all, panel, design.comparison());
        if (refusal != null) {
            return refused(refusal);
        }
        DidRun run = DidRun.main(design, panel.gaps() > 0);
        EffectBounds.Bounded bounded = new EffectBounds(run, panel).effects();
        Estimate overall = bounded.overall();
        if (!(bounded.finding() instanceof Finding.Answered answered) || overall == null) {
            return refused(
                    bounded.finding() instanceof Finding.Declined declined
                            ? new Refusal(declined.reason(), declined.explanation())
                            : new Refusal("no-effect-estimated", "No effect could be estimated."));
        }
        TimedEffects timed = new TimedEffects(answered, bounded.effects());
        return new ImpactResult(
                design.id(),
                null,
                shape(),
                units(),
                new Effect(null, overall, null, null),
                timed.events(),
                timed.groups(design.from().grain()),
                new TwoWay(design, run, panel).comparisons(),
                new ImpactChecks(design, catalogue, making, panel).all(run, answered, overall),
                power(overall),
                caveats(overall));
    }

    private ImpactResult refused(Refusal refusal) {
        return new ImpactResult(
                design.id(),
                refusal,
                shape(),
                units(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                caveats(null));
    }

    private ImpactResult.Shape shape() {
        return new ImpactResult.Shape(
                panel.units(row -> true).size(),
                panel.adopted().size(),
                panel.compared().size(),
                all.unseen(design.anticipation()).size(),
                panel.rows().size(),
                panel.gaps(),
                (int) panel.rows().stream().filter(ImpactPanel.Row::censored).count());
    }

    private List<ImpactResult.Unit> units() {
        List<ImpactResult.Unit> units = new ArrayList<>();
        for (String area : panel.units(row -> true)) {
            PanelMaking.Adopted when = making.of(area);
            units.add(new ImpactResult.Unit(
                    area, when == null ? null : when.first().label(), when != null && when.provisional()));
        }
        return units;
    }

    private @Nullable Power power(Estimate overall) {
        Double error = overall.stdError();
        if (error == null || !(error > 0)) {
            return null;
        }
        DetectableEffect test = new DetectableEffect(error, df(), 1 - design.level());
        Double smallest = design.smallestEffect();
        return new Power(
                design.power(),
                test.minimum(design.power()),
                smallest,
                smallest == null ? null : (Double) test.power(smallest));
    }

    /** Of few units, their number less one; otherwise the normal distribution. */
    private @Nullable Double df() {
        int units = panel.units(row -> true).size();
        return units < FEW ? (Double) (units - 1.0) : null;
    }

    private List<String> caveats(@Nullable Estimate overall) {
        Set<String> caveats = new LinkedHashSet<>();
        Indicator outcome = catalogue.indicators().get(design.outcome().indicator());
        if (outcome != null && STAGES_OF_DETECTION.contains(outcome.concept().stage())) {
            caveats.add("detection-is-not-prevalence");
        }
        if (outcome != null && isConfidential(outcome)) {
            caveats.add("protected-values");
        }
        if (panel.rows().stream().anyMatch(ImpactPanel.Row::censored)) {
            caveats.add("censored-outcomes");
        }
        if (panel.units(row -> true).size() < FEW) {
            caveats.add("few-units");
        }
        if (panel.gaps() > 0) {
            caveats.add("gaps");
        }
        if (!panel.broken().isEmpty()) {
            caveats.add("breaks-in-window");
        }
        if (units().stream().anyMatch(ImpactResult.Unit::provisional)) {
            caveats.add("provisional-dates");
        }
        if (overall != null) {
            caveats.addAll(overall.caveats());
        }
        return List.copyOf(caveats);
    }

    private boolean isConfidential(Indicator outcome) {
        return catalogue.datasetsOf(outcome).stream()
                .map(catalogue::dataset)
                .anyMatch(dataset -> dataset.disclosure() == Disclosure.CONFIDENTIAL);
    }

    /** The panel as it was put to methods, for whoever wants to check: a row a unit and period. */
    public Table panel() {
        List<Table.Column> columns = List.of(
                new Table.Column("unit", Table.Type.TEXT, "State"),
                new Table.Column("period", Table.Type.TEXT, "Period"),
                new Table.Column("first_treated", Table.Type.TEXT, "First treated period; empty where there is none"),
                new Table.Column("outcome", Table.Type.DECIMAL, "Value where it is one number"),
                new Table.Column("outcome_low", Table.Type.DECIMAL, "Smallest value that the figures allow"),
                new Table.Column("outcome_high", Table.Type.DECIMAL, "Largest value that the figures allow"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ImpactPanel.Row row : panel.rows()) {
            PanelMaking.Adopted when = making.of(row.unit());
            Period first = when == null ? null : when.first();
            rows.add(Arrays.asList(
                    row.unit(),
                    row.period().label(),
                    first == null ? null : first.label(),
                    row.censored() ? null : (Double) row.low(),
                    row.low(),
                    row.high()));
        }
        return new Table("panel", columns, rows);
    }
}
