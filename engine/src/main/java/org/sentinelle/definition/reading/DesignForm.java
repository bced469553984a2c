package org.sentinelle.definition.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlNode.Scalar;
import org.sentinelle.definition.yaml.YamlNode.Sequence;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Adoption;
import org.sentinelle.model.ImpactDesign.Checks;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.model.ImpactDesign.CountsFrom;
import org.sentinelle.model.ImpactDesign.Dated;
import org.sentinelle.model.ImpactDesign.Estimator;
import org.sentinelle.model.ImpactDesign.Members;
import org.sentinelle.model.ImpactDesign.Outcome;
import org.sentinelle.model.ImpactDesign.Pair;
import org.sentinelle.model.ImpactDesign.Spillovers;
import org.sentinelle.model.Stratum;

/** Impact designs. */
final class DesignForm {
    private static final String USUAL_LEVEL = "0.95";
    private static final String USUAL_POWER = "0.8";
    private static final List<Double> USUAL_SENSITIVITY = List.of(0.5, 1.0, 1.5, 2.0);

    private DesignForm() {}

    static ImpactDesign design(Mapping root, String sha256) {
        return new ImpactDesign(
                root.text("id"),
                Words.localised(root, "name"),
                Words.localised(root, "question"),
                outcome(root.mapping("outcome")),
                root.texts("units"),
                Words.period(root.mapping("periods"), "from"),
                Words.period(root.mapping("periods"), "to"),
                adoption(root.mapping("adoption")),
                Words.constant(Comparison.class, root.text("comparison")),
                Integer.parseInt(root.text("anticipation", "0")),
                root.texts("covariates"),
                Words.constant(Estimator.class, root.text("estimator", "doubly-robust")),
                checks(root.optionalMapping("checks")),
                root.optionalNumber("smallest-effect"),
                Double.parseDouble(root.text("level", USUAL_LEVEL)),
                Double.parseDouble(root.text("power", USUAL_POWER)),
                root.mappings("cautions").stream().map(Words::stripped).toList(),
                root.flag("provisional"),
                root.text("source"),
                sha256);
    }

    private static Outcome outcome(Mapping node) {
        Map<String, String> codes =
                node.has("stratum") ? new LinkedHashMap<>(node.textsByKey("stratum")) : new LinkedHashMap<>();
        return new Outcome(node.text("indicator"), new Stratum(codes));
    }

    private static Adoption adoption(Mapping node) {
        return new Adoption(
                node.texts("kinds"),
                node.texts("names"),
                Words.constant(Dated.class, node.text("dated", "in-force")),
                Words.constant(CountsFrom.class, node.text("counts-from")),
                members(node.optionalText("members")));
    }

    private static @Nullable Members members(@Nullable String word) {
        return word == null ? null : Words.constant(Members.class, word);
    }

    private static Checks checks(@Nullable Mapping node) {
        if (node == null) {
            return new Checks(USUAL_SENSITIVITY, null, null, true, 1);
        }
        List<Double> sensitivity =
                node.texts("sensitivity").stream().map(Double::valueOf).toList();
        return new Checks(
                sensitivity.isEmpty() ? USUAL_SENSITIVITY : sensitivity,
                spillovers(node.optionalMapping("spillovers")),
                node.optionalText("recording"),
                !node.has("composition") || node.flag("composition"),
                Integer.parseInt(node.text("later-start", "1")));
    }

    private static @Nullable Spillovers spillovers(@Nullable Mapping node) {
        return node == null
                ? null
                : new Spillovers(
                        node.texts("groups"),
                        node.items("pairs").stream().map(DesignForm::pair).toList());
    }

    private static Pair pair(Object node) {
        List<String> two = ((Sequence) node)
                .items().stream().map(item -> ((Scalar) item).text()).toList();
        return new Pair(two.get(0), two.get(1));
    }
}
