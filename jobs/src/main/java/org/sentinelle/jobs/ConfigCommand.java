package org.sentinelle.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.WorkspaceReader;
import org.sentinelle.model.WorkspacePolicy;
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
                        + " How confidential counts are protected besides is said in policy.yaml alone."
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
                tell(console, new Line(one.setting().key(), one.value(), one.origin(), one.place()));
            }
            policyLines(settings.workspace()).forEach(line -> tell(console, line));
            console.finish();
            return ExitCode.DONE.code();
        }

        /** What the workspace demands of confidential counts beside the threshold. */
        private static List<Line> policyLines(Path workspace) {
            boolean isWorkspace = Files.isRegularFile(workspace.resolve(WorkspaceFolder.DEFINITION));
            Path file = workspace.resolve(WorkspaceReader.POLICY_FILE);
            boolean written = isWorkspace && Files.isRegularFile(file);
            Settings.Origin origin = written ? Settings.Origin.WORKSPACE : Settings.Origin.DEFAULT;
            String place = written ? file.toString() : "built in";
            WorkspacePolicy policy =
                    isWorkspace ? WorkspaceReader.read(workspace).policy() : WorkspacePolicy.DEFAULT;
            Map<String, String> values = PolicyText.of(policy.all());
            values.remove("threshold");
            if (policy.keyFile() != null) {
                values.put("key-file", policy.keyFile().toString());
            }
            policy.indicators()
                    .forEach((id, own) -> values.put("indicators." + id, PolicyText.line(PolicyText.ofEntry(own))));
            List<Line> lines = new ArrayList<>();
            values.forEach((key, value) -> lines.add(new Line("policy." + key, value, origin, place)));
            return lines;
        }

        private void tell(Console console, Line line) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            String from = line.origin().name().toLowerCase(Locale.ROOT);
            told.put("value", line.value());
            told.put("origin", from);
            told.put("place", line.place());
            String said = String.format(Locale.ROOT, "%-24s %s", line.key(), line.value());
            console.result(
                    line.key(),
                    told,
                    origin ? String.format(Locale.ROOT, "%-51s %-12s %s", said, from, line.place()) : said);
        }

        private record Line(String key, String value, Settings.Origin origin, String place) {}
    }
}
