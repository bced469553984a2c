package org.sentinelle.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of a {@link KeyFile}: 256 random bits that never leave this package, under a name that tells nothing of them. A key
 * that was put in the place of another has another name, so what was written with the other is not taken for damaged.
 */
public final class Secret {
    static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final int FINGERPRINT_LETTERS = 16;

    private final KeyFile.Purpose purpose;
    private final int version;
    private final byte[] bytes;
    private final String id;

    Secret(KeyFile.Purpose purpose, int version, byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes, got " + bytes.length);
        }
        this.purpose = purpose;
        this.version = version;
        this.bytes = bytes.clone();
        this.id = purpose.label() + "." + version + "." + fingerprint();
    }

    /** What the key is for, its version and its fingerprint: {@code person.1.0f3a9c5577d1e2b4}. */
    public String id() {
        return id;
    }

    public KeyFile.Purpose purpose() {
        return purpose;
    }

    /** The higher one is used to write, the others to read what was written before. */
    public int version() {
        return version;
    }

    /** HMAC-SHA256 of a message under this key: 32 bytes that nobody without the key can tell from random ones. */
    public byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private String fingerprint() {
        return HexFormat.of()
                .formatHex(hmac("fingerprint".getBytes(StandardCharsets.UTF_8)))
                .substring(0, FINGERPRINT_LETTERS);
    }

    /** Its name, so that no log and no message can hold the key. */
    @Override
    public String toString() {
        return id;
    }
}
