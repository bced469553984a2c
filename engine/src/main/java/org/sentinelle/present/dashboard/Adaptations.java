package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Overlays;
import org.sentinelle.model.Plan;

/** Says how a mechanism adapts an indicator, so that nobody takes the adapted one for the shared one. */
final class Adaptations {
    private final Edition edition;
    private final Wording words;

    Adaptations(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** What the overlay of this mechanism says of this indicator; null where there is none. */
    @Nullable
    Adaptation of(Indicator indicator, AreaGroup mechanism) {
        Overlay overlay = Overlays.of(edition.input().catalogue(), indicator.id(), mechanism.id());
        return overlay == null
                ? null
                : new Adaptation(
                        words.text("overlay.adapted", edition.label(mechanism), edition.in(overlay.reason())),
                        changes(indicator, overlay));
    }

    private List<String> changes(Indicator indicator, Overlay overlay) {
        List<String> changes = new ArrayList<>();
        Indicator shared = edition.input().catalogue().indicators().get(indicator.id());
        if (overlay.label() != null && shared != null) {
            changes.add(words.text("overlay.label", edition.in(shared.name())));
        }
        overlay.disaggregate()
                .forEach(fields -> changes.add(words.text("overlay.breakdown", dimensions(indicator, fields))));
        Integer threshold = overlay.threshold();
        if (threshold != null) {
            changes.add(words.text("overlay.threshold", words.derived(threshold)));
        }
        overlay.targets().forEach(target -> changes.add(target(indicator, target)));
        changes.add(
                overlay.agreed() == null
                        ? words.text("overlay.not-agreed")
                        : words.text("overlay.agreed", overlay.agreed().toString()));
        if (overlay.provisional()) {
            changes.add(words.text("overlay.provisional"));
        }
        return changes;
    }

    private String target(Indicator indicator, Overlay.NewTarget target) {
        Plan plan = edition.input().catalogue().plans().get(target.plan());
        return words.text(
                "overlay.target",
                words.period(target.period()),
                plan == null ? target.plan() : edition.in(plan.name()),
                edition.withUnit(indicator, words.derived(edition.form(indicator), target.value())));
    }

    private String dimensions(Indicator indicator, List<String> fields) {
        return fields.stream()
                .map(field -> edition.codeList(indicator, field)
                        .name()
                        .in(words.language())
                        .toLowerCase(Locale.forLanguageTag(words.language())))
                .collect(Collectors.joining(" \u00D7 "));
    }
}
