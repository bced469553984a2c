package org.sentinelle.compute.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Partials;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.TableReader;
import org.sentinelle.store.TableWriter;

/**
 * The kept tallies of one dataset in one file, readable by its owner alone and named after its own SHA-256: a file that is cut
 * off or changed by a bit no longer bears its name, and a file appears under its name whole or not at all.
 */
final class KeptFile {
    private static final String SUFFIX = ".parquet";
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;
    private final String dataset;
    private final Encryption encryption;

    KeptFile(Path folder, String dataset, Encryption encryption) {
        this.folder = folder;
        this.dataset = dataset;
        this.encryption = encryption;
    }

    /** Whether a file holds tallies of the dataset, judged by its name. */
    static boolean isOf(String dataset, Path file) {
        return file.getFileName().toString().matches(Pattern.quote(dataset + "-") + HASH + Pattern.quote(SUFFIX));
    }

    /** What was kept, and how many files were not as they were written. */
    record Contents(Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> tallies, int damaged) {}

    /** Reads what is sound, and deletes what is not. */
    Contents read() throws IOException {
        Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> tallies = new HashMap<>();
        int damaged = 0;
        for (Path file : files()) {
            if (!isSound(file) || !wasRead(file, tallies)) {
                Files.delete(file);
                damaged++;
            }
        }
        return new Contents(tallies, damaged);
    }

    private boolean isSound(Path file) throws IOException {
        return file.getFileName().toString().equals(dataset + "-" + FileHash.sha256(file) + SUFFIX);
    }

    /** Reads a file; one of other keys, or in plain where it should be encrypted, is of no use. */
    private boolean wasRead(Path file, Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> tallies)
            throws IOException {
        try (TableReader reader = TableReader.open(file, encryption)) {
            if (reader.isEncrypted() == encryption.isOn()) {
                read(reader, tallies);
                return true;
            }
            return false;
        } catch (UnusableInput e) {
            return false;
        }
    }

    private static void read(TableReader reader, Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> tallies) {
        KeptRow.Reader rows = new KeptRow.Reader();
        for (List<@Nullable Object> cells = reader.next(); cells != null; cells = reader.next()) {
            KeptRow row = rows.read(cells);
            var found = tallies.computeIfAbsent(row.key(), k -> new HashMap<>());
            if (row.at() != null) {
                found.computeIfAbsent(row.at(), a -> new TreeMap<>()).put(row.stratum(), row.tally());
            }
        }
    }

    /** Writes these tallies in the place of what there is; equal tallies give an equal file unless it is encrypted. */
    void write(Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> tallies) throws IOException {
        PrivateFiles.folder(folder);
        List<Path> before = files();
        Path unnamed = folder.resolve("." + dataset + ".new");
        try (TableWriter writer =
                TableWriter.openPrivate(unnamed, "tallies of " + dataset, KeptRow.COLUMNS, encryption.counts())) {
            for (Partials.Key key : sorted(tallies)) {
                for (KeptRow row : rows(key, tallies.getOrDefault(key, Map.of()))) {
                    writer.write(row.cells());
                }
            }
            writer.finish();
        }
        Path named = folder.resolve(dataset + "-" + FileHash.sha256(unnamed) + SUFFIX);
        Files.move(unnamed, named, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path old : before) {
            if (!old.equals(named)) {
                Files.delete(old);
            }
        }
    }

    private static List<Partials.Key> sorted(Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> tallies) {
        return tallies.keySet().stream()
                .sorted(Comparator.comparing(Partials.Key::chunk).thenComparing(Partials.Key::request))
                .toList();
    }

    private static List<KeptRow> rows(Partials.Key key, Map<At, SortedMap<Stratum, Tally>> tallies) {
        List<KeptRow> rows = new ArrayList<>();
        tallies.keySet().stream()
                .sorted(Comparator.comparing(At::area).thenComparing(At::period))
                .forEach(at -> tallies.getOrDefault(at, new TreeMap<>())
                        .forEach((stratum, tally) -> rows.add(new KeptRow(key, at, stratum, tally))));
        return rows.isEmpty() ? List.of(KeptRow.nothing(key)) : rows;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> isOf(dataset, f)).sorted().toList();
        }
    }
}
