package org.sentinelle.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.KeyAccessDeniedException;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.KmsClient;
import org.sentinelle.result.UnusableInput;

/**
 * Hands Parquet the keys of a {@link KeyFile}: every file and column has a random key of its own, which lies in the file wrapped
 * under a key of the key file (AES-256-GCM, with that key's name as additional data). Parquet makes it by its name.
 */
public final class KeyFileKms implements KmsClient {
    /** Where the key file lies, on every machine that reads or writes. */
    static final String KEY_FILE = "sentinelle.key.file";

    private KeyFile keys = KeyFile.NONE;

    @Override
    public void initialize(Configuration configuration, String instance, String url, String token) {
        try {
            keys = KeyFile.open(Path.of(configuration.get(KEY_FILE, "")));
        } catch (UnusableInput e) {
            throw new KeyAccessDeniedException(e.getMessage());
        }
    }

    @Override
    public String wrapKey(byte[] dataKey, String id) {
        return KeyToolkit.encryptKeyLocally(dataKey, key(id), additional(id));
    }

    @Override
    public byte[] unwrapKey(String wrapped, String id) {
        return KeyToolkit.decryptKeyLocally(wrapped, key(id), additional(id));
    }

    private byte[] key(String id) {
        return keys.find(id)
                .orElseThrow(() -> new KeyAccessDeniedException("Key " + id + " is not in " + keys.path()))
                .bytes();
    }

    private static byte[] additional(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
