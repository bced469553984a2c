package org.sentinelle.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.DecryptionPropertiesFactory;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory;
import org.jspecify.annotations.Nullable;
import org.sentinelle.store.KeyFile.Purpose;

/**
 * How the files of a dataset lie on the disk: in plain ({@link #NONE}), or encrypted with the keys of a key file. What it says is
 * said to Spark as the options of one reader or writer, which hold the place of the key file and never a key.
 */
public final class Encryption {
    /** Files lie in plain, and encrypted ones cannot be read. */
    public static final Encryption NONE = new Encryption(null);

    private static final String DATA_KEY_BITS = "256";

    private final @Nullable KeyFile keys;

    private Encryption(@Nullable KeyFile keys) {
        this.keys = keys;
    }

    public static Encryption with(KeyFile keys) {
        return new Encryption(keys);
    }

    /** Whether files are encrypted at all. */
    public boolean isOn() {
        return keys != null;
    }

    /** Which keys are written with; empty where none is. */
    public String ids() {
        return keys == null
                ? ""
                : keys.needed(Purpose.FOOTER).id() + " "
                        + keys.needed(Purpose.PERSON).id();
    }

    /** What a reader needs; it can read plain files too. */
    public Map<String, String> reading() {
        if (keys == null) {
            return Map.of();
        }
        Map<String, String> options = new TreeMap<>();
        options.put(
                DecryptionPropertiesFactory.CRYPTO_FACTORY_CLASS_PROPERTY_NAME,
                PropertiesDrivenCryptoFactory.class.getName());
        options.put(KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME, KeyFileKms.class.getName());
        // Parquet keeps clients by this token: another file, or the same with other keys, is another client.
        options.put(KeyToolkit.KEY_ACCESS_TOKEN_PROPERTY_NAME, client(keys));
        options.put(KeyToolkit.DOUBLE_WRAPPING_PROPERTY_NAME, "false");
        options.put(KeyToolkit.DATA_KEY_LENGTH_PROPERTY_NAME, DATA_KEY_BITS);
        options.put(KeyFileKms.KEY_FILE, keys.path().toAbsolutePath().toString());
        return options;
    }

    private static String client(KeyFile keys) {
        MessageDigest digest = FileHash.digest();
        digest.update(keys.toString().getBytes(StandardCharsets.UTF_8));
        return FileHash.hex(digest);
    }

    /** For a file of which every column tells of persons: all of it, its footer too, under the person key. */
    public Map<String, String> persons() {
        return uniform(Purpose.PERSON);
    }

    /** For a file of counts of persons: all of it under the footer key. */
    public Map<String, String> counts() {
        return uniform(Purpose.FOOTER);
    }

    private Map<String, String> uniform(Purpose purpose) {
        Map<String, String> options = reading();
        if (keys != null) {
            options.put(
                    PropertiesDrivenCryptoFactory.UNIFORM_KEY_PROPERTY_NAME,
                    keys.needed(purpose).id());
        }
        return options;
    }

    /** For a file of which these columns tell of persons: they under the person key, the footer and the others under the footer key. */
    public Map<String, String> rows(Collection<String> personColumns) {
        Map<String, String> options = reading();
        if (keys != null) {
            options.put(
                    PropertiesDrivenCryptoFactory.FOOTER_KEY_PROPERTY_NAME,
                    keys.needed(Purpose.FOOTER).id());
            options.put(
                    PropertiesDrivenCryptoFactory.COLUMN_KEYS_PROPERTY_NAME,
                    keys.needed(Purpose.PERSON).id() + ":" + String.join(",", personColumns));
            // Without it Parquet leaves the columns that are not named in plain.
            options.put(PropertiesDrivenCryptoFactory.COMPLETE_COLUMN_ENCRYPTION_PROPERTY_NAME, "true");
        }
        return options;
    }

    /** What Parquet's own reader needs; null where it reads plain files only. */
    @Nullable
    FileDecryptionProperties decryption(Path file) {
        return keys == null
                ? null
                : new PropertiesDrivenCryptoFactory()
                        .getFileDecryptionProperties(configuration(reading()), hadoop(file));
    }

    /**
     * A text that only this key file opens, and which key it was closed with.
     *
     * @param sealed AES-256-GCM, in Base64
     */
    record Sealed(String key, String sealed) {}

    /** Closes a text under the footer key; for counts, not for persons. */
    Sealed seal(String text) {
        Secret key = Objects.requireNonNull(keys, "no keys").needed(Purpose.FOOTER);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Sealed(key.id(), KeyToolkit.encryptKeyLocally(plain, key.bytes(), ofText(key)));
    }

    /** Opens a text; empty where the key is not held or the text is not as it was closed. */
    Optional<String> open(Sealed text) {
        Optional<Secret> key = keys == null ? Optional.empty() : keys.find(text.key());
        try {
            return key.map(k -> new String(
                    KeyToolkit.decryptKeyLocally(text.sealed(), k.bytes(), ofText(k)), StandardCharsets.UTF_8));
        } catch (ParquetCryptoRuntimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** HMAC-SHA256 of a text under the footer key, in hexadecimal digits: tells equal texts, and nobody else can try texts out. */
    public String mark(String text) {
        Secret key = Objects.requireNonNull(keys, "no keys").needed(Purpose.FOOTER);
        return HexFormat.of().formatHex(key.hmac(("mark " + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** Keeps a sealed text from being taken for a wrapped key, and the reverse. */
    private static byte[] ofText(Secret key) {
        return ("text " + key.id()).getBytes(StandardCharsets.UTF_8);
    }

    static Configuration configuration(Map<String, String> options) {
        Configuration configuration = new Configuration(false);
        options.forEach(configuration::set);
        return configuration;
    }

    static org.apache.hadoop.fs.Path hadoop(Path file) {
        return new org.apache.hadoop.fs.Path(HadoopPaths.target(file));
    }

    /** The key file and the names of its keys. */
    @Override
    public String toString() {
        return keys == null ? "none" : keys.toString();
    }
}
