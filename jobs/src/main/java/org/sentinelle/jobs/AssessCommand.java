package org.sentinelle.jobs;

import picocli.CommandLine.Command;

@Command(
        name = "assess",
        description = "Judge the targets of the plans, and test the series for trends.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle assess --workspace my-workspace")
final class AssessCommand extends WorkspaceCommand {
    @Override
    Goal goal() {
        return Goal.ASSESS;
    }
}
