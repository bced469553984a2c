package org.sentinelle.jobs.demo;

import java.time.LocalDate;
import java.util.List;

/** A State's report to a mechanism on a year: whether it came, when, and whether by the due date, 31 March of the next year. */
record Report(String mechanism, boolean sent, LocalDate received, boolean onTime) {
    /** Share of the reports that come from a State that is not always reliable. */
    private static final double SENT = 0.88;

    private static final double ON_TIME = 0.7;

    static List<Report> of(State state, Traits traits, int year, long seed) {
        return state.mechanismsIn(year).stream()
                .map(m -> to(m, traits, year, Draws.of(seed, "report/" + state.code() + "/" + year + "/" + m)))
                .toList();
    }

    private static Report to(String mechanism, Traits traits, int year, Draws draws) {
        LocalDate due = LocalDate.of(year + 1, 3, 31);
        boolean sent = traits.reliable() || draws.chance(SENT);
        boolean onTime = sent && draws.chance(ON_TIME);
        LocalDate received = onTime ? due.minusDays(draws.below(60)) : due.plusDays(1 + draws.below(180));
        return new Report(mechanism, sent, received, onTime);
    }
}
