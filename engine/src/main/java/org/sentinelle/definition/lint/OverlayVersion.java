package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlay;
import org.sentinelle.result.Problem;

/** Was every overlay written for the version that the shared definition has now? */
final class OverlayVersion implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.overlays().all().stream().flatMap(overlay -> {
            Indicator indicator = all.indicators().get(overlay.value().indicator());
            return indicator == null || indicator.version() == overlay.value().version()
                    ? Stream.empty()
                    : Stream.of(problem(overlay, indicator));
        });
    }

    private static Problem problem(Definition<Overlay> overlay, Indicator indicator) {
        return overlay.problem(
                "The overlay adapts version " + overlay.value().version() + " of '" + indicator.id()
                        + "', whose definition is at version " + indicator.version() + ".",
                "Read the definition again; where the overlay still fits, write 'version: " + indicator.version()
                        + "'.",
                "version");
    }
}
