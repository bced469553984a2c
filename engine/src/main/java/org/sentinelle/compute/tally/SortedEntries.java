package org.sentinelle.compute.tally;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Stratum;

/** Entries known to be in order, to make a {@link java.util.TreeMap} of without a comparison; good for nothing else. */
@SuppressWarnings("JdkObsolete") // the constructor of TreeMap asks for no more than a SortedMap
final class SortedEntries extends AbstractMap<Stratum, Tally> implements SortedMap<Stratum, Tally> {
    private final List<Map.Entry<Stratum, Tally>> entries = new ArrayList<>();

    void append(Stratum stratum, Tally tally) {
        entries.add(Map.entry(stratum, tally));
    }

    @Override
    public Set<Map.Entry<Stratum, Tally>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Stratum, Tally>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super Stratum> comparator() {
        return null;
    }

    @Override
    public SortedMap<Stratum, Tally> subMap(Stratum from, Stratum to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedMap<Stratum, Tally> headMap(Stratum to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedMap<Stratum, Tally> tailMap(Stratum from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stratum firstKey() {
        return entries.get(0).getKey();
    }

    @Override
    public Stratum lastKey() {
        return entries.get(entries.size() - 1).getKey();
    }
}
