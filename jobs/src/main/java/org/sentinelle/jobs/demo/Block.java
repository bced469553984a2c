package org.sentinelle.jobs.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * States whose hidden trends are alike.
 *
 * @param trueGrowth growth of the true number of victims, in logarithms a year
 * @param detectionGrowth growth of the probability that a victim is noticed, in logarithms a year
 * @param baseDetection that probability in the first year, for the block's average State
 * @param referral whether States of the block start national referral mechanisms in the period
 */
record Block(String id, double trueGrowth, double detectionGrowth, double baseDetection, boolean referral) {
    static Map<String, Block> all() {
        Map<String, Block> blocks = new LinkedHashMap<>();
        for (List<String> row : DemoResources.table("blocks.csv")) {
            blocks.put(
                    row.get(0),
                    new Block(
                            row.get(0),
                            Double.parseDouble(row.get(1)),
                            Double.parseDouble(row.get(2)),
                            Double.parseDouble(row.get(3)),
                            row.get(4).equals("yes")));
        }
        return blocks;
    }
}
