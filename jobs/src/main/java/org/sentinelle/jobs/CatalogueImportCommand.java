package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.InvalidDefinitions;
import org.sentinelle.definition.exchange.Decision;
import org.sentinelle.definition.exchange.Holdings;
import org.sentinelle.definition.exchange.ImportChoices;
import org.sentinelle.definition.exchange.ImportPlan;
import org.sentinelle.definition.exchange.ItemReport;
import org.sentinelle.definition.exchange.MethodPackage;
import org.sentinelle.definition.exchange.PackageFile;
import org.sentinelle.definition.exchange.PackageImport;
import org.sentinelle.definition.exchange.PackageRecords;
import org.sentinelle.definition.exchange.UnsoundPackage;
import org.sentinelle.definition.exchange.WorkspaceWriting;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in another region's package of methods and says what it changes. */
@Command(
        name = "import",
        description =
                "Take in a package of methods, and report what is new, what was adapted and what no longer compares.",
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue import methods.zip --workspace my-workspace --dry-run")
final class CatalogueImportCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "FILE.zip", description = "The package.")
    private Path file = Path.of("package.zip");

    @Option(names = "--keep-ours", description = "Where a definition differs from the one here, keep the one here.")
    private boolean keepOurs;

    @Option(
            names = "--take-theirs",
            description = "Where a definition differs from the one here, replace the one here.")
    private boolean takeTheirs;

    @Option(names = "--keep", paramLabel = "ID", split = ",", description = "Keep the one here of this id; repeatable.")
    private List<String> keep = List.of();

    @Option(names = "--take", paramLabel = "ID", split = ",", description = "Take theirs of this id; repeatable.")
    private List<String> take = List.of();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(options.flags());
        Path root = WorkspaceFolder.at(settings.workspace()).root();
        ImportPlan plan = plan(root);
        Console console = outside.console(options.common, settings);
        console.result("report", plan.report().asMap(), plan.report().text());
        ExitCode exit = ExitCode.DONE;
        if (!plan.report().undecided().isEmpty()) {
            exit = ExitCode.GATE_FAILED;
            undecided(plan, console);
        } else {
            requireSound(root, plan);
            finish(root, console, plan);
        }
        console.finish();
        return exit.code();
    }

    private ImportPlan plan(Path root) throws IOException {
        Holdings ours = Holdings.ofWorkspace(root);
        List<Problem> problems = ours.problems();
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
        try {
            ImportPlan plan = new PackageImport(ours, opened()).plan(choices());
            if (!plan.choiceProblems().isEmpty()) {
                throw new Failure(ExitCode.WRONG_USAGE, plan.choiceProblems());
            }
            return plan;
        } catch (UnsoundPackage unsound) {
            throw new UnusableInput(unsound.problems());
        }
    }

    private MethodPackage opened() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Failure(ExitCode.INPUT_UNUSABLE, file + " is no file. Name the package to take in.");
        }
        return MethodPackage.read(file);
    }

    private ImportChoices choices() {
        if (keepOurs && takeTheirs) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    "--keep-ours and --take-theirs exclude each other. Use one, and --keep or --take.");
        }
        ImportChoices.ForAll forAll = keepOurs
                ? ImportChoices.ForAll.KEEP_OURS
                : takeTheirs ? ImportChoices.ForAll.TAKE_THEIRS : ImportChoices.ForAll.UNDECIDED;
        return new ImportChoices(forAll, keep, take);
    }

    private static void undecided(ImportPlan plan, Console console) {
        List<String> ids = plan.report().undecided().stream()
                .map(item -> item.item().text())
                .toList();
        console.result("written", List.of(), "Nothing was taken in.");
        console.note("sentinelle: " + ids.size() + " definition(s) differ from those here: " + String.join(", ", ids)
                + ". Choose --keep-ours or --take-theirs for all, --keep ID or --take ID for one.");
    }

    private static void requireSound(Path root, ImportPlan plan) {
        if (!plan.problems().isEmpty()) {
            throw new UnusableInput(plan.problems());
        }
        String before = PackageRecords.hash(root, plan).orElse(hash(plan));
        if (!before.equals(hash(plan))) {
            throw new UnusableInput(List.of(new Problem(
                    plan.recordPath(),
                    0,
                    "A package of this id and version was taken in before, and it was another one.",
                    "Ask who sent it for a new version number.")));
        }
    }

    private void finish(Path root, Console console, ImportPlan plan) throws IOException {
        List<String> paths = paths(root, plan);
        if (options.common.dryRun) {
            console.result("would-write", paths, "Nothing was written. Without --dry-run: " + list(paths));
            return;
        }
        try (RunLock held = RunLock.of(root)) {
            ImportPlan settled = plan(root);
            if (!settled.report().equals(plan.report())) {
                throw new Failure(ExitCode.LOCKED, "The workspace changed meanwhile. Start again.");
            }
            if (!paths.isEmpty()) {
                WorkspaceWriting.write(root, settled.files(), replaceable(settled));
            }
        }
        console.result("written", paths, "Written: " + list(paths));
    }

    /** A package that is here already leaves its record as it is. */
    private static List<String> paths(Path root, ImportPlan plan) {
        boolean recorded = PackageRecords.hash(root, plan).isPresent();
        return recorded && plan.writes().isEmpty()
                ? List.of()
                : plan.files().stream().map(PackageFile::path).toList();
    }

    private static Set<String> replaceable(ImportPlan plan) {
        Set<String> paths = new HashSet<>();
        plan.files().stream()
                .map(PackageFile::path)
                .filter(path -> path.startsWith(ImportPlan.FOLDER + "/"))
                .forEach(paths::add);
        plan.report().items().stream()
                .filter(item -> item.decision() == Decision.TOOK_THEIRS)
                .map(ItemReport::placedAs)
                .filter(Objects::nonNull)
                .forEach(paths::add);
        return paths;
    }

    private static String hash(ImportPlan plan) {
        return plan.report().manifest().hash();
    }

    private static String list(List<String> paths) {
        return paths.isEmpty() ? "nothing, all of it is here already." : String.join(", ", paths);
    }
}
