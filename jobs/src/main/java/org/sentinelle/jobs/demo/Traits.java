package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn once for a State.
 *
 * @param reliable whether it answers everyone every year
 * @param censorsBelow it writes smaller counts as "<5" or "<10"; 0 where it writes all
 * @param separator whether it groups the digits of its counts by commas
 * @param registersInstead whether, as a State of the European Union, it counts registered instead of identified victims
 * @param cellShares how its victims spread over the cells of {@link Counts}
 * @param firstYears the first year of each intervention that it has
 */
record Traits(
        boolean reliable,
        int censorsBelow,
        boolean separator,
        boolean registersInstead,
        Living living,
        Risk risk,
        List<Double> cellShares,
        Map<String, Integer> firstYears) {
    static final String REFERRAL = "referral";
    static final String CAMPAIGN = "campaign";

    /** Population and living conditions in the first year. */
    record Living(double population, double growth, double logIncome, double schoolingMonths, double emigrants) {}

    /** What makes this State differ from others like it: in risk, in being noticed, in being formally identified. */
    record Risk(double logRisk, double detection, double conversion) {}

    Traits {
        cellShares = List.copyOf(cellShares);
    }

    /** The first year of an intervention, null where the State never has it. */
    @Nullable
    Integer firstYear(String intervention) {
        return firstYears.get(intervention);
    }

    boolean hasBy(String intervention, int year) {
        Integer first = firstYear(intervention);
        return first != null && year >= first;
    }

    static Traits of(State state, long seed) {
        Draws draws = Draws.of(seed, "traits/" + state.code());
        double income = draws.between(StrictMath.log(600), StrictMath.log(45_000));
        double schooling = 60 + 22 * (income - StrictMath.log(600)) + 18 * draws.normal();
        Living living = new Living(
                StrictMath.exp(draws.between(StrictMath.log(2e6), StrictMath.log(40e6))),
                draws.between(0.002, 0.025),
                income,
                Math.max(24, schooling),
                draws.between(500, 15_000));
        Risk risk = new Risk(
                0.25 * draws.normal(),
                state.block().baseDetection() * draws.aroundOne(0.15),
                draws.between(0.45, 0.60));
        boolean reliable = state.place() < 18 || draws.chance(0.5);
        double habit = draws.uniform();
        int censors = habit < 0.3 ? 5 : habit < 0.5 ? 10 : 0;
        boolean separator = draws.chance(0.2);
        boolean instead = state.block().id().equals("european-union") && draws.chance(0.25);
        return new Traits(
                reliable,
                censors,
                separator,
                instead,
                living,
                risk,
                shares(draws),
                firstYears(state, Draws.of(seed, "interventions/" + state.code())));
    }

    private static List<Double> shares(Draws draws) {
        List<Double> forms = shares(draws, List.of(0.50, 0.35, 0.10, 0.05));
        List<Double> ages = shares(draws, List.of(0.30, 0.62, 0.08));
        List<Double> cells = new ArrayList<>();
        for (int form = 0; form < forms.size(); form++) {
            double female = form == 0 ? 0.9 : draws.between(0.35, 0.55);
            for (double sex : List.of(female, 1 - female)) {
                for (double age : ages) {
                    cells.add(forms.get(form) * sex * age);
                }
            }
        }
        return cells;
    }

    private static List<Double> shares(Draws draws, List<Double> usual) {
        List<Double> own = usual.stream().map(s -> s * draws.aroundOne(0.2)).toList();
        double sum = own.stream().mapToDouble(Double::doubleValue).sum();
        return own.stream().map(s -> s / sum).toList();
    }

    private static Map<String, Integer> firstYears(State state, Draws draws) {
        Map<String, Integer> first = new LinkedHashMap<>();
        adopt(first, draws, "plan", 0.7, 2009);
        adopt(first, draws, "law", 0.5, 2009);
        adopt(first, draws, CAMPAIGN, 0.6, 2010);
        adopt(first, draws, REFERRAL, state.block().referral() ? 0.55 : 0, 2012);
        adopt(first, draws, "free-movement", 0.2, 2010);
        return java.util.Collections.unmodifiableMap(first);
    }

    private static void adopt(Map<String, Integer> first, Draws draws, String what, double share, int from) {
        boolean adopts = draws.chance(share);
        int year = from + draws.below(8);
        if (adopts) {
            first.put(what, year);
        }
    }
}
