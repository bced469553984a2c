package org.sentinelle.definition.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Hypothesis;
import org.sentinelle.model.Hypothesis.Data;
import org.sentinelle.model.Hypothesis.Evidence;
import org.sentinelle.model.Hypothesis.Expected;
import org.sentinelle.model.Hypothesis.Recorded;
import org.sentinelle.model.Hypothesis.Scale;
import org.sentinelle.model.HypothesisRegister;

/** Registers of hypotheses. */
final class HypothesesForm {
    private static final String USUAL_LEVEL = "0.05";
    private static final String USUAL_CONFIDENCE = "0.95";

    private HypothesesForm() {}

    static HypothesisRegister register(Mapping root, String sha256) {
        return new HypothesisRegister(
                root.text("id"),
                Words.localised(root, "name"),
                Words.constant(HypothesisRegister.Adjustment.class, root.text("adjust")),
                Double.parseDouble(root.text("level", USUAL_LEVEL)),
                root.mappings("cautions").stream().map(Words::stripped).toList(),
                root.mappings("hypotheses").stream()
                        .map(HypothesesForm::hypothesis)
                        .toList(),
                root.flag("provisional"),
                root.text("source"),
                sha256);
    }

    private static Hypothesis hypothesis(Mapping node) {
        return new Hypothesis(
                node.text("id"),
                Words.localised(node, "statement"),
                Words.localised(node, "mechanism-of-action"),
                Words.localised(node, "population"),
                data(node.mapping("data")),
                Words.localised(node, "effect"),
                node.text("analysis"),
                node.text("term"),
                Words.constant(Expected.class, node.text("expected")),
                Words.constant(Scale.class, node.text("scale", "difference")),
                node.optionalNumber("smallest-effect"),
                LocalDate.parse(node.text("registered")),
                node.mappings("evidence").stream().map(HypothesesForm::evidence).toList(),
                recorded(node.optionalMapping("recorded")),
                node.flag("provisional"),
                node.text("source"));
    }

    private static Data data(Mapping node) {
        return new Data(Words.localised(node, "name"), LocalDate.parse(node.text("available")));
    }

    private static Evidence evidence(Mapping node) {
        return new Evidence(
                Words.constant(Evidence.Side.class, node.text("side")),
                Words.localised(node, "text"),
                node.text("source"),
                node.flag("provisional"));
    }

    private static @Nullable Recorded recorded(@Nullable Mapping node) {
        return node == null
                ? null
                : new Recorded(
                        LocalDate.parse(node.text("date")),
                        Long.parseLong(node.text("n")),
                        number(node, "estimate"),
                        number(node, "std-error"),
                        node.optionalNumber("df"),
                        number(node, "conf-low"),
                        number(node, "conf-high"),
                        Double.parseDouble(node.text("conf-level", USUAL_CONFIDENCE)),
                        number(node, "p"),
                        node.text("source"));
    }

    private static double number(Mapping node, String key) {
        return Double.parseDouble(node.text(key));
    }
}
