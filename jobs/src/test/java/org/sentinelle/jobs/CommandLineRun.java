package org.sentinelle.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a command line printed and how it ended; run inside the test, with real files and a fixed clock. */
record CommandLineRun(int exit, String out, String err) {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-15T10:00:00Z"));

    static CommandLineRun of(String... args) {
        return in(Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml"), args);
    }

    /** With these variables in the environment. */
    static CommandLineRun in(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Commands.Surroundings outside = new Commands.Surroundings(
                new PrintWriter(out, true), new PrintWriter(err, true), CLOCK, environment, false);
        int exit = Sentinelle.run(args, outside);
        return new CommandLineRun(exit, out.toString(), err.toString());
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
