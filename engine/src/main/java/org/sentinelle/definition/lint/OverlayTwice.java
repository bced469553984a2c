package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Overlay;
import org.sentinelle.result.Problem;

/** Does a mechanism adapt an indicator in one overlay only? */
final class OverlayTwice implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        Map<List<String>, Definition<Overlay>> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Definition<Overlay> overlay : all.overlays().all()) {
            List<String> adapted =
                    List.of(overlay.value().mechanism(), overlay.value().indicator());
            Definition<Overlay> before = first.putIfAbsent(adapted, overlay);
            if (before != null && !before.id().equals(overlay.id())) {
                problems.add(problem(overlay, before));
            }
        }
        return problems.stream();
    }

    private static Problem problem(Definition<Overlay> overlay, Definition<Overlay> before) {
        return overlay.problem(
                "The mechanism '" + overlay.value().mechanism() + "' already adapts '"
                        + overlay.value().indicator() + "' in " + before.file() + " of " + before.root() + ".",
                "Put both into one overlay, and delete the other.",
                "indicator");
    }
}
