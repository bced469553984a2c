package org.sentinelle.jobs;

import picocli.CommandLine.Command;

@Command(
        name = "ingest",
        description = "Read the source files through their mappings into Parquet, and account for every row.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle ingest --workspace my-workspace")
final class IngestCommand extends WorkspaceCommand {
    @Override
    Goal goal() {
        return Goal.INGEST;
    }
}
