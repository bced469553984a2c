package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * What each publication told of confidential datasets, one file a publication, closed with the keys of the workspace. Later
 * publications are protected with it in mind, so it must not be lost.
 */
public final class PastTables {
    private static final String SUFFIX = ".json";
    private static final String FORM = "form";
    private static final Pattern NAME = Pattern.compile("\\d{6}-.+\\.json");

    private final Path root;
    private final Encryption encryption;

    /**
     * What one publication told.
     *
     * @param roundingKey the fingerprint of the key that counts were rounded by; null where none was
     */
    public record Entry(String publication, @Nullable String roundingKey, List<PastTable> tables) {
        public Entry {
            tables = List.copyOf(tables);
        }
    }

    /** Those in a folder. */
    public PastTables(Path root, Encryption encryption) {
        this.root = root;
        this.encryption = encryption;
    }

    /** The publications of which it is known what they told, in the order in which they were made. */
    public List<String> publications() throws IOException {
        List<String> publications = new ArrayList<>();
        for (String name : names()) {
            publications.add(name.substring(name.indexOf('-') + 1, name.length() - SUFFIX.length()));
        }
        return publications;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Whether it is known what a publication told. */
    public boolean has(String publication) throws IOException {
        return publications().contains(publication);
    }

    /** Notes what a publication tells; one that was made before keeps its place. */
    public void write(Entry entry) throws IOException {
        PrivateFiles.folder(root);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(FORM, PastTableJson.FORM);
        map.put("publication", entry.publication());
        if (entry.roundingKey() != null) {
            map.put("rounding-key", entry.roundingKey());
        }
        map.put("tables", entry.tables().stream().map(PastTableJson::of).toList());
        SealedJson.write(file(entry.publication()), map, encryption);
    }

    /** What a publication told; throws {@link UnusableInput} where that cannot be read. */
    public Entry read(String publication) throws IOException {
        Path file = file(publication);
        Optional<Map<String, @Nullable Object>> map = SealedJson.read(file, encryption);
        if (map.isEmpty()) {
            throw unusable(file, "This was closed with a key that the key file does not hold.");
        }
        try {
            JsonObject entry = new JsonObject(map.get());
            if (entry.integer(FORM) != PastTableJson.FORM) {
                throw unusable(file, "This was written by another version of Sentinelle.");
            }
            return new Entry(
                    publication,
                    entry.has("rounding-key") ? entry.text("rounding-key") : null,
                    entry.objects("tables").stream().map(PastTableJson::read).toList());
        } catch (IllegalArgumentException e) {
            throw unusable(file, "This does not say what a publication told.");
        }
    }

    private static UnusableInput unusable(Path file, String what) {
        return new UnusableInput(List.of(new Problem(
                file.toString(),
                0,
                what,
                "What was published before decides what may be published now: name the key file or the version of"
                        + " Sentinelle that it was written with, or bring back a copy.")));
    }

    private Path file(String publication) throws IOException {
        List<String> names = names();
        for (String name : names) {
            if (name.endsWith("-" + publication + SUFFIX)) {
                return root.resolve(name);
            }
        }
        return root.resolve(String.format(Locale.ROOT, "%06d-%s%s", names.size() + 1, publication, SUFFIX));
    }
}
