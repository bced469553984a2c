package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sentinelle.analyse.impact.MainEffect.Trial;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Check;

/** Everything that is changed to see whether an effect holds; what a design leaves out is listed as not made. */
final class ImpactChecks {
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

    List<Check> all(DidRun run, Finding.Answered answered, Estimate overall) {
        MainEffect main = new MainEffect(design, panel, run, answered, overall);
        List<Check> checks = new ArrayList<>(new TrendChecks(main).all());
        checks.addAll(new NearbyChecks(main, catalogue).all());
        checks.add(recording(main));
        checks.add(composition(main));
        if (!panel.broken().isEmpty()) {
            checks.add(main.beside("breaks", panel.without(panel.broken()), panel.broken()));
        }
        checks.add(main.beside("imputation", "", new Trial(main.imputation(), panel, Set.of())));
        checks.add(new TwoWay(design, run, panel).check());
        if (panel.units(row -> true).size() < ImpactEvaluation.FEW) {
            checks.addAll(new FewUnitChecks(main).all());
        }
        return checks;
    }

    private Check recording(MainEffect main) {
        String indicator = design.checks().recording();
        if (indicator == null) {
            return MainEffect.none("recording", CheckVerdicts.NOT_MADE);
        }
        Set<String> units = panel.units(row -> true);
        ImpactPanel there =
                making.panel(indicator, Stratum.TOTAL).where(row -> units.contains(row.unit()) && !row.lacks());
        ImpactPanel effort = there.without(there.unseen(design.anticipation()));
        if (Refusals.of(there, effort, design) != null) {
            return new Check("recording", indicator, CheckVerdicts.NOT_POSSIBLE, null, null, List.of());
        }
        Estimate moved =
                new EffectBounds(main.fitting(effort), effort).effects().overall();
        int seen = effort.units(row -> true).size();
        String verdict = moved == null
                ? CheckVerdicts.NOT_POSSIBLE
                : MainEffect.found(moved, 1 - design.level(), seen) ? "recording-moved" : "recording-still";
        return new Check("recording", indicator, verdict, moved, seen, List.of());
    }

    private Check composition(MainEffect main) {
        if (!design.checks().composition()) {
            return MainEffect.none("composition", CheckVerdicts.NOT_MADE);
        }
        if (panel.gaps() == 0) {
            return MainEffect.none("composition", CheckVerdicts.NOTHING_TO_CHANGE);
        }
        ImpactPanel complete = panel.complete();
        Set<String> left = panel.units(row -> true);
        left.removeAll(complete.units(row -> true));
        return Refusals.of(complete, complete, design) == null
                ? main.beside("composition", complete, left)
                : new Check("composition", "", CheckVerdicts.NOT_POSSIBLE, null, null, List.copyOf(left));
    }
}
