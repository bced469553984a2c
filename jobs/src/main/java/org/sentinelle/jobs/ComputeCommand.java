package org.sentinelle.jobs;

import picocli.CommandLine.Command;

@Command(
        name = "compute",
        description = "Compute the indicators for States and groups, and protect what is confidential.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle compute --workspace my-workspace")
final class ComputeCommand extends WorkspaceCommand {
    @Override
    Goal goal() {
        return Goal.COMPUTE;
    }
}
