package org.sentinelle.definition.exchange.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.LocalisedText;

/** Collects the fields that differ. */
final class Differences {
    private static final String LABEL = "Only the wording differs; figures stay comparable.";

    private final List<Difference> found = new ArrayList<>();

    List<Difference> found() {
        return List.copyOf(found);
    }

    /** A field that may differ without moving a figure. */
    Differences harmless(String path, @Nullable Object ours, @Nullable Object theirs, String why) {
        return add(path, ours, theirs, new Effect(false, why));
    }

    /** A field that moves figures. */
    Differences breaking(String path, @Nullable Object ours, @Nullable Object theirs, String why) {
        return add(path, ours, theirs, new Effect(true, why));
    }

    /** A text in several languages that only names something. */
    Differences label(String path, LocalisedText ours, LocalisedText theirs) {
        return harmless(path, Shown.text(ours), Shown.text(theirs), LABEL);
    }

    Differences addAll(List<Difference> more) {
        found.addAll(more);
        return this;
    }

    private record Effect(boolean breaks, String why) {}

    private Differences add(String path, @Nullable Object ours, @Nullable Object theirs, Effect effect) {
        if (!Objects.equals(ours, theirs)) {
            found.add(new Difference(path, shown(ours), shown(theirs), effect.breaks(), effect.why()));
        }
        return this;
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
