package org.sentinelle.protect.round;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that decides which way each count is rounded. With another one, counts are rounded another way, and whoever sees
 * both can average them; so a workspace keeps its key, and {@link #fingerprint} tells whether it has.
 */
public final class RoundingKey {
    /** As long as the output of the hash; shorter keys weaken HMAC (RFC 2104, section 3). */
    private static final int LEAST_BYTES = 32;

    private static final int FINGERPRINT_BYTES = 8;
    private static final String ALGORITHM = "HmacSHA256";

    /** Begin the two kinds of text differently, so that no cell's name can ask for the fingerprint. */
    private static final String CELL = "cell:";

    private static final String FINGERPRINT = "fingerprint of a rounding key";

    private final SecretKeySpec secret;

    /** A key of 32 random bytes or more. */
    public RoundingKey(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "A rounding key has " + LEAST_BYTES + " random bytes or more, this one has " + secret.length
                            + "; make one, for example with: openssl rand 32");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** What may be published of the key: equal for equal keys, and nothing of the key follows from it. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(hash(FINGERPRINT), FINGERPRINT_BYTES));
    }

    /**
     * The largest whole number not above u b, where u in [0, 1) is the cell's own: HMAC-SHA256 of its identity, read as a whole
     * number of 256 bits and divided by 2^256. It is below r exactly when u is below r / b.
     */
    int draw(String identity, int base) {
        byte[] hash = hash(CELL + identity);
        return new BigInteger(1, hash)
                .multiply(BigInteger.valueOf(base))
                .shiftRight(Byte.SIZE * hash.length)
                .intValueExact();
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "RoundingKey " + fingerprint();
    }
}
