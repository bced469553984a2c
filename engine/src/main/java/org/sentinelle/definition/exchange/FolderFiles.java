package org.sentinelle.definition.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a workspace, or of the shared definitions, that a package may hold.
 *
 * @param files by their path in a package
 * @param passedOver what lies in the same folders and is no definition, by path: it never leaves the folder
 */
public record FolderFiles(SortedMap<String, PackageFile> files, List<String> passedOver) {
    private static final String DEFINITIONS = "definitions";

    public FolderFiles {
        passedOver = List.copyOf(passedOver);
    }

    /** The files in {@code definitions/} and {@code analyses/} of a workspace; links are passed over. */
    public static FolderFiles ofWorkspace(Path workspace) throws IOException {
        Reading reading = new Reading();
        reading.under(workspace.resolve(DEFINITIONS), DEFINITIONS);
        reading.under(workspace.resolve(Section.ANALYSES.folder()), Section.ANALYSES.folder());
        return new FolderFiles(reading.files, reading.passedOver);
    }

    /** The files of a folder of definitions, which may lie inside a jar. */
    public static FolderFiles ofDefinitions(Path folder) throws IOException {
        Reading reading = new Reading();
        reading.under(folder, DEFINITIONS);
        return new FolderFiles(reading.files, reading.passedOver);
    }

    private static final class Reading {
        private final SortedMap<String, PackageFile> files = new TreeMap<>();
        private final List<String> passedOver = new ArrayList<>();

        private void under(Path folder, String called) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            List<Path> found;
            try (Stream<Path> walk = Files.walk(folder)) {
                found = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .toList();
            }
            String separator = folder.getFileSystem().getSeparator();
            for (Path path : found) {
                add(path, called + "/" + folder.relativize(path).toString().replace(separator, "/"));
            }
        }

        private void add(Path path, String name) throws IOException {
            boolean hidden = name.contains("/.");
            if (!hidden && ItemId.of(name).isPresent() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                files.put(name, new PackageFile(name, Files.readAllBytes(path)));
            } else {
                passedOver.add(name);
            }
        }
    }
}
