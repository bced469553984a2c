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

    private static final Refusal NO_EFFECT = new Refusal(
            "no-effect-estimated",
            "No unit that adopted has figures in the period before adoption and later, beside figures of others in both: too many are"
                    + " missing. Choose an outcome, or periods, of which more were released.");

    private final ImpactDesign design;
    private final Catalogue catalogue;
    private final PanelMaking making;
    private final ImpactPanel published;
    private final ImpactPanel all;
    private final ImpactPanel panel;

    public ImpactEvaluation(ImpactDesign design, Catalogue catalogue, ImpactData data) {
        this.design = design;
        this.catalogue = catalogue;
        this.making = new PanelMaking(design, catalogue, data);
        this.published =
                making.panel(design.outcome().indicator(), design.outcome().stratum());
        this.all = published.where(row -> !making.isUndated(row.unit()) && !row.lacks());
        this.panel = all.without(all.unseen(design.anticipation()));
    }

    public ImpactResult result() {
        Refusal refusal = refusal();
        if (refusal != null) {
            return refused(refusal);
        }
        DidRun run = DidRun.main(design, panel.gaps() > 0);
        EffectBounds.Bounded bounded = new EffectBounds(run, panel).effects();
        Estimate overall = bounded.overall();
        if (!(bounded.finding() instanceof Finding.Answered answered) || overall == null) {
            return refused(
                    design.covariates().isEmpty()
                            ? NO_EFFECT
                            : bounded.finding() instanceof Finding.Declined declined
                                    ? new Refusal(declined.reason(), declined.explanation())
                                    : NO_EFFECT);
        }
        TimedEffects timed = new TimedEffects(answered, bounded.effects());
        return new ImpactResult(
                design.id(),
                null,
                shape(),
                units(),
                left(),
                new Effect(null, overall, null, null),
                timed.events(),
                timed.groups(design.from().grain()),
                new TwoWay(design, run, panel).comparisons(),
                new ImpactChecks(design, catalogue, making, panel).all(run, answered, overall),
                power(overall),
                caveats(overall));
    }

    private @Nullable Refusal refusal() {
        if (all.rows().isEmpty() && published.rows().stream().anyMatch(ImpactPanel.Row::lacks)) {
            return new Refusal(
                    "no-covariates",
                    "No unit has a figure of every covariate: " + String.join(", ", design.covariates())
                            + ". Take out what was not released for these units and periods.");
        }
        return Refusals.of(all, panel, design);
    }

    private ImpactResult refused(Refusal refusal) {
        return new ImpactResult(
                design.id(),
                refusal,
                shape(),
                units(),
                left(),
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
            AdoptionDates.Adopted when = making.of(area);
            units.add(new ImpactResult.Unit(
                    area, when == null ? null : when.first().label(), when != null && when.provisional()));
        }
        return units;
    }

    private List<ImpactResult.Left> left() {
        List<ImpactResult.Left> left = new ArrayList<>();
        add(left, "date-unknown", published.units(row -> making.isUndated(row.unit())));
        add(left, "no-covariate", published.units(row -> !making.isUndated(row.unit()) && row.lacks()));
        add(left, "not-seen", all.unseen(design.anticipation()));
        add(
                left,
                "ended",
                making.ended(design.outcome().indicator(), design.outcome().stratum()));
        return left;
    }

    private static void add(List<ImpactResult.Left> left, String why, Set<String> units) {
        units.forEach(unit -> left.add(new ImpactResult.Left(unit, why)));
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
        if (isByYear()) {
            caveats.add("dates-by-year");
        }
        if (!panel.rows().isEmpty() && panel.periods() < window()) {
            caveats.add("periods-missing");
        }
        if (making.overlap()) {
            caveats.add("members-of-several");
        }
        left().stream()
                .map(left -> "left-" + left.why())
                .filter(code -> !code.equals("left-not-seen"))
                .forEach(caveats::add);
        if (overall != null) {
            caveats.addAll(overall.caveats());
        }
        return List.copyOf(caveats);
    }

    private boolean isByYear() {
        return panel.adopted().stream().map(making::of).anyMatch(when -> when != null && when.byYear());
    }

    /** How many periods the design names. */
    private int window() {
        return ImpactPanel.number(design.to()) - ImpactPanel.number(design.from()) + 1;
    }

    private boolean isConfidential(Indicator outcome) {
        return catalogue.datasetsOf(outcome).stream()
                .map(catalogue::dataset)
                .anyMatch(dataset -> dataset.disclosure() == Disclosure.CONFIDENTIAL);
    }

    /** The panel as it was put to methods, for whoever wants to check: a row a unit and period. */
    public Table panel() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column("unit", Table.Type.TEXT, "State"),
                new Table.Column("period", Table.Type.TEXT, "Period"),
                new Table.Column("first_treated", Table.Type.TEXT, "First treated period; empty where there is none"),
                new Table.Column("outcome", Table.Type.DECIMAL, "Value where it is one number"),
                new Table.Column("outcome_low", Table.Type.DECIMAL, "Smallest value that the figures allow"),
                new Table.Column("outcome_high", Table.Type.DECIMAL, "Largest value that the figures allow")));
        design.covariates()
                .forEach(id ->
                        columns.add(new Table.Column(id.replace('-', '_'), Table.Type.DECIMAL, "The indicator " + id)));
        return new Table("panel", columns, panel.rows().stream().map(this::line).toList());
    }

    private List<@Nullable Object> line(ImpactPanel.Row row) {
        AdoptionDates.Adopted when = making.of(row.unit());
        Period first = when == null ? null : when.first();
        List<@Nullable Object> line = new ArrayList<>(Arrays.asList(
                row.unit(),
                row.period().label(),
                first == null ? null : first.label(),
                row.censored() ? null : (Double) row.low(),
                row.low(),
                row.high()));
        line.addAll(row.covariates());
        return line;
    }
}
