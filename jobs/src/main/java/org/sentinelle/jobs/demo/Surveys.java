package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;

/** Writes surveys: of the public before and after a campaign, and, where there is room, of victims. */
final class Surveys {
    private static final List<String> AGES = Stratum.AGES.subList(0, 2);
    private static final int ASKED_PUBLIC = 400;
    private static final int ASKED_VICTIMS = 60;

    private final Scale scale;
    private final Output output;

    Surveys(Scale scale, Output output) {
        this.scale = scale;
        this.output = output;
    }

    void write(State state, Traits traits) throws IOException {
        Draws draws = Draws.of(scale.seed(), "surveys/" + state.code());
        Integer campaign = traits.firstYear(Traits.CAMPAIGN);
        double knows = draws.between(0.25, 0.5);
        if (campaign != null) {
            question(state, campaign, "knows-risks-before", ASKED_PUBLIC, knows, draws);
            question(state, campaign, "knows-risks-after", ASKED_PUBLIC, knows + Causes.CAMPAIGN_EFFECT, draws);
        }
        if (scale.tier() > 0) {
            victims(state, draws);
        }
    }

    private void victims(State state, Draws draws) throws IOException {
        double met = draws.between(0.4, 0.6);
        double informed = draws.between(0.4, 0.7);
        double respected = draws.between(0.6, 0.8);
        int yearsBetween = scale.tier() == 1 ? 3 : 1;
        for (int year = World.FIRST_YEAR; year <= World.LAST_YEAR; year += yearsBetween) {
            double metNow = met + Causes.NEEDS_MET_A_YEAR * (year - World.FIRST_YEAR);
            question(state, year, "needs-met", ASKED_VICTIMS, metNow, draws);
            question(state, year, "informed-of-rights", ASKED_VICTIMS, informed, draws);
            question(state, year, "treated-with-respect", ASKED_VICTIMS, respected, draws);
        }
    }

    private void question(State state, int year, String question, int about, double agrees, Draws draws)
            throws IOException {
        for (String sex : Stratum.SEXES) {
            for (String age : AGES) {
                long asked = about / 2 + draws.below(about);
                output.row(
                        DemoFile.SURVEYS,
                        state.code(),
                        Integer.toString(year),
                        question,
                        sex,
                        age,
                        Long.toString(asked),
                        Long.toString(draws.binomial(asked, agrees)));
            }
        }
    }
}
