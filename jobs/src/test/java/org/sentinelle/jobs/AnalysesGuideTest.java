package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;

/** The guide to analyses: its examples are those of the examples folder, all of them run, and no method is left out. */
class AnalysesGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(id: ([a-z0-9-]+)\n.*?)```", Pattern.DOTALL);

    @TempDir
    private Path desk;

    private Path examples;

    @BeforeEach
    void copy_the_examples() throws IOException {
        examples = CommandLineRun.exampleWorkspace("analysis", desk);
    }

    private static String page(String path) {
        return CommandLineRun.text(CommandLineRun.checkout().resolve(path));
    }

    @Test
    void every_example_in_the_guide_is_a_file_of_the_examples() {
        Matcher example = EXAMPLE.matcher(page("docs/guide/analyses.md"));
        int count = 0;
        while (example.find()) {
            assertThat(CommandLineRun.text(examples.resolve(example.group(2) + ".yaml")))
                    .isEqualTo(example.group(1));
            count++;
        }
        assertThat(count).isGreaterThan(5);
    }

    @Test
    void every_analysis_of_the_examples_is_answered() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(examples)) {
            files = all.map(Path::toString)
                    .filter(f -> f.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        Stream<String> words = Stream.concat(Stream.of("analyse"), files.stream());
        CommandLineRun run = CommandLineRun.of(
                Stream.concat(words, Stream.of("--out", desk.resolve("out").toString()))
                        .toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("declined");
        for (String file : files) {
            String id = Path.of(file).getFileName().toString().replace(".yaml", "");
            assertThat(desk.resolve("out").resolve(id + ".json")).exists();
            assertThat(desk.resolve("out").resolve(id + ".csv")).exists();
        }
    }

    @Test
    void the_guide_and_the_list_of_pages_name_every_method() {
        for (Method method : Methods.all()) {
            String id = method.declaration().id();
            assertThat(page("docs/guide/analyses.md")).contains("`" + id + "`");
            assertThat(page("docs/methods/README.md")).contains("(" + id + ".md)");
        }
    }
}
