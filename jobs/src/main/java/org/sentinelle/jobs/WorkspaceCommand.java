package org.sentinelle.jobs;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/**
 * A command that takes the main job as far as one stage. What comes before is done first, as far as it is not up to date, so
 * the stages can be run one by one or all at once and always agree.
 */
abstract sealed class WorkspaceCommand implements Callable<Integer>, Commands.NeedsSurroundings
        permits IngestCommand, CheckCommand, ComputeCommand, AssessCommand, PublishCommand, RunCommand {
    @Mixin
    private final Options options = new Options();

    private Commands.@Nullable Surroundings surroundings;

    @Override
    public void surroundings(Commands.Surroundings given) {
        this.surroundings = given;
    }

    abstract Goal goal();

    @Override
    public Integer call() throws Exception {
        Commands.Surroundings outside = Objects.requireNonNull(surroundings);
        Settings settings = outside.settings(options.flags());
        Console console = outside.console(options.common, settings);
        ExitCode exit = MainJob.run(settings, options.common.dryRun, goal(), console);
        console.finish();
        return exit.code();
    }
}
