package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON beside rows, readable by the owner alone; encrypted where they are, for what is counted of them tells of them. */
public final class SealedJson {
    private static final String KEY = "key";
    private static final String SEALED = "sealed";

    private SealedJson() {}

    public static void write(Path file, Map<String, ? extends @Nullable Object> content, Encryption encryption)
            throws IOException {
        if (encryption.isOn()) {
            Encryption.Sealed sealed = encryption.seal(JsonFile.line(content));
            Map<String, @Nullable Object> closed = new LinkedHashMap<>();
            closed.put(KEY, sealed.key());
            closed.put(SEALED, sealed.sealed());
            JsonFile.write(file, closed);
        } else {
            JsonFile.write(file, content);
        }
        PrivateFiles.restrict(file);
    }

    /**
     * Reads an object.
     *
     * @return empty where it was closed with a key that is not held, is not as it was closed, or lies in plain though it should
     *     not
     * @throws IOException where the file is no JSON object
     */
    public static Optional<Map<String, @Nullable Object>> read(Path file, Encryption encryption) throws IOException {
        Map<String, @Nullable Object> content = JsonFile.read(file);
        boolean closed = content.get(KEY) instanceof String && content.get(SEALED) instanceof String;
        if (!closed || !encryption.isOn()) {
            return closed == encryption.isOn() ? Optional.of(content) : Optional.empty();
        }
        Optional<String> opened = encryption.open(
                new Encryption.Sealed(String.valueOf(content.get(KEY)), String.valueOf(content.get(SEALED))));
        return opened.isEmpty() ? Optional.empty() : Optional.of(JsonFile.parsed(opened.get()));
    }
}
