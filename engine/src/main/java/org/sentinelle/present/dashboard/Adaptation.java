package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * How a mechanism adapts the shared definition of an indicator.
 *
 * @param sentence who adapts it, and why
 * @param changes what it changes, a sentence each
 */
public record Adaptation(String sentence, List<String> changes) {
    public Adaptation {
        changes = List.copyOf(changes);
    }
}
