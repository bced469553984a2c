package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * The list of a publication's files with their sizes and SHA-256, and how they were made. The one file with clock times is left
 * out, so that equal inputs give an equal manifest.
 */
public final class Manifest {
    public static final String FILE = "manifest.json";

    /** The one file of a publication that holds wall-clock times. */
    public static final String CLOCK_FILE = "clock.json";

    private Manifest() {}

    static Map<String, @Nullable Object> of(Path folder, String id, Map<String, @Nullable Object> provenance)
            throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Path file : listed(folder)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", relative(folder, file));
            entry.put("bytes", Files.size(file));
            entry.put("sha256", FileHash.sha256(file));
            files.add(entry);
        }
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("publication", id);
        manifest.put("provenance", provenance);
        manifest.put("files", files);
        return manifest;
    }

    /** Checks every listed file's hash; throws {@link UnusableInput} naming each file that is missing, changed or not listed. */
    public static void verify(Path folder) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        if (JsonFile.read(folder.resolve(FILE)).get("files") instanceof List<?> files) {
            for (Object file : files) {
                if (file instanceof Map<?, ?> entry) {
                    expected.put(String.valueOf(entry.get("path")), String.valueOf(entry.get("sha256")));
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (Path file : listed(folder)) {
            String path = relative(folder, file);
            String hash = expected.remove(path);
            if (hash == null || !hash.equals(FileHash.sha256(file))) {
                problems.add(
                        problem(folder, path, hash == null ? "is not in the manifest." : "is not what was published."));
            }
        }
        expected.keySet().forEach(path -> problems.add(problem(folder, path, "is missing.")));
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    private static Problem problem(Path folder, String path, String what) {
        return new Problem(
                folder.getFileName() + "/" + path,
                0,
                what,
                "Publications are never changed. If this is a copy, take it from where it is shown and copy the publication again"
                        + " from its workspace; if it is in the workspace, remove its folder and publish again.");
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> !relative(folder, p).equals(FILE)
                            && !relative(folder, p).equals(CLOCK_FILE))
                    .sorted()
                    .toList();
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
