package org.sentinelle.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.store.KeyFile;

/** What a command line printed and how it ended; run inside the test, with real files and a fixed clock. */
record CommandLineRun(int exit, String out, String err) {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-15T10:00:00Z"));

    static CommandLineRun of(String... args) {
        return in(Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml"), args);
    }

    /** With these variables in the environment, and unless they say otherwise the keys of the tests. */
    static CommandLineRun in(Map<String, String> given, String... args) {
        Map<String, String> environment = new HashMap<>(given);
        if (!given.containsKey("XDG_CONFIG_HOME")) {
            environment.putIfAbsent("SENTINELLE_KEY_FILE", keyFile().toString());
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Commands.Surroundings outside = new Commands.Surroundings(
                new PrintWriter(out, true), new PrintWriter(err, true), CLOCK, environment, false);
        int exit = Sentinelle.run(args, outside);
        return new CommandLineRun(exit, out.toString(), err.toString());
    }

    /** Keys for all tests of this run. */
    static synchronized Path keyFile() {
        try {
            Path file = Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "sentinelle-test-keys-" + ProcessHandle.current().pid())
                    .resolve("keys.json");
            if (!Files.exists(file)) {
                KeyFile.create(file);
                file.getParent().toFile().deleteOnExit();
                file.toFile().deleteOnExit();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the checkout's pom. */
    static Path checkout() {
        return Path.of(System.getProperty("sentinelle.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** A copy of one of the example workspaces, without what earlier runs left in it. */
    static Path exampleWorkspace(String name, Path to) throws IOException {
        Path from = checkout().resolve("examples").resolve(name);
        Path copy = to.resolve(name);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String relative = from.relativize(file).toString();
            if (!relative.startsWith("data/")
                    && !relative.startsWith("results/")
                    && !relative.startsWith("publications/")
                    && !relative.startsWith("ledger/")
                    && !relative.equals(".lock")) {
                Path target = copy.resolve(relative);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
