package org.sentinelle.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.WorkspaceReader;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * The keys of one custodian, in a JSON file outside every workspace that nobody else may read. A file may hold some of the keys
 * only: who has the footer key alone can count rows and not see persons.
 */
public final class KeyFile {
    /** Holds no key. */
    static final KeyFile NONE = new KeyFile(Path.of(""), List.of());

    private static final String FORM = "sentinelle-keys";
    private static final int FORM_VERSION = 1;
    private static final String KEYS = "keys";
    private static final String PURPOSE = "name";
    private static final String VERSION = "version";
    private static final String KEY = "key";
    private static final String REMEDY =
            "Name another file with --key-file, or make a new one with: sentinelle keys create";

    private final Path path;
    private final List<Secret> secrets;

    private KeyFile(Path path, List<Secret> secrets) {
        this.path = path;
        this.secrets = List.copyOf(secrets);
    }

    /** What a key is for. */
    public enum Purpose {
        /** Encrypts the footers of Parquet files and the columns that are counted by. */
        FOOTER("footer"),
        /** Encrypts what may tell of a person: texts, raw lines, rows set aside. */
        PERSON("person"),
        /** Decides how a published count is rounded; where it is lost, earlier publications cannot be continued. */
        ROUNDING("rounding");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        /** As it is called in the file. */
        public String label() {
            return label;
        }

        private static Optional<Purpose> called(@Nullable Object label) {
            return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
        }
    }

    /**
     * Makes a file with a fresh key for each purpose.
     *
     * @throws UnusableInput where there is a file already, or the place is inside a workspace
     * @throws IOException where it cannot be written
     */
    public static KeyFile create(Path file) throws IOException {
        if (Files.exists(file)) {
            throw refused(
                    file,
                    "There is a key file already, and without it nothing that it encrypted can be read.",
                    "Keep it; name another file with --key-file to make new keys.");
        }
        Path place = file.toAbsolutePath().normalize();
        refuseWorkspace(file, place);
        makeFolder(place.getParent());
        refuseWorkspace(file, place.resolveSibling(".").toRealPath().resolve(place.getFileName()));
        SecureRandom random = new SecureRandom();
        List<Secret> fresh = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            byte[] bytes = new byte[Secret.BYTES];
            random.nextBytes(bytes);
            fresh.add(new Secret(purpose, 1, bytes));
        }
        write(file, fresh);
        return open(file);
    }

    private static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            PrivateFiles.folder(folder);
        }
    }

    /** Nobody else may read the file at any moment. */
    private static void write(Path file, List<Secret> secrets) throws IOException {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Secret secret : secrets) {
            Map<String, Object> key = new LinkedHashMap<>();
            key.put(PURPOSE, secret.purpose().label());
            key.put(VERSION, secret.version());
            key.put(KEY, Base64.getEncoder().encodeToString(secret.bytes()));
            keys.add(key);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(FORM, FORM_VERSION);
        content.put(KEYS, keys);
        PrivateFiles.create(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JsonFile.text(content).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Opens a file.
     *
     * @throws UnusableInput where it is missing, no key file, inside a workspace, or readable by others; never with what is in it
     */
    public static KeyFile open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw refused(
                        file,
                        "There is no key file here.",
                        "Put back the copy that you keep, name another file with --key-file, or make a new one with: sentinelle"
                                + " keys create --key-file " + file);
            }
            refuseWorkspace(file, file.toRealPath());
            if (PrivateFiles.isOpenToOthers(file.toRealPath())) {
                throw refused(
                        file, "Others may read or write the key file.", "Take their rights away: chmod 600 " + file);
            }
            return new KeyFile(file, secrets(file));
        } catch (IOException e) {
            // The reader's own words could quote the file.
            throw refused(file, "This is no key file, or it cannot be read.", REMEDY);
        }
    }

    private static void refuseWorkspace(Path named, Path real) {
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(WorkspaceReader.FILE_NAME))) {
                throw refused(
                        named,
                        "The key file lies in the workspace " + folder + ", beside what it protects.",
                        "Move it to a folder that is not copied or shared with the workspace.");
            }
        }
    }

    private static List<Secret> secrets(Path file) throws IOException {
        Map<String, @Nullable Object> content = JsonFile.read(file);
        if (!(content.get(FORM) instanceof Integer form)
                || form != FORM_VERSION
                || !(content.get(KEYS) instanceof List<?> keys)) {
            throw new IOException("no keys");
        }
        List<Secret> secrets = new ArrayList<>();
        for (Object key : keys) {
            secrets.add(secret(key));
        }
        return secrets;
    }

    private static Secret secret(@Nullable Object listed) throws IOException {
        if (listed instanceof Map<?, ?> map
                && map.get(VERSION) instanceof Integer version
                && map.get(KEY) instanceof String key) {
            try {
                return new Secret(
                        Purpose.called(map.get(PURPOSE)).orElseThrow(() -> new IOException("no purpose")),
                        version,
                        Base64.getDecoder().decode(key));
            } catch (IllegalArgumentException e) {
                throw new IOException("no key");
            }
        }
        throw new IOException("no key");
    }

    public Path path() {
        return path;
    }

    /** All its keys, in the order of the file. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** The key to write with; empty where the file has none for the purpose. */
    public Optional<Secret> newest(Purpose purpose) {
        return secrets.stream().filter(s -> s.purpose() == purpose).max(Comparator.comparingInt(Secret::version));
    }

    /** The key with this {@link Secret#id}, whatever its version. */
    Optional<Secret> find(String id) {
        return secrets.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /**
     * The secret that rounding is keyed by. It is never made on the way: rounding again with another secret would let readers
     * average two publications of the same count.
     *
     * @throws UnusableInput where the file has none
     */
    public Secret rounding() {
        return needed(Purpose.ROUNDING);
    }

    Secret needed(Purpose purpose) {
        return newest(purpose)
                .orElseThrow(() -> refused(
                        path,
                        "The file holds no " + purpose.label() + " key.",
                        "Ask the custodian for a key file that has it."));
    }

    /** Names the keys that are held, and no more. */
    @Override
    public String toString() {
        return path + " " + secrets;
    }

    static UnusableInput refused(Path file, String what, String remedy) {
        return new UnusableInput(List.of(new Problem(file.toString(), 0, what, remedy)));
    }
}
