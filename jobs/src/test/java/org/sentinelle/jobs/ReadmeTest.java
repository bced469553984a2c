package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands do what it says they do. Its two source files are stood in for by those of the example. */
class ReadmeTest {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path desk;

    private final StringBuilder said = new StringBuilder();

    @Test
    void every_command_in_it_works() throws IOException {
        CommandLineRun.exampleWorkspace("first-run", desk.resolve("examples"));
        CommandLineRun.exampleWorkspace("analysis", desk.resolve("examples"));
        CommandLineRun.exampleWorkspace("first-hour", desk.resolve("examples"));
        Path incoming = desk.resolve("examples/first-run/incoming");
        Files.copy(incoming.resolve("glotip_made_up.csv"), desk.resolve("glotip_2025-04-14.csv"));
        Files.copy(incoming.resolve("population_made_up.csv"), desk.resolve("population.csv"));

        List<String> commands = blocks(SHELL).stream().flatMap(String::lines).toList();
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            execute(command);
        }
        assertThat(desk.resolve("demo/publications/CURRENT")).exists();
        assertThat(desk.resolve("my-workspace/publications/CURRENT")).exists();
        assertThat(desk.resolve("my-figures/publications/CURRENT")).exists();
        assertThat(said).contains("125 rows in = 124 accepted + 1 quarantined (unknown-item 1)");
        assertThat(desk.resolve("results/nile.json")).content().contains("\"p\" : 3.6582");
        assertThat(desk.resolve("results/nile.svg"))
                .content()
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", ">Fitted</text>");
    }

    @Test
    void the_analysis_it_shows_is_the_one_in_the_examples() throws IOException {
        assertThat(blocks(YAML))
                .contains(CommandLineRun.text(CommandLineRun.checkout().resolve("examples/analysis/nile.yaml")));
    }

    private static List<String> blocks(Pattern kind) {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                kind.matcher(CommandLineRun.text(CommandLineRun.checkout().resolve("README.md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private void execute(String command) throws IOException {
        List<String> words = List.of(command.split(" "));
        switch (words.get(0)) {
            case "./sentinelle" -> {
                CommandLineRun run = words.equals(List.of("./sentinelle", "demo")) ? smallDemonstration() : run(words);
                assertThat(run.exit()).as("%s%n%s", command, run.err()).isZero();
                said.append(run.out());
            }
            case "cp" -> {
                Path folder = desk.resolve(words.get(words.size() - 1));
                for (String file : words.subList(1, words.size() - 1)) {
                    Files.copy(desk.resolve(file), folder.resolve(Path.of(file).getFileName()));
                }
            }
            case "./mvnw" -> assertThat(command).isEqualTo("./mvnw verify");
            default -> throw new AssertionError("The README has a command that this test cannot run: " + command);
        }
    }

    private CommandLineRun run(List<String> words) {
        return CommandLineRun.of(
                words.subList(1, words.size()).stream().map(this::onTheDesk).toArray(String[]::new));
    }

    /** The same command with fewer rows and one language, so that the test stays short. */
    private CommandLineRun smallDemonstration() {
        String folder = desk.resolve("demo").toString();
        return CommandLineRun.of("demo", folder, "--rows", "5000", "--languages", "en");
    }

    /** Words that name a file or folder are meant on the user's desk. */
    private String onTheDesk(String word) {
        return word.contains("/") || word.equals("my-workspace") || word.equals("my-figures") || word.equals("results")
                ? desk.resolve(word).toString()
                : word;
    }
}
