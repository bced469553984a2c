package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.protect.round.RoundingKey;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.KeyFile;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.Secret;

/**
 * The keys of a run, opened when the first confidential dataset asks for them. A key file that nobody named is made then: rows
 * that it encrypts can be read anew from their source files, should it be lost.
 */
final class RunKeys {
    private static final byte[] ROUNDING = "rounding of published counts".getBytes(StandardCharsets.UTF_8);

    private final Settings.Resolved place;
    private final Path workspace;
    private final Console console;
    private @Nullable Encryption encryption;

    /**
     * Keys that are not opened yet.
     *
     * @param place of the key file, and who named it
     */
    RunKeys(Settings.Resolved place, Path workspace, Console console) {
        this.place = place;
        this.workspace = workspace;
        this.console = console;
    }

    /** How the files of a dataset lie: those of a published one in plain. */
    Encryption of(DatasetSchema dataset) throws IOException {
        return dataset.disclosure() == Disclosure.PUBLISHED ? Encryption.NONE : ofConfidential();
    }

    /** How anything lies that was made from confidential rows. */
    Encryption ofConfidential() throws IOException {
        Encryption open = encryption;
        if (open == null) {
            open = complete(Files.exists(path()) ? opened(path()) : made());
            encryption = open;
            tellOfRights();
        }
        return open;
    }

    /** Whether there is a key file already. */
    boolean areThere() {
        return Files.exists(path());
    }

    /** What stands for the hash of a confidential file where others see it; equal for equal files under the same keys. */
    String mark(String sha256) throws IOException {
        return ofConfidential().mark(sha256);
    }

    /** A run writes rows, so it needs the keys of all columns. */
    private static Encryption complete(KeyFile keys) {
        Encryption all = Encryption.with(keys);
        try {
            all.ids();
        } catch (UnusableInput e) {
            throw new Failure(ExitCode.WRONG_USAGE, e.problems());
        }
        return all;
    }

    /** What the counts of a publication are rounded by; null where its policy does not round. */
    @Nullable
    RoundingKey rounding(ProtectionPolicy policy) {
        return policy.regime() instanceof ProtectionPolicy.Round
                ? new RoundingKey(rounding().hmac(ROUNDING))
                : null;
    }

    /** What rounding is keyed by; of a file that is there already, never of one made on the way. */
    private Secret rounding() {
        try {
            return opened(path()).rounding();
        } catch (UnusableInput e) {
            throw new Failure(ExitCode.WRONG_USAGE, e.problems());
        }
    }

    private Path path() {
        return Path.of(place.value());
    }

    private KeyFile made() throws IOException {
        if (place.origin() != Settings.Origin.DEFAULT) {
            return opened(path());
        }
        KeyFile made = created(path());
        console.note(
                "Made the key file " + path() + ". Confidential rows are encrypted with it from now on: keep a copy"
                        + " in a safe place, apart from the workspace.");
        return made;
    }

    /** Opens a key file; a failure says what is wrong with it. */
    static KeyFile opened(Path file) {
        try {
            return KeyFile.open(file);
        } catch (UnusableInput e) {
            throw new Failure(ExitCode.WRONG_USAGE, e.problems());
        }
    }

    /** Makes a key file; a failure says why that may not be. */
    static KeyFile created(Path file) throws IOException {
        try {
            return KeyFile.create(file);
        } catch (UnusableInput e) {
            throw new Failure(ExitCode.WRONG_USAGE, e.problems());
        }
    }

    private void tellOfRights() throws IOException {
        if (!PrivateFiles.knowsRights(workspace)) {
            console.note(
                    "The disk of " + workspace + " knows no rights of files, so others who reach it can copy or delete"
                            + " what lies there. Keep the workspace where nobody else does.");
        }
    }
}
