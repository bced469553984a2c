package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.store.KeyFile;

/** The guide to keys does what it says. */
class KeysGuideTest {
    private static final Pattern ID = Pattern.compile("(footer|person|rounding)\\.1\\.[0-9a-f]{16}");

    @TempDir
    Path desk;

    private static List<String> commands() {
        String page = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/keys.md"));
        return Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap((MatchResult block) -> block.group(1).lines())
                .toList();
    }

    private CommandLineRun execute(String command) {
        List<String> words = List.of(command.split(" "));
        assertThat(words.get(0)).isEqualTo("./sentinelle");
        CommandLineRun run =
                CommandLineRun.of(words.stream().skip(1).map(this::onTheDesk).toArray(String[]::new));
        assertThat(run.exit()).as("%s%n%s", command, run.err()).isZero();
        return run;
    }

    private String onTheDesk(String word) {
        return word.contains("/") || word.equals("my-workspace")
                ? desk.resolve(word).toString()
                : word;
    }

    private Path smallWorkspace() throws IOException {
        Path copy = CommandLineRun.exampleWorkspace("first-run", desk);
        Path workspace = Files.move(copy, desk.resolve("my-workspace"));
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("(?m)^(period|fixed-panel): .*$", "$1: {from: 2022, to: 2022}")
                        + "sources: [{mapping: case-register}]\n");
        return workspace;
    }

    @Test
    void every_command_in_it_works_and_none_tells_a_key() throws IOException {
        smallWorkspace();
        assertThat(commands()).hasSize(3);
        CommandLineRun create = execute(commands().get(0));
        CommandLineRun show = execute(commands().get(1));
        CommandLineRun run = execute(commands().get(2));

        Path file = desk.resolve("keys/sentinelle.json");
        List<String> keys = Pattern.compile("\"key\" : \"([^\"]+)\"")
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult key) -> key.group(1))
                .toList();
        assertThat(keys).hasSize(3);
        for (CommandLineRun said : List.of(create, show, run)) {
            assertThat(said.out() + said.err()).doesNotContain(keys);
        }
        assertThat(show.out().lines().skip(1))
                .hasSize(3)
                .allMatch(line -> ID.matcher(line.strip()).matches());
        assertThat(run.err()).as("the named file was there").doesNotContain("Made the key file");
    }

    @Test
    void keys_are_made_once_and_a_dry_run_makes_none() {
        String file = desk.resolve("keys.json").toString();
        assertThat(CommandLineRun.of("keys", "create", "--key-file", file, "--dry-run")
                        .out())
                .contains("Would make");
        assertThat(Path.of(file)).doesNotExist();
        CommandLineRun.of("keys", "create", "--key-file", file);
        String before = KeyFile.open(Path.of(file)).toString();
        CommandLineRun again = CommandLineRun.of("keys", "create", "--key-file", file);

        assertThat(again.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(again.err()).contains("already");
        assertThat(KeyFile.open(Path.of(file)).toString()).isEqualTo(before);
    }

    @Test
    void the_place_of_the_keys_is_said_by_the_first_who_names_it() throws IOException {
        Path user = Files.writeString(desk.resolve("config.yaml"), "key-file: /of/the/person.json\n");
        Map<String, String> bare = Map.of("SENTINELLE_CONFIG", user.toString(), "XDG_CONFIG_HOME", desk.toString());
        Settings ofPerson = Settings.of(new Settings.Flags(desk, null, null, null), bare);
        Settings flagged = Settings.of(new Settings.Flags(desk, null, Path.of("/of/flag.json"), null), bare);
        Path policy = Path.of("/of/policy.json");

        assertThat(ofPerson.keyFile()).isEqualTo(Path.of("/of/the/person.json"));
        assertThat(ofPerson.keyFile(policy).value()).isEqualTo("/of/policy.json");
        assertThat(flagged.keyFile(policy).value()).isEqualTo("/of/flag.json");
        assertThat(Settings.of(
                                new Settings.Flags(desk, null, null, null),
                                Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml", "XDG_CONFIG_HOME", desk.toString()))
                        .keyFile())
                .isEqualTo(desk.resolve("sentinelle/keys.json"));
    }
}
