package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.store.PrivateFiles;

/** A folder with nothing in it, which only this user may read. */
final class FreshFolder {
    private FreshFolder() {}

    /** Makes it, deleting whatever lay there. */
    static Path at(Path folder) throws IOException {
        delete(folder);
        return PrivateFiles.folder(folder);
    }

    /** Deletes a folder with all that is in it; one that is not there is deleted already. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
