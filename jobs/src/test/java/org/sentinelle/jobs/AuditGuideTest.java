package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to audits does what it says. */
class AuditGuideTest {
    @TempDir
    Path desk;

    @Test
    void every_command_in_it_works() throws IOException {
        Path workspace = CommandLineRun.exampleWorkspace("first-run", desk.resolve("examples"));
        String page = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/audit.md"));
        List<String> commands = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            String[] words =
                    command.replace("examples/first-run", workspace.toString()).split(" ");
            assertThat(words[0]).isEqualTo("./sentinelle");
            CommandLineRun run =
                    CommandLineRun.of(List.of(words).subList(1, words.length).toArray(String[]::new));
            assertThat(run.exit()).as("%s%n%s%s", command, run.out(), run.err()).isZero();
        }
    }
}
