package org.sentinelle.definition.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.definition.exchange.PackageManifest.Content;

/** A manifest and the files it lists, no more and no fewer, each with the hash it gives. */
public record MethodPackage(PackageManifest manifest, SortedMap<String, PackageFile> files) {
    public MethodPackage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Opens a package that came from elsewhere; no more of the file is read than a package may have.
     *
     * @throws UnsoundPackage where anything about it is not as it should be
     */
    public static MethodPackage read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return open(file.toString(), in.readNBytes(ArchiveReader.MOST_ARCHIVE_BYTES + 1));
        }
    }

    /**
     * Opens a package that came from elsewhere.
     *
     * @param name what messages call it
     * @throws UnsoundPackage where anything about it is not as it should be
     */
    public static MethodPackage open(String name, byte[] bytes) {
        SortedMap<String, PackageFile> files = ArchiveReader.files(name, bytes);
        PackageFile manifestFile = files.remove(PackageManifest.FILE);
        if (manifestFile == null) {
            throw UnsoundPackage.because(name, "It holds no package.yaml, so it is no package of methods.");
        }
        PackageManifest manifest = ManifestReader.manifest(manifestFile);
        requireSame(manifest, files);
        requireOneFileEach(files.keySet());
        return new MethodPackage(manifest, files);
    }

    /** The package as a zip file: the same bytes whenever and wherever it is written. */
    public byte[] bytes() {
        List<PackageFile> all = new ArrayList<>(files.values());
        all.add(ManifestText.file(manifest));
        return ArchiveWriter.bytes(all);
    }

    private static void requireSame(PackageManifest manifest, SortedMap<String, PackageFile> files) {
        Set<String> unlisted = new TreeSet<>(files.keySet());
        Set<String> seen = new TreeSet<>();
        for (Content content : manifest.contents()) {
            PackageFile file = files.get(content.file());
            if (file == null) {
                throw UnsoundPackage.because(content.file(), "package.yaml lists it, but it is not in the package.");
            }
            if (!seen.add(content.file())) {
                throw UnsoundPackage.because(content.file(), "package.yaml lists it twice.");
            }
            if (!file.sha256().equals(content.sha256())) {
                throw UnsoundPackage.because(
                        content.file(), "Its hash is not the one in package.yaml: it was changed after the export.");
            }
            unlisted.remove(content.file());
        }
        if (!unlisted.isEmpty()) {
            throw UnsoundPackage.because(
                    unlisted.iterator().next(), "It is in the package, but package.yaml does not list it.");
        }
    }

    private static void requireOneFileEach(Set<String> paths) {
        Set<ItemId> seen = new TreeSet<>();
        for (String path : paths) {
            ItemId.of(path).filter(item -> !seen.add(item)).ifPresent(item -> {
                throw UnsoundPackage.because(
                        path, "The " + item.section().noun() + " " + item.id() + " is in the package twice.");
            });
        }
    }
}
