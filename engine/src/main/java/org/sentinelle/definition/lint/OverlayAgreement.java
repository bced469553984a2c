package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Overlay.NewTarget;
import org.sentinelle.result.Problem;

/** Did the mechanism agree to what an overlay calls an adopted target? Until then it counts as made up. */
final class OverlayAgreement implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.overlays().all().stream()
                .filter(overlay -> overlay.value().agreed() == null)
                .flatMap(OverlayAgreement::ofOverlay);
    }

    private static Stream<Problem> ofOverlay(Definition<Overlay> overlay) {
        List<NewTarget> targets = overlay.value().targets();
        return IntStream.range(0, targets.size())
                .filter(i -> Boolean.FALSE.equals(targets.get(i).illustrative()))
                .mapToObj(i -> overlay.problem(
                        "The target '" + targets.get(i).id() + "' is called adopted, but nothing says when.",
                        "Write the day in 'agreed', or delete 'illustrative: false'.",
                        "targets",
                        i,
                        "illustrative"));
    }
}
