package org.sentinelle.jobs;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {
    @Option(names = "--json", description = "Print the result as JSON, for programs.")
    boolean json;

    @Option(names = "--dry-run", description = "Say what would be read, computed and written; do nothing.")
    boolean dryRun;

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            description = "How progress is shown on standard error: bar, lines or none; auto (the default) is a bar"
                    + " on a terminal and lines elsewhere.")
    @Nullable
    String progress;

    @Option(names = "--debug", description = "Show stack traces; they can hold values of rows.")
    boolean debug;
}
