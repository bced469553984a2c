package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;

/** Writes the alternative reports of a State's civil society, which sees other victims than the State does. */
final class CivilSociety {
    private static final DemoFile FILE = DemoFile.CIVIL_SOCIETY;
    private static final Written CENSORED = new Written(5, false);
    private static final double SENT = 0.9;
    private static final double ASSISTED = 0.8;

    private final Scale scale;
    private final Output output;

    CivilSociety(Scale scale, Output output) {
        this.scale = scale;
        this.output = output;
    }

    void write(State state, Traits traits, List<StateYear> years) throws IOException {
        Draws draws = Draws.of(scale.seed(), "civil-society/" + state.code());
        double sees = draws.between(0.05, 0.30);
        boolean censors = draws.chance(0.4);
        Written written = censors ? CENSORED : Written.PLAIN;
        for (StateYear year : years) {
            long met = draws.binomial(year.trueVictims(), sees);
            Counts presumed = Counts.spread(met, traits.cellShares(), draws);
            Counts assisted = presumed.part(ASSISTED, draws);
            boolean sent = draws.chance(SENT);
            boolean room = scale.tier() > 0 || year.year() % 2 == 0;
            if (sent && room) {
                item(state, year.year(), Item.PRESUMED, presumed, written);
                if (scale.tier() > 0) {
                    item(state, year.year(), "assisted", assisted, written);
                }
            }
        }
    }

    private void item(State state, int year, String item, Counts counts, Written written) throws IOException {
        Detail detail = List.of(Detail.TOTAL, Detail.SEX, Detail.SEX_AND_AGE, Detail.SEX_AND_AGE)
                .get(scale.tier());
        for (Stratum stratum : detail.strata()) {
            long count = counts.at(stratum);
            output.row(
                    FILE,
                    state.code(),
                    Integer.toString(year),
                    "Coalition of " + state.code(),
                    item,
                    stratum.sex(),
                    stratum.age(),
                    written.text(count));
            long censored = written.censors(count) ? 1 : 0;
            output.truth(FILE).censored(censored, censored);
        }
    }
}
