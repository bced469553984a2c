package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.jobs.audit.PublicationBytes;
import org.sentinelle.jobs.pages.PageNumbers;
import org.sentinelle.jobs.pages.ReleasedNumbers;
import org.sentinelle.protect.audit.Audit;
import org.sentinelle.protect.audit.AuditReport;
import org.sentinelle.store.Manifest;
import org.sentinelle.store.Publications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Attacks publications as a reader could; it reads their files and writes nothing, so a dry run is the run itself. */
@Command(
        name = "audit",
        description = {
            "Find out what a reader can work out from publications: every confidential count that their numbers together"
                    + " bound below the threshold.",
            "What it finds is derived from confidential counts, so it is for the custodian of the data: it is printed,"
                    + " and written nowhere. Exit code 1 where anything was found."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  sentinelle audit my-workspace/publications/20260115-5f3a",
            "  sentinelle audit 20251001-77aa 20260115-5f3a --workspace my-workspace --json"
        })
final class AuditCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    private static final String CURRENT = "current";
    private static final List<PublicationCheck> FURTHER_CHECKS = List.of(AuditCommand::numbersOnPages);

    @Parameters(
            arity = "1..*",
            paramLabel = "PUBLICATION",
            description = "Folders of publications, ids of publications of the workspace, or current; several are"
                    + " attacked together, so name the oldest first.")
    private List<String> publications = List.of();

    @Mixin
    private final Options options = new Options();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(options.flags());
        Console console = outside.console(options.common, settings);
        List<PublicationBytes.Read> read = new ArrayList<>();
        List<String> further = new ArrayList<>();
        for (Path folder : folders(settings.workspace())) {
            read.add(PublicationBytes.read(folder));
            for (PublicationCheck check : FURTHER_CHECKS) {
                further.addAll(check.findings(folder));
            }
        }
        AuditReport report = console.stage(
                "audit",
                String.join(", ", publications),
                () -> Audit.of(read.stream().map(PublicationBytes.Read::release).toList(), List.of()));
        AuditOutput output = new AuditOutput(read, report, further);
        output.print(console);
        console.finish();
        return output.exit().code();
    }

    /** Numbers on pages, in pictures and printed matter that were not released; of a publication that says which were. */
    private static List<String> numbersOnPages(Path publication) throws IOException {
        if (!Files.exists(publication.resolve(ReleasedNumbers.FILE))) {
            return List.of();
        }
        return PageNumbers.check(publication).stream()
                .map(PageNumbers.Unexplained::text)
                .toList();
    }

    private List<Path> folders(Path workspace) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String publication : publications) {
            folders.add(folder(publication, workspace));
        }
        return folders;
    }

    private static Path folder(String named, Path workspace) throws IOException {
        Publications publications = new Publications(workspace.resolve("publications"));
        Path folder = path(named);
        if (!Files.isDirectory(folder)) {
            folder = workspace
                    .resolve("publications")
                    .resolve(named.equals(CURRENT) ? publications.current().orElse(named) : named);
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    "There is no publication '" + named + "': neither a folder, nor one in " + folder.getParent()
                            + ".");
        }
        if (!Files.isRegularFile(folder.resolve(Manifest.FILE))) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    folder + " is no publication: it has no " + Manifest.FILE
                            + ". Name the folder that holds a publication's manifest, tables and pages.");
        }
        return folder;
    }

    private static Path path(String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new Failure(ExitCode.WRONG_USAGE, "'" + named + "' cannot be the name of a folder.");
        }
    }
}
