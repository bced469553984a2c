package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what a State tells UNODC, in the layout of the GLOTIP release: detected victims are those formally identified. */
final class Glotip {
    private static final DemoFile FILE = DemoFile.GLOTIP;
    private static final String DETECTED = "Detected trafficking victims";
    private static final String TOTAL = "Total";
    private static final Map<String, String> NAMES = Map.of(
            Stratum.ALL,
            TOTAL,
            "female",
            "Female",
            "male",
            "Male",
            "0 to 17",
            "0 to 17 years",
            "18 or over",
            "18 years or over",
            "sexual exploitation",
            "Sexual exploitation",
            "forced labour",
            "Forced labour",
            "other",
            "Other forms of exploitation");
    private static final String UNKNOWN = "Unknown";
    private static final double SENT = 0.88;
    private static final double COPIED = 0.02;
    private static final double CONTRADICTORY = 0.01;

    private final Scale scale;
    private final Output output;

    Glotip(Scale scale, Output output) {
        this.scale = scale;
        this.output = output;
    }

    void write(State state, Traits traits, List<StateYear> years) throws IOException {
        for (StateYear year : years) {
            Draws draws = Draws.of(scale.seed(), "glotip/" + state.code() + "/" + year.year());
            if (traits.reliable() | draws.chance(SENT)) {
                year(state, year, draws);
            }
        }
    }

    private void year(State state, StateYear year, Draws draws) throws IOException {
        long detected = year.identified().total();
        long prosecuted = draws.binomial(detected, 0.35);
        long convicted = draws.binomial(prosecuted, 0.5);
        boolean copied = draws.chance(COPIED);
        boolean contradictory = draws.chance(CONTRADICTORY);
        Detail detail = List.of(Detail.SEX, Detail.SEX_AND_AGE, Detail.EVERY_MARGIN, Detail.SEX_BY_AGE)
                .get(scale.tier());
        for (Stratum stratum : detail.strata()) {
            // The questionnaire has no form of exploitation that is not stated.
            if (!stratum.form().equals("not stated")) {
                boolean twice = contradictory
                        && stratum.sex().equals("female")
                        && stratum.age().equals(Stratum.ALL);
                cell(state, year.year(), stratum, year.identified().at(stratum), twice);
            }
        }
        row(state, year.year(), "Persons prosecuted", Stratum.TOTAL, prosecuted);
        usable(prosecuted);
        row(state, year.year(), "Persons convicted", Stratum.TOTAL, convicted);
        usable(convicted);
        if (copied) {
            row(state, year.year(), "Persons convicted", Stratum.TOTAL, convicted);
            output.truth(FILE).copied();
            output.truth(FILE).censored(Written.GLOTIP.censors(convicted) ? 1 : 0, 0);
        }
    }

    private void cell(State state, int year, Stratum stratum, long count, boolean twice) throws IOException {
        row(state, year, DETECTED, stratum, count);
        if (twice) {
            row(state, year, DETECTED, stratum, count + 20);
            output.truth(FILE).setAside("contradictory-values", 2);
            output.truth(FILE).censored(Written.GLOTIP.censors(count) ? 1 : 0, 0);
        } else {
            usable(count);
        }
    }

    private void usable(long count) {
        long censored = Written.GLOTIP.censors(count) ? 1 : 0;
        output.truth(FILE).censored(censored, censored);
    }

    private void row(State state, int year, String indicator, Stratum stratum, long count) throws IOException {
        boolean byForm = !stratum.form().equals(Stratum.ALL);
        output.row(
                FILE,
                state.code(),
                state.name(),
                state.regions().region(),
                state.regions().subregion(),
                indicator,
                byForm ? "by form of exploitation" : TOTAL,
                name(stratum.form()),
                name(stratum.sex()),
                name(stratum.age()),
                Integer.toString(year),
                "Counts",
                Written.GLOTIP.text(count),
                "MADE UP");
    }

    private static String name(String cell) {
        return NAMES.getOrDefault(cell, UNKNOWN);
    }
}
