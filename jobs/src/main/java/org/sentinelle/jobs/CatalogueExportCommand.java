package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.InvalidDefinitions;
import org.sentinelle.definition.exchange.Exported;
import org.sentinelle.definition.exchange.FolderFiles;
import org.sentinelle.definition.exchange.Holdings;
import org.sentinelle.definition.exchange.ManifestReader;
import org.sentinelle.definition.exchange.PackageDescription;
import org.sentinelle.definition.exchange.PackageExport;
import org.sentinelle.result.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs a workspace's definitions and analyses for another region; never data. */
@Command(
        name = "export",
        description = "Pack the definitions and analyses of a workspace, and what they lean on, for another region."
                + " No data go in.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue export --workspace my-workspace --manifest package.yaml --out methods.zip")
final class CatalogueExportCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Mixin
    private final Options options = new Options();

    @ArgGroup(exclusive = false)
    private final PackageOptions description = new PackageOptions();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description =
                    "A package.yaml with id, version, title, authors, licence and include, instead of the options.")
    private @Nullable Path manifest;

    @Option(names = "--out", paramLabel = "FILE.zip", required = true, description = "The file to write.")
    private Path out = Path.of("package.zip");

    /** Given here, since the package's own --version takes the place of the pair that every command inherits. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(options.flags());
        WorkspaceFolder folder = WorkspaceFolder.at(settings.workspace());
        ManifestReader.Request request = request();
        Holdings holdings = Holdings.ofWorkspace(folder.root());
        PackageExport export = new PackageExport(holdings);
        refuse(holdings.problems());
        refuse(export.unfitNames());
        List<Problem> unknown = export.unknown(request.include());
        if (!unknown.isEmpty()) {
            throw new Failure(ExitCode.WRONG_USAGE, unknown);
        }
        Exported exported = export.export(described(request), request.include());
        requireContent(exported);
        Console console = outside.console(options.common, settings);
        ExportListing.print(exported, FolderFiles.ofWorkspace(folder.root()).passedOver(), console);
        if (options.common.dryRun) {
            console.result("written", null, "Nothing was written. Without --dry-run this would be " + out + ".");
        } else {
            write(exported.made().bytes());
            console.result("written", out.toString(), "Written to " + out + ".");
        }
        console.finish();
        return ExitCode.DONE.code();
    }

    private ManifestReader.Request request() throws IOException {
        Path file = manifest;
        if (file == null) {
            return checked(description.request());
        }
        if (description.isGiven()) {
            throw new Failure(
                    ExitCode.WRONG_USAGE, "The package is described twice. Use --manifest or the options, not both.");
        }
        if (!Files.isRegularFile(file)) {
            throw new Failure(ExitCode.WRONG_USAGE, file + " is no file. Name a package.yaml.");
        }
        return checked(ManifestReader.request(file.toString(), Files.readAllBytes(file)));
    }

    private static ManifestReader.Request checked(ManifestReader.Request request) {
        refuse(request.problems());
        return request;
    }

    private static PackageDescription described(ManifestReader.Request request) {
        return Objects.requireNonNull(request.description());
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
    }

    private static void requireContent(Exported exported) {
        if (exported.made().files().isEmpty()) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    "There is nothing to pack: the workspace has no definitions or analyses of its own, or --include names"
                            + " none. Write some into definitions/ or analyses/, or include shared ones by id.");
        }
    }

    /** Written whole or not at all; a file that is there already is left alone unless it is the same. */
    private void write(byte[] bytes) throws IOException {
        if (Files.exists(out)) {
            if (Files.isRegularFile(out) && Arrays.equals(Files.readAllBytes(out), bytes)) {
                return;
            }
            throw new Failure(
                    ExitCode.CANNOT_WRITE, out + " exists already and is another package. Choose another name.");
        }
        Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".package", ".zip");
        try {
            Files.write(draft, bytes);
            Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
