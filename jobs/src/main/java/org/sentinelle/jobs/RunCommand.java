package org.sentinelle.jobs;

import picocli.CommandLine.Command;

@Command(
        name = "run",
        description = "Do all of it, from the source files to the dashboard, skipping what is up to date.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle run --workspace my-workspace")
final class RunCommand extends WorkspaceCommand {
    @Override
    Goal goal() {
        return Goal.PUBLISH;
    }
}
