package org.sentinelle.protect;

import java.util.Collection;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.result.Confidential;

/** Lets through what was computed from public sources alone: their own censoring is kept, nothing is suppressed again. */
public final class PublishedSources {
    private PublishedSources() {}

    /** Releases as it is; throws {@link IllegalArgumentException} when one of the datasets is confidential. */
    public static <T> Released<T> release(Confidential<T> computed, Collection<DatasetSchema> from) {
        for (DatasetSchema dataset : from) {
            if (dataset.disclosure() != Disclosure.PUBLISHED) {
                throw new IllegalArgumentException("Dataset " + dataset.id() + " is confidential; it needs protection");
            }
        }
        return new Released<>(computed.open());
    }
}
