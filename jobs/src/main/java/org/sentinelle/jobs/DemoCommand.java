package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.jobs.demo.Demo;
import org.sentinelle.jobs.demo.DemoRequest;
import org.sentinelle.model.WorkspaceSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a workspace of made-up data with the known truth beside it, then runs the whole job on it. */
@Command(
        name = "demo",
        description = {
            "Make a workspace with made-up data, and do all of it, from the source files to the dashboard.",
            "What is planted in the data is told in truth/, so that the results can be checked."
        },
        footerHeading = "%nExample:%n",
        footer = {"  sentinelle demo", "  sentinelle demo small --rows 8000 --seed 7 --languages fr"})
final class DemoCommand implements Callable<Integer>, Commands.NeedsSurroundings {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "The folder to make (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("demo");

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + DemoRequest.USUAL_ROWS,
            description = "About how many rows of data, from 5000 on (default: ${DEFAULT-VALUE}).")
    private long rows = DemoRequest.USUAL_ROWS;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed and rows give the same data (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--languages",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "en,fr,ar",
            description = "The languages of the pages, the first one first (default: ${DEFAULT-VALUE}).")
    private List<String> languages = WorkspaceSpec.DEFAULT_LANGUAGES;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    @Override
    public Integer call() throws IOException {
        requireUsable();
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(new Settings.Flags(folder, null, null, common.progress));
        Console console = outside.console(common, settings);
        Demo demo = new Demo(
                new DemoRequest(rows, seed, languages),
                Definitions.of(List.of(SharedDefinitions.root())).catalogue());
        ExitCode exit = ExitCode.DONE;
        if (common.dryRun) {
            say(console, demo.describe(), "Would make");
        } else {
            say(console, console.stage("generate", "data and the truth behind them", () -> demo.make(folder)), "Made");
            exit = MainJob.run(
                    outside.settings(new Settings.Flags(folder, null, null, common.progress)),
                    false,
                    Goal.PUBLISH,
                    console);
            Path truth = Demo.truth(folder);
            console.result("truth", truth.toString(), "What is planted in the data: " + truth);
        }
        console.finish();
        return exit.code();
    }

    private void say(Console console, Demo.Made made, String verb) {
        console.result("workspace", folder.toString(), verb + " " + folder + ": every figure in it is made up.");
        console.result("states", made.states(), String.format(Locale.ROOT, "  %,10d States", made.states()));
        made.rowsByFile()
                .forEach((file, count) -> console.result(
                        "rows of " + file, count, String.format(Locale.ROOT, "  %,10d rows of %s", count, file)));
        console.result("rows", made.rows(), String.format(Locale.ROOT, "  %,10d rows in all", made.rows()));
    }

    private void requireUsable() throws IOException {
        if (rows < DemoRequest.FEWEST_ROWS || rows > DemoRequest.MOST_ROWS) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    String.format(
                            Locale.ROOT,
                            "--rows must lie between %d and %d, was %d.",
                            DemoRequest.FEWEST_ROWS,
                            DemoRequest.MOST_ROWS,
                            rows));
        }
        if (languages.isEmpty() || !WorkspaceSpec.DEFAULT_LANGUAGES.containsAll(languages) || repeated()) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    "--languages takes each of en, fr and ar at most once, separated by commas: --languages en,fr");
        }
        if (!Demo.mayFill(folder)) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    folder + " holds something that is no demonstration, which stays untouched. Name another folder:"
                            + " sentinelle demo DIR");
        }
    }

    private boolean repeated() {
        return languages.stream().distinct().count() < languages.size();
    }
}
