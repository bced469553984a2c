package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of publications: each written once to a staging folder, forced to the disk, renamed to its own name, and only
 * then pointed to by the file {@code CURRENT}, replaced in one atomic step. A crash at any moment leaves the previous
 * publication current and whole; what it leaves behind in staging is cleared at the next start. Nothing published is changed.
 */
public final class Publications {
    /** Holds the id of the publication to read. */
    public static final String POINTER = "CURRENT";

    private static final String STAGING = ".staging-";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final Path root;
    private final FileSteps steps;

    public Publications(Path root) {
        this(root, FileSteps.DISK);
    }

    Publications(Path root, FileSteps steps) {
        this.root = root;
        this.steps = steps;
    }

    /** Writes a publication's files into the folder it is given. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(Path folder) throws IOException;
    }

    public Path folder(String id) {
        return root.resolve(checked(id));
    }

    /** The publication that readers see, if there is one. */
    public Optional<String> current() throws IOException {
        Path pointer = root.resolve(POINTER);
        return Files.exists(pointer) ? Optional.of(Files.readString(pointer).strip()) : Optional.empty();
    }

    public boolean has(String id) {
        return Files.isDirectory(folder(id));
    }

    /**
     * Makes the contents the current publication; where one with this id stands already, it is verified and pointed to, and
     * nothing is written again.
     *
     * @param provenance what the manifest says of how the files were made; deterministic
     */
    public Path publish(String id, Map<String, @Nullable Object> provenance, Contents contents) throws IOException {
        Path published = folder(id);
        clearStaging();
        if (!has(id)) {
            Path staging = root.resolve(STAGING + id);
            steps.createFolder(staging);
            write(contents, staging);
            Path manifest = staging.resolve(Manifest.FILE);
            steps.write(manifest, JsonFile.text(Manifest.of(staging, id, provenance)));
            settleAll(staging);
            steps.moveAtomically(staging, published);
            steps.force(root);
        }
        Manifest.verify(published);
        pointTo(id);
        return published;
    }

    /** What is refused while it is written is not left lying about: it may be what a gate keeps from readers. */
    private void write(Contents contents, Path staging) throws IOException {
        try {
            contents.writeTo(staging);
        } catch (IOException | RuntimeException refused) {
            steps.deleteTree(staging);
            throw refused;
        }
    }

    /** The folders of publications under a root, whichever is current; what a crashed run left in staging is none. */
    public static List<Path> folders(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .filter(p -> ID.matcher(p.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private void pointTo(String id) throws IOException {
        if (current().filter(id::equals).isPresent()) {
            return;
        }
        Path next = root.resolve(POINTER + ".next");
        steps.write(next, id + "\n");
        steps.force(next);
        steps.moveAtomically(next, root.resolve(POINTER));
        steps.force(root);
    }

    private void settleAll(Path staging) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(staging)) {
            paths = walk.sorted().toList();
        }
        for (Path path : paths) {
            steps.restrict(path);
            steps.force(path);
        }
    }

    /** Deletes what a crashed run left in staging; published folders are never touched. */
    private void clearStaging() throws IOException {
        steps.createFolder(root);
        List<Path> left;
        try (Stream<Path> entries = Files.list(root)) {
            left = entries.filter(p -> p.getFileName().toString().startsWith(STAGING))
                    .sorted()
                    .toList();
        }
        for (Path path : left) {
            steps.deleteTree(path);
        }
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches() || id.contains("..")) {
            throw new IllegalArgumentException(
                    "A publication's id is made of a-z, 0-9, dot, dash and underscore, was " + id);
        }
        return id;
    }
}
