package org.sentinelle.jobs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings that hold. */
@Command(
        name = "config",
        description = "The settings that hold, and where each was said.",
        synopsisSubcommandLabel = "show",
        subcommands = ConfigCommand.Show.class,
        footerHeading = "%nExample:%n",
        footer = "  sentinelle config show --origin --workspace my-workspace")
final class ConfigCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Failure(ExitCode.WRONG_USAGE, "Say what to do with the settings: sentinelle config show --origin");
    }

    /** Prints them. */
    @Command(
            name = "show",
            description = {
                "Show the settings that hold for a workspace.",
                "A flag comes before the environment, that before workspace.yaml, that before your own file"
                        + " (sentinelle/config.yaml where your settings lie, or SENTINELLE_CONFIG), that before what is"
                        + " built in. Of the thresholds the strictest holds."
            },
            footerHeading = "%nExample:%n",
            footer = "  sentinelle config show --origin --workspace my-workspace")
    static final class Show implements Callable<Integer>, Commands.NeedsSurroundings {
        @Mixin
        private final Options options = new Options();

        @Option(names = "--origin", description = "Say where each setting was said.")
        private boolean origin;

        private Commands.@Nullable Surroundings surroundings;

        @Override
        public void surroundings(Commands.Surroundings given) {
            this.surroundings = given;
        }

        @Override
        public Integer call() {
            Commands.Surroundings outside = Objects.requireNonNull(surroundings);
            Settings settings = outside.settings(options.flags());
            Console console = outside.console(options.common, settings);
            for (Settings.Resolved one : settings.all()) {
                Map<String, @Nullable Object> told = new LinkedHashMap<>();
                told.put("value", one.value());
                told.put("origin", one.origin().name().toLowerCase(Locale.ROOT));
                told.put("place", one.place());
                console.result(one.setting().key(), told, line(one));
            }
            console.finish();
            return ExitCode.DONE.code();
        }

        private String line(Settings.Resolved one) {
            String said = String.format(Locale.ROOT, "%-17s %s", one.setting().key(), one.value());
            if (!origin) {
                return said;
            }
            String from = one.origin().name().toLowerCase(Locale.ROOT);
            return String.format(Locale.ROOT, "%-44s %-12s %s", said, from, one.place());
        }
    }
}
