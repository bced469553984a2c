package org.sentinelle.definition.reading;

import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.ProgressParameters;
import org.sentinelle.model.ProgressParameters.Level;
import org.sentinelle.model.ProgressParameters.Threshold;

/** Thresholds that an institution publishes. */
final class ParametersForm {
    private ParametersForm() {}

    static ProgressParameters progress(Mapping root) {
        return new ProgressParameters(
                root.text("id"),
                root.text("version"),
                root.text("source"),
                root.flag("provisional"),
                root.mappings("thresholds").stream()
                        .map(node -> new Threshold(Double.parseDouble(node.text("at-least")), level(node)))
                        .toList(),
                level(root.mapping("below")));
    }

    private static Level level(Mapping node) {
        return new Level(node.text("verdict"), Words.localised(node, "name"));
    }
}
