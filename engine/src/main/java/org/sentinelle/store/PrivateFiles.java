package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read: rows as they came in may hold data on persons. */
public final class PrivateFiles {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private PrivateFiles() {}

    /** Takes everyone else's rights away, where the file system knows such rights. */
    public static void restrict(Path path) throws IOException {
        if (knowsRights(path)) {
            String rights = Files.isDirectory(path) ? FOLDER : FILE;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    /** Whether the file system knows whom a file may be read by. */
    public static boolean knowsRights(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    /** Makes an empty file that was never anyone else's to read; fails where there is one. */
    static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && knowsRights(folder)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
        } else {
            Files.createFile(file);
        }
    }

    /** Whether anyone but the owner may read, write or run the file. */
    static boolean isOpenToOthers(Path file) throws IOException {
        return knowsRights(file)
                && !PosixFilePermissions.fromString(FOLDER).containsAll(Files.getPosixFilePermissions(file));
    }

    /** Makes the folder, with those above it where they are missing, for its owner alone. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder);
        return folder;
    }
}
