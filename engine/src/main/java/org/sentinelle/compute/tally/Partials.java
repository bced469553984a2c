package org.sentinelle.compute.tally;

import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Stratum;

/** Tallies of parts of datasets that were made before and need not be made again. Whoever keeps them hands back what was kept. */
public interface Partials {
    /** Keeps nothing: every row is read. */
    Partials NONE = new Partials() {
        @Override
        public @Nullable Map<At, SortedMap<Stratum, Tally>> find(String dataset, Key key) {
            return null;
        }

        @Override
        public void keep(String dataset, Key key, Map<At, SortedMap<Stratum, Tally>> tallies) {
            // Nothing is kept.
        }
    };

    /**
     * What a partial tally depends on, and nothing else.
     *
     * @param chunk the hash of the rows
     * @param request the hash of what is asked of them, from {@link RequestKeys}
     */
    record Key(String chunk, String request) {}

    /** What was kept, empty where the rows hold nothing that was asked for; null where it is not known. */
    @Nullable
    Map<At, SortedMap<Stratum, Tally>> find(String dataset, Key key);

    void keep(String dataset, Key key, Map<At, SortedMap<Stratum, Tally>> tallies);
}
