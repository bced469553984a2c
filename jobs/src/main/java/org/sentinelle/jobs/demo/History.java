package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.List;

/** Draws what truly happened in a State, year by year, from its traits and the known causes. */
final class History {
    /** In this share of State-years more are identified than presumed. */
    private static final double UNPRESUMED = 0.02;

    private final State state;
    private final Traits traits;
    private final Draws draws;

    private History(State state, Traits traits, long seed) {
        this.state = state;
        this.traits = traits;
        this.draws = Draws.of(seed, "history/" + state.code());
    }

    static List<StateYear> of(State state, Traits traits, long seed) {
        History history = new History(state, traits, seed);
        List<StateYear> years = new ArrayList<>();
        World.years().forEach(year -> years.add(history.year(year)));
        return List.copyOf(years);
    }

    private StateYear year(int year) {
        int since = year - World.FIRST_YEAR;
        StateYear.Living living = living(since);
        Block block = state.block();
        double risk = Causes.risk(living.gdpPerHead(), living.schoolingMonths())
                * StrictMath.exp(traits.risk().logRisk() + block.trueGrowth() * since);
        long victims = draws.poisson(living.population() * risk);
        double detection = Math.min(
                Causes.MOST_DETECTION,
                traits.risk().detection()
                        * StrictMath.exp(block.detectionGrowth() * since)
                        * draws.aroundOne(Causes.DETECTION_NOISE));
        Counts presumed = Counts.spread(draws.binomial(victims, detection), traits.cellShares(), draws);
        boolean referral = traits.hasBy(Traits.REFERRAL, year);
        double conversion = traits.risk().conversion()
                + (referral ? Causes.REFERRAL_EFFECT : 0)
                + Causes.CONVERSION_NOISE * draws.normal();
        Counts then = presumed.part(conversion, draws);
        Counts unpresumed = unpresumed(presumed.total() - then.total());
        return new StateYear(
                year,
                living,
                victims,
                detection,
                referral,
                presumed,
                then,
                then.plus(unpresumed),
                presumed.plus(unpresumed));
    }

    private Counts unpresumed(long notIdentified) {
        long persons = draws.chance(UNPRESUMED) ? notIdentified + 1 + notIdentified / 10 : 0;
        return Counts.spread(persons, traits.cellShares(), draws);
    }

    private StateYear.Living living(int since) {
        Traits.Living start = traits.living();
        double gdp = StrictMath.exp(start.logIncome() + 0.004 * since + 0.02 * draws.normal());
        return new StateYear.Living(
                StrictMath.round(start.population() * StrictMath.exp(start.growth() * since) / 1000) * 1000,
                StrictMath.round(gdp),
                StrictMath.round(start.schoolingMonths() + since),
                StrictMath.round(start.emigrants() * StrictMath.exp(0.01 * since) * draws.aroundOne(0.03)));
    }
}
