package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Check;

/** Everything that is changed to see whether an effect holds; what a design leaves out is listed as not made. */
final class ImpactChecks {
    private static final String NOT_MADE = "not-made";
    private static final String NOTHING_TO_CHANGE = "nothing-to-change";
    private static final String PRETREND = "pretrend";

    private final ImpactDesign design;
    private final Catalogue catalogue;
    private final PanelMaking making;
    private final ImpactPanel panel;

    ImpactChecks(ImpactDesign design, Catalogue catalogue, PanelMaking making, ImpactPanel panel) {
        this.design = design;
        this.catalogue = catalogue;
        this.making = making;
        this.panel = panel;
    }

    /** The effect that checks stand beside, and how it was worked out. */
    private record Main(DidRun run, Estimate overall) {}

    List<Check> all(DidRun run, Finding.Answered answered, Estimate overall) {
        Main main = new Main(run, overall);
        List<Check> checks = new ArrayList<>(List.of(pretrends(run, answered)));
        checks.addAll(sensitivity(answered));
        checks.add(anticipation(main));
        checks.add(spillovers(main));
        checks.add(recording(main));
        checks.add(composition(main));
        if (!panel.broken().isEmpty()) {
            checks.add(beside("breaks", main, panel.without(panel.broken()), panel.broken()));
        }
        checks.add(otherEstimator(main));
        checks.add(new TwoWay(design, run, panel).check());
        if (panel.units(row -> true).size() < ImpactEvaluation.FEW) {
            checks.add(randomisation(main));
        }
        return checks;
    }

    static Check none(String check, String verdict) {
        return new Check(check, "", verdict, null, null, List.of());
    }

