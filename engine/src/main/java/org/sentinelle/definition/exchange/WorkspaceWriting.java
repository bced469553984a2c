package org.sentinelle.definition.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts files into a workspace, all or none.
 *
 * <p>Everything is first written beside its place and forced to the disk, then each file is moved into place in one step, in the
 * order given; where a step fails, those before it are undone. A process that is killed in between leaves whole files in an
 * order in which each prefix is sound; importing again completes it.
 */
public final class WorkspaceWriting {
    private static final String STAGING = ".import";

    private final Path workspace;
    private final Path staging;
    private final Deque<Undo> done = new ArrayDeque<>();

    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    private WorkspaceWriting(Path workspace) {
        this.workspace = workspace;
        this.staging = workspace.resolve(STAGING);
    }

    /**
     * Writes the files; the caller holds the workspace's lock.
     *
     * @param replaceable the paths at which a file may lie already
     */
    public static void write(Path workspace, List<PackageFile> files, Set<String> replaceable) throws IOException {
        new WorkspaceWriting(workspace).write(files, replaceable);
    }

    private void write(List<PackageFile> files, Set<String> replaceable) throws IOException {
        delete(staging);
        try {
            for (PackageFile file : files) {
                stage(file);
            }
            for (PackageFile file : files) {
                move(file, replaceable.contains(file.path()));
            }
        } catch (IOException e) {
            undo(e);
            throw e;
        } finally {
            delete(staging);
        }
    }

    private void stage(PackageFile file) throws IOException {
        Path path = folderOf(staging.resolve("new").resolve(file.path()));
        Files.write(path, file.bytes());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void move(PackageFile file, boolean mayReplace) throws IOException {
        Path target = folderOf(workspace.resolve(file.path()));
        Path before = folderOf(staging.resolve("before").resolve(file.path()));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!mayReplace || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.copy(target, before);
            done.push(() -> Files.move(before, target, StandardCopyOption.ATOMIC_MOVE));
        } else {
            done.push(() -> Files.deleteIfExists(target));
        }
        Files.move(staging.resolve("new").resolve(file.path()), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void undo(IOException failure) {
        while (!done.isEmpty()) {
            try {
                done.pop().run();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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
