package org.sentinelle.jobs;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command on a workspace takes. */
final class Options {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "workspace",
            description = "The workspace: the folder with workspace.yaml, incoming/ and publications/"
                    + " (default: ${DEFAULT-VALUE}).")
    Path workspace = Path.of("workspace");

    @Option(names = "--json", description = "Print the result as JSON, for programs.")
    boolean json;

    @Option(names = "--dry-run", description = "Say what would be read, computed and written; do nothing.")
    boolean dryRun;

    @Option(names = "--debug", description = "Show stack traces; they can hold values of rows.")
    boolean debug;
}
