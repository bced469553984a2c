package org.sentinelle.definition.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.InvalidDefinitions;
import org.sentinelle.result.Problem;

/**
 * A small set of definitions kept as files: what lies in the fixture's folder takes the place of the files of the same
 * name in the common base, or stands beside them.
 *
 * <p>Beside the definitions may lie {@code without.txt}, files of the base to leave out; {@code languages.txt}, those that
 * the fixture's own texts need, English alone where it is missing; {@code policy.yaml}, the policy of a workspace; and {@code expected.txt}, the problems, a line each.
 */
record LintFixture(Path base, Path folder) {
    /** What reading the definitions complains of, advice marked as such. */
    List<String> problems(Path scratch) {
        List<String> advice = new ArrayList<>();
        try {
            CatalogueReader.read(roots(scratch), problem -> advice.add("advice: " + problem.text()));
            return advice;
        } catch (InvalidDefinitions e) {
            return e.problems().stream().map(Problem::text).toList();
        }
    }

    List<String> expected() {
        return lines("expected.txt");
    }

    private List<DefinitionRoot> roots(Path scratch) {
        List<String> languages = lines("languages.txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        DefinitionRoot rest = new DefinitionRoot("the base", copyOfBase(scratch));
        Path policy = folder.resolve("policy.yaml");
        return List.of(
                rest,
                new DefinitionRoot(
                        "the fixture",
                        folder,
                        languages.isEmpty() ? List.of("en") : languages,
                        Files.exists(policy) ? policy : null));
    }

    private Path copyOfBase(Path scratch) {
        List<String> without = lines("without.txt");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = base.relativize(file).toString().replace('\\', '/');
                if (!Files.exists(folder.resolve(name)) && !without.contains(name)) {
                    Path copy = scratch.resolve(name);
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
