package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.impact.EffectBounds.Bounded;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Check;
import org.sentinelle.stats.hypothesis.HotellingTest;

/** Did those compared move alike before adoption, what if they had not later, and did anyone respond ahead of it? */
record TrendChecks(MainEffect main) {
    private static final String PRETREND = "pretrend";
    private static final String PRE_TRENDS = "pre-trends";
    private static final String IMPUTATION = "imputation";

    /** Of the effects before adoption by imputation, in periods. */
    private static final int LEADS = 3;

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(pretrends()));
        checks.addAll(sensitivity());
        checks.add(anticipation());
        return checks;
    }

    private ImpactDesign design() {
        return main.design();
    }

    /**
     * The test of all effects before adoption, with units in the place of infinitely many; where they are few, or fewer than the test needs,
     * that of the last three effects by imputation.
     */
    private Check pretrends() {
        int units = main.panel().units(row -> true).size();
        Estimate all = units < ImpactEvaluation.FEW ? null : MainEffect.term(main.answered(), PRETREND);
        Integer free = all == null ? null : (Integer) (units - main.panel().groups());
        Check check = all == null || free == null ? null : pretrends("", all, value(all), free);
        return check == null ? pretrendsByImputation() : check;
    }

    private Check pretrendsByImputation() {
        Estimate last = MainEffect.term(main.imputation().on(main.panel(), ImpactPanel.Row::middle), PRETREND);
        Double leads = last == null ? null : last.df();
        Integer free = (Integer) (main.panel().units(row -> true).size() - 1);
        Check check = last == null || leads == null || leads > LEADS
                ? null
                : pretrends(IMPUTATION, last, leads * value(last), free);
        return check == null ? MainEffect.none(PRE_TRENDS, CheckVerdicts.NOT_POSSIBLE) : check;
    }

    private static double value(Estimate test) {
        Double value = test.estimate();
        return value == null ? 0 : value;
    }

    private @Nullable Check pretrends(String by, Estimate test, double wald, int free) {
        Double effects = test.df();
        if (effects == null || free < effects) {
            return null;
        }
        double p = new HotellingTest(wald, (int) Math.round(effects), free).p();
        String verdict = p < 1 - design().level() ? "trends-differ" : "no-difference-seen";
        return new Check(PRE_TRENDS, by, verdict, withP(test, p), null, List.of());
    }

    private static Estimate withP(Estimate of, double p) {
        return new Estimate(
                of.term(),
                of.estimate(),
                of.estimateLow(),
                of.estimateHigh(),
                of.unit(),
                of.stdError(),
                of.confLow(),
                of.confHigh(),
                of.confLevel(),
                of.statistic(),
                of.df(),
                p,
                of.adjustedP(),
                of.alternative(),
                of.n(),
                of.caveats());
    }

    private List<Check> sensitivity() {
        Finding finding = new EventSensitivity(design()).of(main.answered());
        if (!(finding instanceof Finding.Answered found)) {
            return List.of(MainEffect.none("sensitivity", CheckVerdicts.NOT_POSSIBLE));
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

    /** The effect where units may respond earlier, and whether they did: each period ahead of adoption has an effect of its own then. */
    private Check anticipation() {
        int later = design().checks().laterStart();
        if (later == 0) {
            return MainEffect.none("anticipation", CheckVerdicts.NOT_MADE);
        }
        int periods = design().anticipation() + later;
        Set<String> unseen = main.panel().unseen(periods);
        ImpactPanel seen = main.panel().without(unseen);
        if (Refusals.of(seen, seen, design()) != null) {
            return new Check(
                    "anticipation",
                    Integer.toString(later),
                    CheckVerdicts.NOT_POSSIBLE,
                    null,
                    null,
                    List.copyOf(unseen));
        }
        DidRun run = main.fitting(seen).with("anticipation", Integer.toString(periods));
        Bounded bounded = new EffectBounds(run, seen).effects();
        String verdict = responded(bounded, later, seen)
                ? "responded-before"
                : CheckVerdicts.beside(main.overall(), bounded.overall());
        return new Check(
                "anticipation",
                Integer.toString(later),
                verdict,
                bounded.overall(),
                seen.units(row -> true).size(),
                List.copyOf(unseen));
    }

    private boolean responded(Bounded bounded, int later, ImpactPanel seen) {
        int units = seen.units(row -> true).size();
        double alpha = (1 - design().level()) / later;
        for (int ahead = design().anticipation() + 1; ahead <= design().anticipation() + later; ahead++) {
            if (MainEffect.found(bounded.effects().get(DidRun.EVENT + "[-" + ahead + "]"), alpha, units)) {
                return true;
            }
        }
        return false;
    }
}
