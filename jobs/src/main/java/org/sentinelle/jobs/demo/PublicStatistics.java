package org.sentinelle.jobs.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is known of a State without asking it: population, living conditions, laws and institutions, interventions. */
final class PublicStatistics {
    /** Years from a beginning to a law or institution that is complete. */
    private static final int YEARS_IN_PART = 3;

    private static final String PLAN = "national-plan";
    private static final Map<String, String> BY_INTERVENTION =
            Map.of(PLAN, "plan", "referral-mechanism", Traits.REFERRAL, "criminalisation", "law");
    private static final List<String> INSTRUMENTS = List.of(
            PLAN, "referral-mechanism", "criminalisation", "protocol", "non-punishment", "plan-budget", "rapporteur");

    private final Scale scale;
    private final Output output;

    PublicStatistics(Scale scale, Output output) {
        this.scale = scale;
        this.output = output;
    }

    void write(State state, Traits traits, List<StateYear> years) throws IOException {
        for (StateYear year : years) {
            String label = Integer.toString(year.year());
            StateYear.Living living = year.living();
            output.row(DemoFile.POPULATION, state.name(), state.code(), label, Long.toString(living.population()));
            output.row(
                    DemoFile.COVARIATES,
                    state.code(),
                    label,
                    Long.toString(living.gdpPerHead()),
                    Long.toString(living.schoolingMonths()),
                    Long.toString(living.emigrants()));
        }
        for (String instrument : scale.tier() == 0 ? List.of(PLAN) : INSTRUMENTS) {
            policy(state, traits, instrument);
        }
        interventions(state, traits);
    }

    private void policy(State state, Traits traits, String instrument) throws IOException {
        String intervention = BY_INTERVENTION.get(instrument);
        Draws draws = Draws.of(scale.seed(), "policy/" + state.code() + "/" + instrument);
        Integer complete = intervention == null
                ? Integer.valueOf(World.FIRST_YEAR + draws.below(20))
                : traits.firstYear(intervention);
        for (int year : World.years()) {
            String status = complete == null
                    ? "none"
                    : year >= complete ? "full" : year >= complete - YEARS_IN_PART ? "partial" : "none";
            output.row(DemoFile.POLICY_STATUS, state.code(), Integer.toString(year), instrument, status);
        }
    }

    private void interventions(State state, Traits traits) throws IOException {
        for (Map.Entry<String, Integer> first : new TreeMap<>(traits.firstYears()).entrySet()) {
            output.row(
                    DemoFile.INTERVENTIONS,
                    state.code(),
                    Integer.toString(first.getValue()),
                    first.getKey(),
                    first.getValue() + "-01-01",
                    "",
                    "",
                    "",
                    "made up",
                    "");
        }
    }
}
