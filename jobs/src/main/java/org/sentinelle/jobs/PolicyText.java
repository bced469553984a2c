package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.Regime;
import org.sentinelle.model.ProtectionPolicy.Round;

/** A policy in the words of policy.yaml, which are the same in every language. */
final class PolicyText {
    private PolicyText() {}

    /** Its keys and their values. */
    static Map<String, String> of(ProtectionPolicy policy) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("threshold", String.valueOf(policy.threshold()));
        text.put("zeros", word(policy.zeros()));
        text.put("contributors", contributors(policy.contributors()));
        text.put("group-disclosure", word(policy.groups()));
        text.put("regime", regime(policy.regime()));
        return text;
    }

    /** What an entry for one indicator adds: the keys whose values demand anything. */
    static Map<String, String> ofEntry(ProtectionPolicy entry) {
        Map<String, String> nothing = of(ProtectionPolicy.LEAST);
        Map<String, String> text = of(entry);
        text.entrySet().removeIf(said -> said.getValue().equals(nothing.get(said.getKey())));
        return text;
    }

    /** Keys and values on one line. */
    static String line(Map<String, String> text) {
        return text.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String contributors(Contributors rules) {
        List<String> said = new ArrayList<>();
        if (rules.minimum() > 0) {
            said.add("minimum: " + rules.minimum());
        }
        Dominance dominance = rules.dominance();
        if (dominance != null) {
            said.add("dominance: {agencies: " + dominance.agencies() + ", percent: " + dominance.percent() + "}");
        }
        if (rules.pPercent() != null) {
            said.add("p-percent: " + rules.pPercent());
        }
        if (rules.insiders()) {
            said.add("insiders: true");
        }
        return said.isEmpty() ? "none" : "{" + String.join(", ", said) + "}";
    }

    private static String regime(Regime regime) {
        return regime instanceof Round round
                ? "{round: " + round.base() + ", method: " + word(round.rounding()) + "}"
                : "suppress";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
