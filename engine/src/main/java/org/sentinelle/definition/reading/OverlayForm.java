package org.sentinelle.definition.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Overlay.NewTarget;

/** Overlays; breakdowns, thresholds and milestones are written as in indicators and plans. */
final class OverlayForm {
    private OverlayForm() {}

    static Overlay overlay(Mapping root, String sha256) {
        return new Overlay(
                root.text("id"),
                root.text("mechanism"),
                root.text("indicator"),
                root.integer("version"),
                root.has("label") ? Words.localised(root, "label") : null,
                IndicatorForm.disaggregate(root),
                IndicatorForm.threshold(root.optionalMapping("protection")),
                root.mappings("targets").stream().map(OverlayForm::target).toList(),
                Words.localised(root, "reason"),
                agreed(root),
                root.flag("provisional"),
                sha256);
    }

    private static @Nullable LocalDate agreed(Mapping root) {
        return root.has("agreed") ? LocalDate.parse(root.text("agreed")) : null;
    }

    private static NewTarget target(Mapping node) {
        Mapping target = node.mapping("target");
        return new NewTarget(
                node.text("plan"),
                node.text("id"),
                PlanForm.milestones(node),
                Words.period(target, "period"),
                Double.parseDouble(target.text("value")),
                node.flag("follow-up"),
                node.has("illustrative") ? (Boolean) node.flag("illustrative") : null);
    }
}
