package org.sentinelle.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Regime;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;

/**
 * What anybody may know of a policy, as an object. What is demanded of contributors is left out: an agency that knows p, or the n
 * and k of the dominance rule, bounds the others more narrowly (Handbook on Statistical Disclosure Control, 4.2).
 */
final class PolicyJson {
    private static final String ROUND = "round";

    private PolicyJson() {}

    static Map<String, Object> of(ProtectionPolicy policy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("threshold", policy.threshold());
        map.put("zeros", lower(policy.zeros()));
        map.put("groups", lower(policy.groups()));
        if (policy.regime() instanceof Round round) {
            Map<String, Object> base = new LinkedHashMap<>();
            base.put("base", round.base());
            base.put("rounding", lower(round.rounding()));
            map.put(ROUND, base);
        }
        return map;
    }

    static ProtectionPolicy read(JsonObject policy) {
        Regime regime = policy.has(ROUND) ? round(policy.object(ROUND)) : new Suppress();
        return new ProtectionPolicy(
                policy.integer("threshold"),
                policy.constant("zeros", Zeros.class),
                Contributors.NONE,
                policy.constant("groups", GroupDisclosure.class),
                regime);
    }

    private static Round round(JsonObject round) {
        return new Round(round.integer("base"), round.constant("rounding", Rounding.class));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
