package org.sentinelle.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every command on a workspace takes. */
final class Options {
    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "The workspace: the folder with workspace.yaml, incoming/ and publications/"
                    + " (default: SENTINELLE_WORKSPACE, else workspace).")
    @Nullable
    Path workspace;

    @Option(
            names = "--languages",
            paramLabel = "LIST",
            description = "The languages to publish in, the first one first: en,fr,ar (default: the workspace's).")
    @Nullable
    String languages;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The keys that confidential rows are encrypted with, outside the workspace"
                    + " (default: SENTINELLE_KEY_FILE, else sentinelle/keys.json where your settings lie).")
    @Nullable
    Path keyFile;

    Settings.Flags flags() {
        return new Settings.Flags(workspace, languages, keyFile, common.progress);
    }
}
