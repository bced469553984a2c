package org.sentinelle.analyse;

import java.util.Optional;

/** The numbers of shared cases that no method is held to, each with the reason, as {@code reference/untested.csv} has them. */
final class Untested {
    private Untested() {}

    static Optional<String> reasonFor(String referenceCase, String path) {
        return ReferenceCase.records(ReferenceCase.resource("/reference").resolve("untested.csv")).stream()
                .filter(r -> r.getField("case").equals(referenceCase))
                .filter(r -> path.matches(r.getField("path").replace("*", ".*")))
                .map(r -> r.getField("reason"))
                .findFirst();
    }
}
