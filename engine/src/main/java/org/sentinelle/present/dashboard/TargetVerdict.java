package org.sentinelle.present.dashboard;

import java.util.List;

/**
 * What a published method says of one target.
 *
 * @param illustrative where no mechanism adopted the target; the page says so before it says the verdict
 * @param declined where there is no verdict; then {@code verdict} says why
 */
public record TargetVerdict(
        String plan,
        boolean illustrative,
        boolean declined,
        String verdict,
        String target,
        String method,
        List<String> caveats) {
    public TargetVerdict {
        caveats = List.copyOf(caveats);
    }
}
