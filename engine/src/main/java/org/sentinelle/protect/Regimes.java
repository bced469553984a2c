package org.sentinelle.protect;

import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.protect.round.ControlledRounding;
import org.sentinelle.protect.round.CountRounding;
import org.sentinelle.protect.round.KeyedRounding;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.protect.round.RoundingRule;

/**
 * How a publication makes counts safe to show.
 *
 * @param key what rounding goes by; null where there is none
 */
record Regimes(@Nullable RoundingKey key) {

    /** The rounding of a policy; null where counts are shown as they are. */
    @Nullable
    CountRounding rounding(ProtectionPolicy policy) {
        if (!(policy.regime() instanceof Round round)) {
            return null;
        }
        if (key == null) {
            throw new IllegalArgumentException("Rounding needs a key");
        }
        RoundingRule rule = RoundingRule.of(policy, round);
        return round.rounding() == Rounding.CONTROLLED
                ? new ControlledRounding(rule, key)
                : new KeyedRounding(rule, key);
    }
}
