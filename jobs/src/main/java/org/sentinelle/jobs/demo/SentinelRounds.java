package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes rounds of interviews at sentinel sites. At every site the share of trafficked falls from round to round, but sites where
 * it is high interview ever more people, so that all sites thrown together hide the fall.
 */
final class SentinelRounds {
    private static final List<String> STATES = List.of("THA", "KHM", "VNM");
    private static final int ROUNDS = 7;
    private static final int FIRST_ROUND = 2010;
    private static final int YEARS_BETWEEN = 2;

    private final Scale scale;
    private final Output output;

    SentinelRounds(Scale scale, Output output) {
        this.scale = scale;
        this.output = output;
    }

    void write(State state) throws IOException {
        int place = STATES.indexOf(state.code());
        if (place < 0) {
            return;
        }
        int sites = scale.tier() == 0 ? 3 : 8;
        for (int i = 0; i < sites; i++) {
            site(state, i * STATES.size() + place + 1);
        }
    }

    private void site(State state, int number) throws IOException {
        Draws draws = Draws.of(scale.seed(), "site/" + number);
        boolean high = number % 2 == 0;
        double logOdds = (high ? -0.6 : -2.2) + 0.1 * draws.normal();
        List<String> ages = scale.tier() == 0 ? Stratum.AGES.subList(1, 2) : Stratum.AGES.subList(0, 2);
        for (int round = 0; round < ROUNDS; round++) {
            double odds = StrictMath.exp(logOdds + Causes.SENTINEL_LOG_ODDS_A_ROUND * round);
            for (String sex : Stratum.SEXES) {
                for (String age : ages) {
                    long interviewed = (high ? 20 + 50L * round : 120) + draws.below(20);
                    row(
                            state,
                            number,
                            round,
                            new Stratum(Stratum.ALL, sex, age),
                            interviewed,
                            odds / (1 + odds),
                            draws);
                }
            }
        }
    }

    private void row(State state, int number, int round, Stratum who, long interviewed, double share, Draws draws)
            throws IOException {
        long trafficked = draws.binomial(interviewed, share);
        output.row(
                DemoFile.SENTINEL_ROUNDS,
                state.code(),
                Integer.toString(FIRST_ROUND + YEARS_BETWEEN * round),
                "Round " + (round + 1),
                String.format(Locale.ROOT, "S%02d", number),
                who.sex(),
                who.age(),
                Long.toString(interviewed),
                Long.toString(trafficked),
                Long.toString(draws.binomial(trafficked, 0.1)));
    }
}
