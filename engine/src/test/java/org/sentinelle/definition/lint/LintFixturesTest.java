package org.sentinelle.definition.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lint has a good and a bad set of definitions, kept as files under {@code lints/NAME}. */
class LintFixturesTest {
    private static final Path FIXTURES = fixtures();

    @TempDir
    private Path scratch;

    private static Path fixtures() {
        try {
            return Path.of(Objects.requireNonNull(LintFixturesTest.class.getResource("/lints"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> lints() {
        return Lints.ALL.stream().map(lint -> kebab(lint.getClass().getSimpleName()));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static LintFixture fixture(String... names) {
        return new LintFixture(FIXTURES.resolve("base"), FIXTURES.resolve(String.join("/", names)));
    }

    @Test
    void the_base_itself_has_no_problem() {
        assertThat(fixture("none").problems(scratch)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lints")
    void a_good_fixture_has_no_problem_at_all(String lint) {
        assertThat(FIXTURES.resolve(lint).resolve("good")).isNotEmptyDirectory();
        assertThat(fixture(lint, "good").problems(scratch)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lints")
    void a_bad_fixture_has_exactly_the_problems_it_foresees(String lint) {
        LintFixture bad = fixture(lint, "bad");
        assertThat(bad.expected()).as("expected.txt of " + lint).isNotEmpty();
        assertThat(bad.problems(scratch)).containsExactlyElementsOf(bad.expected());
    }

    @Test
    void every_fixture_belongs_to_a_lint() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("base"))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(lints().toList());
        }
    }
}
