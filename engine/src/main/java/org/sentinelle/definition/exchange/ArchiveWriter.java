package org.sentinelle.definition.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip file whose bytes depend on nothing but its content: names sorted, one fixed time, nothing compressed (compressed
 * bytes differ between versions of the compressor).
 */
final class ArchiveWriter {
    /** The first month that zip writes without a zone: January 1980 stands for "unknown" and adds the zone's time. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ArchiveWriter() {}

    static byte[] bytes(List<PackageFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (PackageFile file : files.stream()
                    .sorted(Comparator.comparing(PackageFile::path))
                    .toList()) {
                zip.putNextEntry(entry(file));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(PackageFile file) {
        CRC32 crc = new CRC32();
        crc.update(file.bytes());
        ZipEntry entry = new ZipEntry(file.path());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.size());
        entry.setCompressedSize(file.size());
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }
}
