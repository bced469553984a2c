package org.sentinelle.compute.value;

import java.util.Set;

/** What one area reported for one cell: the figures a value needs, or the reason why there are none. */
public sealed interface Input {
    /** Figures, with the caveats that go wherever they are added up. */
    record Reported(Sums sums, Set<String> flags) implements Input {
        public Reported {
            flags = Set.copyOf(flags);
        }
    }

    /** No usable figures; the reason is one of {@link Flags}. */
    record Missing(String reason) implements Input {}
}
