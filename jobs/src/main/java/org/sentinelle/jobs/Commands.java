package org.sentinelle.jobs;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each the surroundings it is to use. */
final class Commands implements IFactory {
    private final Surroundings surroundings;

    Commands(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What an invocation meets outside: its outputs, the clock, the environment's variables.
     *
     * @param terminal whether a person looks at standard error
     */
    record Surroundings(
            PrintWriter out, PrintWriter err, InstantSource clock, Map<String, String> environment, boolean terminal) {
        Surroundings {
            environment = Map.copyOf(environment);
        }

        /** The console of a command that works on no workspace. */
        Console console(CommonOptions options) {
            return console(options, settings(new Settings.Flags(null, null, null, options.progress)));
        }

        Console console(CommonOptions options, Settings settings) {
            Progress progress = Progress.of(settings.progress(), terminal, err);
            return new Console(out, progress, clock, options.json);
        }

        Settings settings(Settings.Flags flags) {
            return Settings.of(flags, environment);
        }
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof NeedsSurroundings command) {
            command.surroundings(surroundings);
        }
        return made;
    }

    /** A command that says something. */
    interface NeedsSurroundings {
        void surroundings(Surroundings surroundings);
    }
}
