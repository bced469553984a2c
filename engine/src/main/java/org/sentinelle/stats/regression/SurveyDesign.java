package org.sentinelle.stats.regression;

import java.util.BitSet;
import java.util.stream.IntStream;

/** How a sample was drawn: primary sampling units within strata, with or without replacement. */
public final class SurveyDesign {
    private final Clusters units;
    private final int[] stratum;
    private final int[] sizes;
    private final double[] population;

    /**
     * A design.
     *
     * @param units the primary sampling unit of each row of the sample
     * @param stratum of each unit
     * @param population how many units there are in each stratum of the population; infinite where they were drawn with replacement
     */
    public SurveyDesign(Clusters units, int[] stratum, double[] population) {
        this.units = units;
        this.stratum = stratum.clone();
        this.population = population.clone();
        this.sizes = new int[population.length];
        for (int h : stratum) {
            sizes[h]++;
        }
    }

    public int strata() {
        return population.length;
    }

    /** How many units were drawn of a stratum. */
    public int drawn(int h) {
        return sizes[h];
    }

    /** 1 - n_h/N_h. */
    double notDrawn(int h) {
        return Double.isInfinite(population[h]) ? 1 : Math.max(0, 1 - sizes[h] / population[h]);
    }

    /** Whether one unit was drawn of a stratum that has more. */
    public boolean isLonely(int h) {
        return sizes[h] == 1 && notDrawn(h) > 0;
    }

    /** Units less strata, of those that have one of these rows. */
    public int degrees(int... rows) {
        BitSet seen = new BitSet();
        IntStream.of(rows).map(units::of).forEach(seen::set);
        return seen.cardinality() - strataOf(rows).cardinality();
    }

    /** How many units have one of these rows. */
    public int unitsOf(int... rows) {
        return (int) IntStream.of(rows).map(units::of).distinct().count();
    }

    /** The strata that have one of these rows. */
    public BitSet strataOf(int... rows) {
        BitSet strata = new BitSet();
        IntStream.of(rows).map(row -> stratum[units.of(row)]).forEach(strata::set);
        return strata;
    }

    int unit(int row) {
        return units.of(row);
    }

    int units() {
        return stratum.length;
    }

    int stratum(int unit) {
        return stratum[unit];
    }
}
