package org.sentinelle.compute.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Partials;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Stratum;
import org.sentinelle.store.Encryption;

/**
 * Keeps partial tallies in a folder, a file for each dataset. What a run asks for is kept; of the rest, as much as that again, so
 * that going back to an earlier definition costs nothing. Nothing in the folder is needed: it may be deleted at any time.
 */
public final class KeptTallies implements Partials {
    /** Above this size the datasets that a run did not ask about lose theirs. */
    static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final Function<String, Encryption> encryption;
    private final Consumer<String> notices;
    private final SortedMap<String, OfDataset> datasets = new TreeMap<>();

    /** Of one dataset: what is known, what of it was asked for in this run, and whether a file lacks some of it. */
    private static final class OfDataset {
        private final Map<Key, Map<At, SortedMap<Stratum, Tally>>> known;
        private final Set<Key> used = new HashSet<>();
        private boolean unsaved;

        OfDataset(Map<Key, Map<At, SortedMap<Stratum, Tally>>> known) {
            this.known = known;
        }
    }

    /**
     * Opens a folder, which need not be there.
     *
     * @param encryption how the tallies of a dataset, named by its id, lie
     * @param notices who is told of files that were found damaged
     */
    public KeptTallies(Path folder, Function<String, Encryption> encryption, Consumer<String> notices) {
        this.folder = folder;
        this.encryption = encryption;
        this.notices = notices;
    }

    @Override
    public @Nullable Map<At, SortedMap<Stratum, Tally>> find(String dataset, Key key) {
        OfDataset kept = of(dataset);
        Map<At, SortedMap<Stratum, Tally>> found = kept.known.get(key);
        if (found != null) {
            kept.used.add(key);
        }
        return found;
    }

    @Override
    public void keep(String dataset, Key key, Map<At, SortedMap<Stratum, Tally>> tallies) {
        OfDataset kept = of(dataset);
        kept.known.put(key, tallies);
        kept.used.add(key);
        kept.unsaved = true;
    }

    /** Writes what is new. Called once, after all that a run asks for. */
    public void save() throws IOException {
        for (Map.Entry<String, OfDataset> dataset : datasets.entrySet()) {
            OfDataset kept = dataset.getValue();
            if (kept.unsaved) {
                forgetTheUnused(kept);
                file(dataset.getKey()).write(kept.known);
                kept.unsaved = false;
            }
        }
        makeRoom();
    }

    private static void forgetTheUnused(OfDataset kept) {
        long used = 0;
        long unused = 0;
        for (var entry : kept.known.entrySet()) {
            long cells =
                    1 + entry.getValue().values().stream().mapToLong(Map::size).sum();
            used += kept.used.contains(entry.getKey()) ? cells : 0;
            unused += kept.used.contains(entry.getKey()) ? 0 : cells;
        }
        if (unused > used) {
            kept.known.keySet().retainAll(kept.used);
        }
    }

    private void makeRoom() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        if (bytes > MOST_BYTES) {
            for (Path file : files) {
                if (datasets.keySet().stream().noneMatch(d -> KeptFile.isOf(d, file))) {
                    Files.delete(file);
                }
            }
        }
    }

    private KeptFile file(String dataset) {
        return new KeptFile(folder, dataset, encryption.apply(dataset));
    }

    private OfDataset of(String dataset) {
        return datasets.computeIfAbsent(dataset, d -> {
            try {
                KeptFile.Contents contents = file(d).read();
                if (contents.damaged() > 0) {
                    notices.accept(
                            "What was kept of dataset " + d
                                    + " is damaged, or encrypted with other keys, and was deleted; its rows are read again, and no number changes.");
                }
                return new OfDataset(new HashMap<>(contents.tallies()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
