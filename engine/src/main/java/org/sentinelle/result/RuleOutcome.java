package org.sentinelle.result;

import java.util.List;

/**
 * What one data rule found.
 *
 * @param checked area-periods to which the rule applied
 * @param above those that break it upwards with certainty, {@code below} downwards
 * @param worst the clearest breaches, worst first, at most ten
 */
public record RuleOutcome(String dataset, String rule, long checked, long above, long below, List<Breach> worst) {
    /** One breach: where, what the parts (or the lower count) say and what the total (or the upper count) says. */
    public record Breach(String area, String period, Bounds said, Bounds against) {}

    public RuleOutcome {
        worst = List.copyOf(worst);
    }
}
