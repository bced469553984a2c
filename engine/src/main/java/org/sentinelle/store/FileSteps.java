package org.sentinelle.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The steps by which a publication becomes visible; each can be the last one before a crash, so tests can stop after any. */
interface FileSteps {
    void createFolder(Path folder) throws IOException;

    void write(Path file, String text) throws IOException;

    /** Lets the owner write, the owner's group read, and nobody else do anything, where the file system knows of such things. */
    void restrict(Path path) throws IOException;

    /** Forces a file's or folder's content to the disk. */
    void force(Path path) throws IOException;

    /** Renames in one step, replacing what is there. */
    void moveAtomically(Path from, Path to) throws IOException;

    void deleteTree(Path root) throws IOException;

    /** The steps on the real disk. */
    FileSteps DISK = new FileSteps() {
        @Override
        public void createFolder(Path folder) throws IOException {
            Files.createDirectories(folder);
        }

        @Override
        public void write(Path file, String text) throws IOException {
            Files.writeString(file, text);
        }

        @Override
        public void restrict(Path path) throws IOException {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----"));
            }
        }

        @Override
        public void force(Path path) throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }

        @Override
        public void moveAtomically(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void deleteTree(Path root) throws IOException {
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(root)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    };
}
