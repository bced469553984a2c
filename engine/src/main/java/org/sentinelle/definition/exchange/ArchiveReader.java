package org.sentinelle.definition.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a zip file that nobody vouches for, wholly in memory.
 *
 * <p>The list of files at its end (the central directory) is read as it is written, since that is where links are marked; each
 * file's own header must give the same name, so that no two programmes see two packages in one file. Sizes are not believed
 * but counted. Refused with {@link UnsoundPackage}: whatever is no zip file, is encrypted, split or of the 64-bit kind; links;
 * names that {@link EntryName} refuses; a name given twice, also in capitals; more files or bytes than the limits.
 */
final class ArchiveReader {
    /** As many bytes as the file itself may have. */
    static final int MOST_ARCHIVE_BYTES = 20_000_000;

    static final int MOST_FILES = 2_000;

    /** The largest definition that is read. */
    static final int MOST_FILE_BYTES = 1_000_000;

    static final int MOST_BYTES = 50_000_000;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int CENTRAL_NAME_OFFSET = 46;

    private final String archive;
    private final ByteBuffer zip;
    private final SortedMap<String, PackageFile> files = new TreeMap<>();
    private final SortedMap<String, String> byLowerCase = new TreeMap<>();
    private long total;

    private ArchiveReader(String archive, byte[] bytes) {
        this.archive = archive;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The files by name; folders are passed over. */
    static SortedMap<String, PackageFile> files(String archive, byte[] bytes) {
        if (bytes.length > MOST_ARCHIVE_BYTES) {
            throw UnsoundPackage.because(archive, "The file is larger than 20 MB, which no package of definitions is.");
        }
        ArchiveReader reader = new ArchiveReader(archive, bytes);
        try {
            reader.read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw reader.broken();
        }
        return reader.files;
    }

    private void read() {
        int end = endRecord();
        int count = u16(end + 10);
        long offset = u32(end + 16);
        if (u16(end + 4) != 0 || u16(end + 8) != count || count == 0xffff || offset >= end) {
            throw UnsoundPackage.because(archive, "The zip file is split, empty or of the 64-bit kind.");
        }
        if (count > MOST_FILES) {
            throw UnsoundPackage.because(
                    archive, "It holds " + count + " files; a package holds at most " + MOST_FILES + ".");
        }
        int at = (int) offset;
        for (int i = 0; i < count; i++) {
            at = entry(at);
        }
        if (at != end) {
            throw broken();
        }
    }

    /** Reads one line of the list and gives where the next one starts. */
    private int entry(int at) {
        if (zip.getInt(at) != CENTRAL_SIGNATURE) {
            throw broken();
        }
        int nameLength = u16(at + 28);
        ArchiveEntry entry = new ArchiveEntry(
                text(at + CENTRAL_NAME_OFFSET, nameLength),
                u16(at + 4) >>> 8,
                u16(at + 8),
                u16(at + 10),
                u32(at + 16),
                u32(at + 20),
                u32(at + 38),
                u32(at + 42));
        if (!entry.isFolder()) {
            EntryName.require(entry.name());
            entry.requireReadable();
            once(entry.name());
            add(entry);
        }
        return at + CENTRAL_NAME_OFFSET + nameLength + u16(at + 30) + u16(at + 32);
    }

    private void once(String name) {
        if (byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name) != null) {
            throw UnsoundPackage.because(name, "It is in the package twice.");
        }
    }

    private void add(ArchiveEntry entry) {
        byte[] bytes = entry.bytes(zip);
        total += bytes.length;
        if (total > MOST_BYTES) {
            throw UnsoundPackage.because(
                    archive, "Unpacked, it is larger than 50 MB, which no package of definitions is.");
        }
        files.put(entry.name(), new PackageFile(entry.name(), bytes));
    }

    private int endRecord() {
        int earliest = Math.max(0, zip.limit() - END_BYTES - LONGEST_COMMENT);
        for (int at = zip.limit() - END_BYTES; at >= earliest; at--) {
            if (zip.getInt(at) == END_SIGNATURE && at + END_BYTES + u16(at + 20) == zip.limit()) {
                return at;
            }
        }
        throw UnsoundPackage.because(archive, "It is no zip file.");
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int u16(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private long u32(int at) {
        return Integer.toUnsignedLong(zip.getInt(at));
    }

    private UnsoundPackage broken() {
        return UnsoundPackage.because(archive, "The zip file is broken off or was tampered with.");
    }
}
