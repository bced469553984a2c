package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lints on plans and overlays, each with files that it has nothing to say of and files that it refuses: {@code
 * lints/NAME/good}, {@code bad} and {@code problems.txt}. The files are added to those of {@link MiniRoot}.
 */
class OverlayLintsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overlay-version",
                "overlay-effect",
                "overlay-twice",
                "overlay-targets",
                "overlay-agreement",
                "uncited-target",
                "repeated-objectives"
            })
    void the_good_pass_and_the_bad_are_refused_with_their_lines(String lint) throws Exception {
        assertThat(problems(lint, "good")).as("good").isEmpty();
        assertThat(problems(lint, "bad"))
                .as("bad")
                .containsExactlyElementsOf(Files.readAllLines(lints(lint).resolve("problems.txt")));
    }

    private List<String> problems(String lint, String kind) throws Exception {
        MiniRoot root = MiniRoot.in(folder.resolve(kind));
        Path home = lints(lint).resolve(kind);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                root.with(home.relativize(file).toString().replace('\\', '/'), read(file));
            }
        }
        return root.problems();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Path lints(String lint) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OverlayLintsTest.class.getResource("/lints/" + lint))
                .toURI());
    }
}
