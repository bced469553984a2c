package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.store.FileHash;

/**
 * What names a run: the hash of everything that decides what comes out, which is input files, definitions, the workspace's files,
 * settings and the code.
 *
 * <p>Publications bear the name. Of a confidential file it takes a mark that only the holder of the keys can make: with its plain
 * hash, whoever knows all of a file but one count could try that one out until the name fits.
 */
record RunIdentity(WorkspaceFolder folder, Definitions definitions, Settings settings, Inputs inputs) {

    /** The identity; makes a key file where one is needed and is not there. */
    String of(RunKeys keys) throws IOException {
        MessageDigest digest = Definitions.sha256();
        digest.update(settings.fingerprint().getBytes(StandardCharsets.UTF_8));
        digest.update(definitions.hash().getBytes(StandardCharsets.UTF_8));
        digest.update(FileHash.sha256(folder.definition()).getBytes(StandardCharsets.UTF_8));
        if (Files.exists(folder.policy())) {
            digest.update(FileHash.sha256(folder.policy()).getBytes(StandardCharsets.UTF_8));
        }
        digest.update(CodeVersion.text().getBytes(StandardCharsets.UTF_8));
        for (AskedAnalysis asked : RowAnalyses.of(folder)) {
            digest.update(FileHash.sha256(asked.file()).getBytes(StandardCharsets.UTF_8));
        }
        for (Inputs.Input input : inputs.files()) {
            String hash = FileHash.sha256(input.file());
            digest.update(input.mapping().id().getBytes(StandardCharsets.UTF_8));
            digest.update((isConfidential(input) ? keys.mark(hash) : hash).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The identity as far as it can be said without making a key file; else null. */
    @Nullable
    String known(RunKeys keys) throws IOException {
        return keys.areThere() || inputs.files().stream().noneMatch(this::isConfidential) ? of(keys) : null;
    }

    private boolean isConfidential(Inputs.Input input) {
        DatasetSchema dataset =
                definitions.catalogue().datasets().get(input.mapping().dataset());
        return dataset == null || dataset.disclosure() == Disclosure.CONFIDENTIAL;
    }
}
