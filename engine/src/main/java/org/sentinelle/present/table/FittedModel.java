package org.sentinelle.present.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Finding;

/**
 * A model that stands in a table beside others.
 *
 * @param dependent what it explains
 * @param columns of the data that its terms are made of
 * @param effects that are taken out before, such as a State's
 * @param clusters columns by which errors belong together
 */
public record FittedModel(
        String name,
        String dependent,
        List<String> columns,
        List<String> effects,
        List<String> clusters,
        Finding finding) {
    public FittedModel {
        columns = List.copyOf(columns);
        effects = List.copyOf(effects);
        clusters = List.copyOf(clusters);
    }

    Optional<Finding.Answered> answered() {
        return finding instanceof Finding.Answered answered ? Optional.of(answered) : Optional.empty();
    }

    /** The first of these that the summary holds, else that an estimate is called; null where there is none. */
    @Nullable
    Object said(String... names) {
        Finding.Answered answered = answered().orElse(null);
        if (answered == null) {
            return null;
        }
        for (String name : names) {
            Object value = answered.summary().get(name);
            if (value != null) {
                return value;
            }
        }
        return answered.estimates().stream()
                .filter(e -> List.of(names).contains(e.term()))
                .map(e -> (Object) e.estimate())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
