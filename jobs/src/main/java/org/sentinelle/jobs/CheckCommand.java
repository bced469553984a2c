package org.sentinelle.jobs;

import picocli.CommandLine.Command;

@Command(
        name = "check",
        description = "Apply the data rules: do parts and totals agree, is what was received plausible?",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle check --workspace my-workspace")
final class CheckCommand extends WorkspaceCommand {
    @Override
    Goal goal() {
        return Goal.CHECK;
    }
}
