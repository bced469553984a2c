package org.sentinelle.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The definitions that are packaged with the programme, in the class path folder {@code sentinelle}. */
public final class SharedDefinitions {
    static final String NAME = "the shared definitions";
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
    private static final String LANDMARK = "sentinelle/schema/common.json";

    private SharedDefinitions() {}

    /** The packaged folder, whether it is one on disk or lies inside a jar. */
    public static DefinitionRoot root() {
        return root(SharedDefinitions.class.getClassLoader());
    }

    static DefinitionRoot root(ClassLoader classes) {
        URL landmark = classes.getResource(LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException(
                    "The shared definitions are not on the class path; add the module sentinelle-indicators");
        }
        try {
            return new DefinitionRoot(NAME, grandparent(path(landmark.toURI())), LANGUAGES);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class loader names no valid place: " + landmark, e);
        }
    }

    private static Path path(URI landmark) {
        return landmark.getScheme().equals("jar") ? fileSystem(landmark).getPath("/" + LANDMARK) : Path.of(landmark);
    }

    private static Path grandparent(Path landmark) {
        Path parent = landmark.getParent();
        Path root = parent == null ? null : parent.getParent();
        if (root == null) {
            throw new IllegalStateException("The shared definitions lie in no folder");
        }
        return root;
    }

    /** The jar as a file system; it stays open as long as the programme runs, since its paths are read later. */
    private static synchronized FileSystem fileSystem(URI inJar) {
        try {
            return FileSystems.getFileSystem(inJar);
        } catch (FileSystemNotFoundException notOpenYet) {
            try {
                return FileSystems.newFileSystem(inJar, Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException("The jar of the shared definitions cannot be opened", e);
            }
        }
    }
}
