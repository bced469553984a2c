package org.sentinelle.compute.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Stratum;

/** Keeps partial tallies as long as the test runs. */
final class KeptInMemory implements Partials {
    private final Map<Key, Map<At, SortedMap<Stratum, Tally>>> kept = new HashMap<>();

    @Override
    public @Nullable Map<At, SortedMap<Stratum, Tally>> find(String dataset, Key key) {
        return kept.get(key);
    }

    @Override
    public void keep(String dataset, Key key, Map<At, SortedMap<Stratum, Tally>> tallies) {
        kept.put(key, tallies);
    }
}
