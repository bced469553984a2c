package org.sentinelle.analyse.impact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Check;

/** Two answers that do not count on many units: dates dealt out anew, and signs of residuals turned unit by unit. */
record FewUnitChecks(MainEffect main) {
    static final String RANDOMISATION = "randomisation";
    static final String COULD_BE_BY_LOT = "could-be-by-lot";

    /** All vectors of signs of up to 15 units. */
    private static final String ALL_SIGNS = "32768";

    /** Ways in which dates could have fallen that are tried where there are more. */
    private static final String WAYS = "1999";

    private static final String TREATED = "treated";

    List<Check> all() {
        return List.of(randomisation(), signs());
    }

    private double alpha() {
        return 1 - main.design().level();
    }

    private Check randomisation() {
        return told(RANDOMISATION, "", byLot(main.panel()), List.of("not-by-lot", COULD_BE_BY_LOT));
    }

    /** The effect of a panel beside those of dates drawn by lot; null where lots cannot tell. */
    @Nullable
    Estimate byLot(ImpactPanel panel) {
        DidRun run = main.run()
                .by(
                        "did-randomisation",
                        "effect",
                        Map.of(
                                "comparison", DidRun.comparison(main.design()),
                                "draws", WAYS,
                                "level", Double.toString(main.design().level())));
        return MainEffect.term(run.on(panel.withoutCovariates().complete(), ImpactPanel.Row::middle), "effect");
    }

    /** A regression with effects of units and periods, with all vectors of signs where there are no more than 15 units. */
    private Check signs() {
        int units = main.panel().units(row -> true).size();
        DidRun run = main.run()
                .by(
                        "wild-cluster-bootstrap",
                        TREATED,
                        Map.of(
                                "draws",
                                ALL_SIGNS,
                                "level",
                                Double.toString(main.design().level())));
        Finding finding = run.regression(main.panel().withoutCovariates(), ImpactPanel.Row::middle);
        Estimate effect = MainEffect.term(finding, "coefficient[" + TREATED + "]");
        return told("signs", Integer.toString(units), effect, List.of("not-by-signs", "could-be-by-signs"));
    }

    private Check told(String check, String setting, @Nullable Estimate effect, List<String> verdicts) {
        Double p = effect == null ? null : effect.pValue();
        return p == null
                ? MainEffect.none(check, CheckVerdicts.NOT_POSSIBLE)
                : new Check(check, setting, verdicts.get(p <= alpha() ? 0 : 1), effect, null, List.of());
    }
}
