package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.time.LocalDate;

/** Plants rows that cannot be used, each with the reason for which the engine has to set it aside. */
final class BrokenRows {
    private static final double SHARE_OF_STATES = 0.25;
    private static final String NOWHERE = "ZZZ";
    private static final String UNREADABLE = "about 20";

    private final Scale scale;
    private final Output output;

    BrokenRows(Scale scale, Output output) {
        this.scale = scale;
        this.output = output;
    }

    void write(State state) throws IOException {
        Draws draws = Draws.of(scale.seed(), "broken/" + state.code());
        boolean always = state.place() == 0;
        int year = World.FIRST_YEAR + draws.below(15);
        if (always | draws.chance(SHARE_OF_STATES)) {
            stateReport(year, NOWHERE, number(state), "unknown-area");
        }
        if (always | draws.chance(SHARE_OF_STATES)) {
            stateReport(year, state.code(), UNREADABLE, "unreadable-count");
        }
        if (always | draws.chance(SHARE_OF_STATES)) {
            stateReport(year, "", number(state), "blank-area");
        }
        if (always | draws.chance(SHARE_OF_STATES)) {
            civilSociety(year, state);
        }
        if (always | draws.chance(SHARE_OF_STATES)) {
            glotip(state, year, NOWHERE, number(state), "unknown-area");
        }
        if (always | draws.chance(SHARE_OF_STATES)) {
            glotip(state, year, state.code(), UNREADABLE, "unreadable-count");
        }
        if (always | draws.chance(SHARE_OF_STATES)) {
            glotip(state, year, state.code(), "61,102,019", "questionnaire-variable-code");
        }
    }

    /** A count of its own for each State, so that no two broken rows are copies of each other. */
    private static String number(State state) {
        return Integer.toString(1_000 + state.place());
    }

    private void stateReport(int year, String area, String count, String reason) throws IOException {
        output.row(
                DemoFile.STATE_REPORTS,
                area,
                Integer.toString(year),
                "unodc",
                LocalDate.of(year + 1, 6, 1).toString(),
                Item.PRESUMED,
                Stratum.ALL,
                Stratum.ALL,
                Stratum.ALL,
                count);
        output.truth(DemoFile.STATE_REPORTS).setAside(reason, 1);
    }

    private void civilSociety(int year, State state) throws IOException {
        output.row(
                DemoFile.CIVIL_SOCIETY,
                state.code(),
                Integer.toString(year),
                "Coalition of " + state.code(),
                "VIC-99",
                Stratum.ALL,
                Stratum.ALL,
                number(state));
        output.truth(DemoFile.CIVIL_SOCIETY).setAside("unknown-item", 1);
    }

    private void glotip(State state, int year, String area, String count, String reason) throws IOException {
        output.row(
                DemoFile.GLOTIP,
                area,
                state.name(),
                state.regions().region(),
                state.regions().subregion(),
                "Persons convicted",
                "Total",
                "Total",
                "Total",
                "Total",
                Integer.toString(year),
                "Counts",
                count,
                "MADE UP");
        output.truth(DemoFile.GLOTIP).setAside(reason, 1);
    }
}
