package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to sharing methods does what it says. */
class SharingMethodsTest {
    @TempDir
    Path desk;

    @Test
    void every_command_in_it_works() throws IOException {
        CommandLineRun.exampleWorkspace("first-run", desk.resolve("examples"));
        Files.writeString(desk.resolve("package.yaml"), blocks("yaml").get(0));
        List<String> commands = blocks("sh").stream().flatMap(String::lines).toList();
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            List<String> words = List.of(command.split(" "));
            assertThat(words.get(0)).isEqualTo("./sentinelle");
            CommandLineRun run = CommandLineRun.of(
                    words.stream().skip(1).map(this::onTheDesk).toArray(String[]::new));
            assertThat(run.exit()).as("%s%n%s", command, run.err()).isZero();
        }
        Path workspace = desk.resolve("my-workspace");
        assertThat(workspace.resolve("packages/west-africa-methods-1.0.yaml"))
                .content()
                .contains("Secretariat", "CC-BY-4.0");
        assertThat(workspace.resolve("packages/west-africa-methods-1.0.report.md"))
                .content()
                .contains("## New here", "- indicator registered-victims: taken in");
        assertThat(CommandLineRun.of(
                                "catalogue",
                                "lint",
                                "--definitions",
                                workspace.resolve("definitions").toString())
                        .exit())
                .isZero();
    }

    private static List<String> blocks(String kind) {
        String page = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/sharing-methods.md"));
        return Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private String onTheDesk(String word) {
        return word.contains("/") || word.contains(".") || word.equals("my-workspace")
                ? desk.resolve(word).toString()
                : word;
    }
}
