package org.sentinelle.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * A list of a folder's files and their SHA-256 beside them, in the form that {@code sha256sum --check} reads: a file that was
 * lost, added, cut off or changed by a single bit is noticed before a number is made from it.
 */
public final class FolderSeal {
    /** Spark leaves files whose name starts so alone. */
    public static final String FILE_NAME = "_SHA256SUMS";

    private FolderSeal() {}

    public static void seal(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (var file : hashes(folder).entrySet()) {
            lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        Path seal = folder.resolve(FILE_NAME);
        Files.writeString(seal, lines, StandardCharsets.UTF_8);
        PrivateFiles.restrict(seal);
    }

    /** The sealed files in order of their names; throws {@link UnusableInput} naming every file that is not as it was sealed. */
    public static List<Path> verified(Path folder, String remedy) {
        try {
            if (!Files.isRegularFile(folder.resolve(FILE_NAME))) {
                throw new UnusableInput(List.of(problem(folder, FILE_NAME, "is missing.", remedy)));
            }
            List<Problem> problems = differences(folder, remedy);
            if (!problems.isEmpty()) {
                throw new UnusableInput(problems);
            }
            return sealed(folder).keySet().stream().map(folder::resolve).toList();
        } catch (IOException e) {
            throw new UnusableInput(List.of(problem(folder, FILE_NAME, "cannot be read.", remedy)));
        }
    }

    private static List<Problem> differences(Path folder, String remedy) throws IOException {
        SortedMap<String, String> sealed = sealed(folder);
        SortedMap<String, String> found = hashes(folder);
        List<Problem> problems = new ArrayList<>();
        sealed.forEach((name, hash) -> {
            if (!found.containsKey(name)) {
                problems.add(problem(folder, name, "is missing.", remedy));
            } else if (!hash.equals(found.get(name))) {
                problems.add(problem(folder, name, "is cut off or was changed after it was written.", remedy));
            }
        });
        found.keySet().stream()
                .filter(name -> !sealed.containsKey(name))
                .forEach(name -> problems.add(problem(folder, name, "does not belong here.", remedy)));
        return problems;
    }

    private static SortedMap<String, String> sealed(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE_NAME), StandardCharsets.ISO_8859_1)) {
            int gap = line.indexOf("  ");
            if (gap > 0) {
                hashes.put(line.substring(gap + 2), line.substring(0, gap));
            }
        }
        return hashes;
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("_") && !name.startsWith(".")) {
                    hashes.put(name, FileHash.sha256(file));
                }
            }
        }
        return hashes;
    }

    private static Problem problem(Path folder, String name, String what, String remedy) {
        return new Problem(folder.resolve(name).toString(), 0, "The file " + what, remedy);
    }
}
