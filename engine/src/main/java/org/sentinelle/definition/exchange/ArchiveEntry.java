package org.sentinelle.definition.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A line of a zip file's list of files.
 *
 * @param system the system that wrote it; 3 is Unix, whose attributes mark links
 * @param flags bit 0: encrypted
 * @param method 0 stored, 8 deflated
 * @param attributes on Unix the file's mode in the upper half
 * @param offset where the file's own header starts
 */
record ArchiveEntry(
        String name, int system, int flags, int method, long crc, long compressedBytes, long attributes, long offset) {
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_NAME_OFFSET = 30;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** A folder's name ends in a slash and nothing is stored under it; nothing, deflated, is two bytes. */
    boolean isFolder() {
        return name.endsWith("/") && compressedBytes <= 2;
    }

    void requireReadable() {
        int type = (int) (attributes >>> 16) & FILE_TYPE;
        if (system == UNIX && type != 0 && type != REGULAR_FILE) {
            throw UnsoundPackage.because(name, "It is a link or a device, not a file.");
        }
        if ((flags & 1) != 0) {
            throw UnsoundPackage.because(name, "It is encrypted.");
        }
        if (method != STORED && method != DEFLATED) {
            throw UnsoundPackage.because(name, "It is compressed in a way that is not read.");
        }
    }

    /** The file's bytes; throws {@link UnsoundPackage} where there are more than allowed or not those that were packed. */
    byte[] bytes(ByteBuffer zip) {
        int start = dataStart(zip);
        if (compressedBytes > zip.limit() - (long) start) {
            throw notAsPacked();
        }
        byte[] packed = new byte[(int) compressedBytes];
        zip.get(start, packed);
        byte[] bytes = method == STORED ? packed : inflated(packed);
        requireSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != crc) {
            throw notAsPacked();
        }
        return bytes;
    }

    private int dataStart(ByteBuffer zip) {
        int at = Math.toIntExact(Math.min(offset, zip.limit()));
        if (zip.getInt(at) != LOCAL_SIGNATURE) {
            throw notAsPacked();
        }
        byte[] local = new byte[Short.toUnsignedInt(zip.getShort(at + 26))];
        zip.get(at + LOCAL_NAME_OFFSET, local);
        if (!Arrays.equals(local, name.getBytes(StandardCharsets.UTF_8))) {
            throw UnsoundPackage.because(name, "It has two names in the zip file.");
        }
        return at + LOCAL_NAME_OFFSET + local.length + Short.toUnsignedInt(zip.getShort(at + 28));
    }

    private byte[] inflated(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] room = new byte[ArchiveReader.MOST_FILE_BYTES + 1];
            int length = 0;
            int more;
            while (length < room.length && (more = inflater.inflate(room, length, room.length - length)) > 0) {
                length += more;
            }
            requireSize(length);
            if (!inflater.finished()) {
                throw notAsPacked();
            }
            return Arrays.copyOf(room, length);
        } catch (DataFormatException e) {
            throw notAsPacked();
        } finally {
            inflater.end();
        }
    }

    private void requireSize(int length) {
        if (length > ArchiveReader.MOST_FILE_BYTES) {
            throw UnsoundPackage.because(name, "Unpacked, it is larger than 1 MB, which no definition is.");
        }
    }

    private UnsoundPackage notAsPacked() {
        return UnsoundPackage.because(name, "Its bytes are not those that were packed.");
    }
}
