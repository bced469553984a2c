package org.sentinelle.definition.reading;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Regime;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.WorkspacePolicy;

/** The policy of a workspace. Where its keys lie is left to whoever knows where the workspace lies. */
public final class PolicyForm {
    private PolicyForm() {}

    public static WorkspacePolicy policy(Mapping root) {
        TreeMap<String, ProtectionPolicy> indicators = new TreeMap<>();
        Mapping entries = root.optionalMapping("indicators");
        if (entries != null) {
            entries.entries()
                    .keySet()
                    .forEach(id -> indicators.put(id, demands(entries.mapping(id), ProtectionPolicy.LEAST)));
        }
        return new WorkspacePolicy(demands(root, ProtectionPolicy.DEFAULT), indicators, null);
    }

    private static ProtectionPolicy demands(Mapping node, ProtectionPolicy otherwise) {
        return new ProtectionPolicy(
                node.has("threshold") ? node.integer("threshold") : otherwise.threshold(),
                Words.constant(Zeros.class, node.text("zeros", "show")),
                contributors(node.optionalMapping("contributors")),
                Words.constant(GroupDisclosure.class, node.text("group-disclosure", "report")),
                regime(node));
    }

    private static Contributors contributors(@Nullable Mapping node) {
        if (node == null) {
            return Contributors.NONE;
        }
        Mapping dominance = node.optionalMapping("dominance");
        return new Contributors(
                node.has("minimum") ? node.integer("minimum") : Contributors.NONE.minimum(),
                dominance == null ? null : new Dominance(dominance.integer("agencies"), dominance.integer("percent")),
                node.has("p-percent") ? (Integer) node.integer("p-percent") : null,
                node.flag("insiders"));
    }

    private static Regime regime(Mapping node) {
        return node.get("regime") instanceof Mapping rounding
                ? new Round(
                        rounding.integer("round"),
                        Words.constant(Rounding.class, rounding.text("method", "controlled")))
                : new Suppress();
    }
}
