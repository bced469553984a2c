package org.sentinelle.definition.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file by its path in a package, with its bytes as they are. */
public final class PackageFile {
    private final String path;
    private final byte[] bytes;
    private final String sha256;

    public PackageFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes.clone();
        this.sha256 = sha256(this.bytes);
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The same bytes at another path. */
    public PackageFile at(String otherPath) {
        return new PackageFile(otherPath, bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
