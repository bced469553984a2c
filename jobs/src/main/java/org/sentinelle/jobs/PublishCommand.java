package org.sentinelle.jobs;

import picocli.CommandLine.Command;

@Command(
        name = "publish",
        description = "Write tables, charts and the dashboard, verify them, and make them the current publication.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle publish --workspace my-workspace")
final class PublishCommand extends WorkspaceCommand {
    @Override
    Goal goal() {
        return Goal.PUBLISH;
    }
}
