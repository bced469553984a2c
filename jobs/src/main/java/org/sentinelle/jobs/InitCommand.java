package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an empty workspace with a workspace.yaml that explains itself. */
@Command(
        name = "init",
        description = "Make a workspace: a folder with workspace.yaml and the folder incoming/ for source files.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle init my-workspace")
final class InitCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    private static final String TEMPLATE = """
            # What this workspace publishes. Lay the source files into incoming/: a file is recognised by its name
            # (state_reports*.csv, glotip_*.csv, population*.csv ...), or name it under sources. How files of your own are read
            # stands in definitions/sources/.
            title: {en: "Trafficking in persons: what States report"}
            languages: [en]

            # The years shown, and the years for which the same States are followed throughout.
            period: {from: 2003, to: 2022}
            fixed-panel: {from: 2012, to: 2022}

            # Confidential counts below this are never shown, nor anything they could be worked out from: 10, or 11 where anybody
            # can see the pages. What more there is to say (agencies, empty cells, rounding) stands in a file policy.yaml beside
            # this one; then the threshold stands there and not here.
            policy: {threshold: 10}
            # policy: {threshold: 11}

            # sources:
            #   - {mapping: unodc-glotip, file: incoming/glotip_2025-04-14.csv}
            """;

    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    private Path folder = Path.of("workspace");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(WorkspaceFolder.DEFINITION);
        if (Files.exists(file)) {
            throw new Failure(
                    ExitCode.WRONG_USAGE, file + " exists already. Choose another folder, or edit that file.");
        }
        Path incoming = folder.resolve(WorkspaceFolder.INCOMING);
        Console console = Objects.requireNonNull(surroundings).console(common);
        if (common.dryRun) {
            console.result(
                    "workspace",
                    folder.toString(),
                    "Would make " + folder + " with " + file + " and " + incoming + ".");
        } else {
            Files.createDirectories(incoming);
            Files.createDirectories(folder.resolve(WorkspaceFolder.DEFINITIONS).resolve("sources"));
            Files.writeString(file, TEMPLATE);
            console.result(
                    "workspace",
                    folder.toString(),
                    "Made " + folder + ". Lay your source files into " + incoming
                            + ", then: sentinelle run --workspace " + folder);
        }
        console.finish();
        return ExitCode.DONE.code();
    }
}