    static @Nullable Estimate term(Finding finding, String term) {
        return finding instanceof Finding.Answered answered
                ? answered.estimates().stream()
                        .filter(estimate -> estimate.term().equals(term))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The test of all effects before adoption; where few units leave no room for it, that of the few last ones by imputation. */
    private Check pretrends(DidRun run, Finding.Answered answered) {
        Estimate test = term(answered, PRETREND);
        String by = "";
        if (test == null) {
            test = term(imputation(run).on(panel, ImpactPanel.Row::middle), PRETREND);
            by = "imputation";
        }
        Double p = test == null ? null : test.pValue();
        if (p == null) {
            return none("pre-trends", CheckVerdicts.NOT_POSSIBLE);
        }
        String verdict = p < 1 - design.level() ? "trends-differ" : "no-difference-seen";
        return new Check("pre-trends", by, verdict, test, null, List.of());
    }

    private DidRun imputation(DidRun run) {
        return run.by(
                "did-imputation",
                EffectBounds.OVERALL,
                Map.of(
                        "anticipation", Integer.toString(design.anticipation()),
                        "level", Double.toString(design.level())));
    }

    private List<Check> sensitivity(Finding.Answered answered) {
        Finding finding = new EventSensitivity(design).of(answered);
        if (!(finding instanceof Finding.Answered found)) {
            return List.of(none("sensitivity", CheckVerdicts.NOT_POSSIBLE));
        }
        List<Check> checks = new ArrayList<>();
        for (Estimate estimate : found.estimates()) {
            String term = estimate.term();
            if (term.startsWith("robust[")) {
                String m = term.substring(term.indexOf('[') + 1, term.length() - 1);
                String verdict = CheckVerdicts.found(estimate) ? "holds" : "lost";
                checks.add(new Check("sensitivity", m, verdict, estimate, null, List.of()));
            } else if (term.equals("breakdown")) {
                checks.add(new Check("breakdown", "", "breakdown", estimate, null, List.of()));
            }
        }
        return checks;
    }

    /** The effect of another panel, beside the first. */
    private Check beside(String check, Main main, ImpactPanel other, Set<String> left) {
        DidRun run = main.run().with("sampling", other.gaps() > 0 ? "unbalanced" : "panel");
        return beside(check, "", main, new Trial(run, other, left));
    }

    /** Another run, or another panel. */
    private record Trial(DidRun run, ImpactPanel panel, Set<String> left) {}

    private static Check beside(String check, String setting, Main main, Trial trial) {
        Estimate other = trial.panel().rows().isEmpty()
                ? null
                : new EffectBounds(trial.run(), trial.panel()).effects().overall();
        return new Check(
                check,
                setting,
                CheckVerdicts.beside(main.overall(), other),
                other,
                trial.panel().units(row -> true).size(),
                List.copyOf(new TreeSet<>(trial.left())));
    }

    private Check anticipation(Main main) {
        int later = design.checks().laterStart();
        if (later == 0) {
            return none("anticipation", NOT_MADE);
        }
        int periods = design.anticipation() + later;
        ImpactPanel seen = panel.without(panel.unseen(periods));
        DidRun run = main.run()
                .with("anticipation", Integer.toString(periods))
                .with("sampling", seen.gaps() > 0 ? "unbalanced" : "panel");
        return beside("anticipation", Integer.toString(later), main, new Trial(run, seen, panel.unseen(periods)));
    }

    private Check spillovers(Main main) {
        ImpactDesign.Spillovers spillovers = design.checks().spillovers();
        if (spillovers == null) {
            return none("spillovers", NOT_MADE);
        }
        Set<String> near = new Neighbours(design, catalogue, spillovers).among(panel.compared(), panel.adopted());
        if (near.isEmpty()) {
            return none("spillovers", NOTHING_TO_CHANGE);
        }
        ImpactPanel far = panel.without(near);
        return Refusals.of(far, far, design.comparison()) == null
                ? beside("spillovers", main, far, near)
                : new Check("spillovers", "", CheckVerdicts.NOT_POSSIBLE, null, null, List.copyOf(near));
    }

    private Check recording(Main main) {
        String indicator = design.checks().recording();
        if (indicator == null) {
            return none("recording", NOT_MADE);
        }
        Set<String> units = panel.units(row -> true);
        ImpactPanel there = making.panel(indicator, Stratum.TOTAL).where(row -> units.contains(row.unit()));
        ImpactPanel effort = there.without(there.unseen(design.anticipation()));
        if (Refusals.of(there, effort, design.comparison()) != null) {
            return new Check("recording", indicator, CheckVerdicts.NOT_POSSIBLE, null, null, List.of());
        }
        DidRun run = main.run().with("sampling", effort.gaps() > 0 ? "unbalanced" : "panel");
        Estimate moved = new EffectBounds(run, effort).effects().overall();
        String verdict = moved == null
                ? CheckVerdicts.NOT_POSSIBLE
                : CheckVerdicts.found(moved) ? "recording-moved" : "recording-still";
        return new Check(
                "recording",
                indicator,
                verdict,
                moved,
                effort.units(row -> true).size(),
                List.of());
    }

    private Check composition(Main main) {
        if (!design.checks().composition()) {
            return none("composition", NOT_MADE);
        }
        if (panel.gaps() == 0) {
            return none("composition", NOTHING_TO_CHANGE);
        }
        ImpactPanel complete = panel.complete();
        Set<String> left = panel.units(row -> true);
        left.removeAll(complete.units(row -> true));
        return Refusals.of(complete, complete, design.comparison()) == null
                ? beside("composition", main, complete, left)
                : new Check("composition", "", CheckVerdicts.NOT_POSSIBLE, null, null, List.copyOf(left));
    }

    private Check otherEstimator(Main main) {
        return beside("imputation", "", main, new Trial(imputation(main.run()), panel, Set.of()));
    }

    /** With few units the dates are drawn anew; the method comes with the programme or does not. */
    private Check randomisation(Main main) {
        DidRun run = main.run()
                .by(
                        "did-randomisation",
                        "effect",
                        Map.of(
                                "comparison", DidRun.comparison(design),
                                "level", Double.toString(design.level())));
        if (!run.isThere()) {
            return none("randomisation", NOT_MADE);
        }
        Finding finding = run.on(panel.withoutCovariates().complete(), ImpactPanel.Row::middle);
        Estimate effect = term(finding, "effect");
        Double p = effect == null ? null : effect.pValue();
        if (p == null) {
            return none("randomisation", CheckVerdicts.NOT_POSSIBLE);
        }
        String verdict = p <= 1 - design.level() ? "not-by-lot" : "could-be-by-lot";
        return new Check("randomisation", "", verdict, effect, null, List.of());
    }
}
