package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sentinelle.store.KeyFile;
import org.sentinelle.store.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The keys that confidential rows are encrypted with. */
@Command(
        name = "keys",
        description = "The keys that confidential rows are encrypted with.",
        synopsisSubcommandLabel = "create|show",
        subcommands = {KeysCommand.Create.class, KeysCommand.Show.class},
        footerHeading = "%nExample:%n",
        footer = "  sentinelle keys show")
final class KeysCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Failure(ExitCode.WRONG_USAGE, "Say what to do with the keys: sentinelle keys show");
    }

    /** What both commands take and say. */
    abstract static sealed class OnKeyFile implements Callable<Integer>, Commands.NeedsSurroundings
            permits Create, Show {
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
            work(settings.keyFile(), options.common.dryRun, console);
            console.finish();
            return ExitCode.DONE.code();
        }

        abstract void work(Path file, boolean dryRun, Console console) throws IOException;

        /** Names and fingerprints; the keys themselves are never shown. */
        static void tell(KeyFile keys, String verb, Console console) {
            console.result("key-file", keys.path().toString(), verb + " " + keys.path());
            List<String> ids = keys.secrets().stream().map(Secret::id).toList();
            console.result("keys", ids, "  " + String.join(System.lineSeparator() + "  ", ids));
        }
    }

    /** Makes a key file. */
    @Command(
            name = "create",
            description = {
                "Make a key file with new keys, for you alone to read. A file that is there stays as it is.",
                "Keep a copy apart from the workspace: without the keys the rows must be read anew from their source files,"
                        + " and published counts cannot be rounded as before."
            },
            footerHeading = "%nExample:%n",
            footer = "  sentinelle keys create --key-file keys/sentinelle.json")
    static final class Create extends OnKeyFile {
        @Override
        void work(Path file, boolean dryRun, Console console) throws IOException {
            if (dryRun) {
                console.result("key-file", file.toString(), "Would make " + file);
            } else {
                tell(RunKeys.created(file), "Made", console);
            }
        }
    }

    /** Shows which keys a file holds. */
    @Command(
            name = "show",
            description = "Show which keys a key file holds: what for, version and fingerprint, never the key.",
            footerHeading = "%nExample:%n",
            footer = "  sentinelle keys show --key-file keys/sentinelle.json")
    static final class Show extends OnKeyFile {
        @Override
        void work(Path file, boolean dryRun, Console console) {
            tell(RunKeys.opened(file), "Keys of", console);
        }
    }
}
