package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;

/** The table of what truly happened, one row for each State and year, kept beside the sources. */
final class StateYears {
    static final String FILE = "state-years.csv";
    static final String HEADER =
            "state,block,year,true_victims,detection_per_million,presumed,presumed_then_identified,identified,"
                    + "registered,referral_mechanism,referral_effect_points";
    private static final long MILLION = 1_000_000;
    private static final long POINTS = StrictMath.round(100 * Causes.REFERRAL_EFFECT);

    private StateYears() {}

    static void write(State state, List<StateYear> years, Output output) throws IOException {
        for (StateYear year : years) {
            output.stateYears()
                    .row(
                            state.code(),
                            state.block().id(),
                            Integer.toString(year.year()),
                            Long.toString(year.trueVictims()),
                            Long.toString(StrictMath.round(year.detection() * MILLION)),
                            Long.toString(year.presumed().total()),
                            Long.toString(year.thenIdentified().total()),
                            Long.toString(year.identified().total()),
                            Long.toString(year.registered().total()),
                            year.referral() ? "yes" : "no",
                            Long.toString(year.referral() ? POINTS : 0));
        }
    }
}
