package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlay;
import org.sentinelle.result.Problem;

/** Does every part of an overlay change something? */
final class OverlayEffect implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.overlays().all().stream()
                .flatMap(overlay ->
                        ofOverlay(overlay, all.indicators().get(overlay.value().indicator())).stream());
    }

    private static List<Problem> ofOverlay(Definition<Overlay> overlay, @Nullable Indicator indicator) {
        List<Problem> problems = new ArrayList<>();
        if (overlay.value().empty()) {
            problems.add(overlay.problem(
                    "The overlay changes nothing.",
                    "Give it a label, 'disaggregate', 'protection' or 'targets', or delete the file."));
        }
        if (indicator != null) {
            addThreshold(overlay, indicator.threshold(), problems);
            addBreakdowns(overlay, indicator, problems);
        }
        return problems;
    }

    /** The strictest threshold holds for all, so one that is not above the shared one can be left out. */
    private static void addThreshold(Definition<Overlay> overlay, @Nullable Integer shared, List<Problem> to) {
        Integer own = overlay.value().threshold();
        if (own != null && shared != null && own <= shared) {
            to.add(overlay.problem(
                    "The threshold of " + own + " has no effect: the shared definition already hides counts below "
                            + shared + ".",
                    "Delete it, or name one above " + shared + ".",
                    "protection",
                    "threshold"));
        }
    }

    private static void addBreakdowns(Definition<Overlay> overlay, Indicator indicator, List<Problem> to) {
        Set<Set<String>> known = new HashSet<>();
        indicator.disaggregate().forEach(fields -> known.add(Set.copyOf(fields)));
        List<List<String>> added = overlay.value().disaggregate();
        for (int i = 0; i < added.size(); i++) {
            if (!known.add(Set.copyOf(added.get(i)))) {
                to.add(overlay.problem(
                        "The breakdown by " + String.join(" and ", added.get(i)) + " is already there.",
                        "Delete it: an overlay names only further breakdowns.",
                        "disaggregate",
                        i));
            }
        }
    }
}
