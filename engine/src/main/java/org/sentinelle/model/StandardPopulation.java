package org.sentinelle.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A population that many rates are referred to, so that they compare whatever the age and sex of those they were counted among.
 *
 * @param source where its weights were published
 * @param by the dimensions of its strata, each with the id of the list whose codes the weights use
 * @param weights how much of the population each stratum is: above zero, on any scale
 * @param provisional true where the weights were not yet checked against the source
 */
public record StandardPopulation(
        String id,
        LocalisedText name,
        String source,
        SortedMap<String, String> by,
        SortedMap<Stratum, Double> weights,
        boolean provisional) {
    public StandardPopulation {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** What the weights come to, added up in the order of the strata. */
    public double total() {
        double total = 0;
        for (double weight : weights.values()) {
            total += weight;
        }
        return total;
    }
}
