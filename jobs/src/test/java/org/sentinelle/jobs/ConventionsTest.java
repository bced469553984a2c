package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every command keeps, whatever it does. */
class ConventionsTest {
    @TempDir
    Path folder;

    static Stream<CommandLine> commands() {
        Commands.Surroundings outside = new Commands.Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                CommandLineRun.CLOCK,
                Map.of(),
                false);
        return leaves(new CommandLine(new Sentinelle(), new Commands(outside)));
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        List<CommandLine> below = command.getSubcommands().values().stream()
                .filter(c -> !c.getCommandSpec().usageMessage().hidden())
                .toList();
        return below.isEmpty() ? Stream.of(command) : below.stream().flatMap(ConventionsTest::leaves);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_speaks_to_programs_and_can_be_asked_what_it_would_do(CommandLine command) {
        assertThat(command.getCommandSpec().optionsMap())
                .as(command.getCommandSpec().qualifiedName())
                .containsKeys("--json", "--dry-run", "--debug", "--help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_help_ends_in_an_example_of_that_command(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        String usage = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(usage).contains("Example:", "  " + name);
        assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    }

    @Test
    void a_setting_is_told_with_the_place_that_decided_it() throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("w"));
        Files.writeString(workspace.resolve("workspace.yaml"), """
                title: {en: "Mine"}
                languages: [fr]
                policy: {threshold: 11}
                """);
        Path user = Files.writeString(folder.resolve("config.yaml"), """
                languages: [ar]
                period: {from: 2008, to: 2020}
                policy: {threshold: 5}
                """);
        CommandLineRun run = CommandLineRun.in(
                Map.of(
                        "SENTINELLE_CONFIG",
                        user.toString(),
                        "SENTINELLE_WORKSPACE",
                        workspace.toString(),
                        "SENTINELLE_FIXED_PANEL",
                        "2010-2019"),
                "config",
                "show",
                "--origin",
                "--progress",
                "none");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().map(l -> l.replaceAll(" +", " ").strip()))
                .containsExactly(
                        "workspace " + workspace + " environment SENTINELLE_WORKSPACE",
                        "languages fr workspace " + workspace.resolve("workspace.yaml") + ":2",
                        "period 2008-2020 user " + user + ":2",
                        "fixed-panel 2010-2019 environment SENTINELLE_FIXED_PANEL",
                        "key-file " + CommandLineRun.keyFile() + " environment SENTINELLE_KEY_FILE",
                        "policy.threshold 11 workspace " + workspace.resolve("workspace.yaml") + ":3",
                        "progress none flag --progress",
                        "policy.zeros show default built in",
                        "policy.contributors none default built in",
                        "policy.group-disclosure report default built in",
                        "policy.regime suppress default built in");
    }

    @Test
    void a_policy_file_is_told_key_by_key() throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("w"));
        Files.writeString(workspace.resolve("workspace.yaml"), "title: {en: Mine}\n");
        Path policy = Files.writeString(workspace.resolve("policy.yaml"), """
                zeros: hide
                threshold: 12
                contributors: {minimum: 3, dominance: {agencies: 2, percent: 85}}
                regime: {round: 5}
                indicators:
                  cases: {threshold: 20}
                """);
        CommandLineRun run = CommandLineRun.in(
                Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml"),
                "config",
                "show",
                "--origin",
                "--workspace",
                workspace.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().map(l -> l.replaceAll(" +", " ").strip()))
                .contains(
                        "policy.threshold 12 workspace " + policy + ":2",
                        "policy.zeros hide workspace " + policy,
                        "policy.contributors {minimum: 3, dominance: {agencies: 2, percent: 85}} workspace " + policy,
                        "policy.regime {round: 5, method: controlled} workspace " + policy,
                        "policy.indicators.cases {threshold: 20} workspace " + policy);
    }

    @Test
    void nobody_makes_a_workspace_less_careful_from_outside() {
        String shown = CommandLineRun.in(
                        Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml", "SENTINELLE_THRESHOLD", "3"),
                        "config",
                        "show")
                .out();
        assertThat(shown).containsPattern("policy.threshold +10");
    }

    @Test
    void a_variable_that_makes_no_sense_is_named() {
        CommandLineRun run = CommandLineRun.in(
                Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml", "SENTINELLE_PERIOD", "2010"), "config", "show");
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.err()).contains("SENTINELLE_PERIOD", "2003-2022");
    }

    @Test
    void a_dry_run_makes_no_workspace() {
        Path made = folder.resolve("new");
        CommandLineRun run = CommandLineRun.of("init", made.toString(), "--dry-run");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Would make");
        assertThat(made).doesNotExist();
    }

    @Test
    void wrong_usage_is_no_fault_of_the_programme() {
        assertThat(CommandLineRun.of("run", "--nonsense").exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(CommandLineRun.of("nonsense").exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(CommandLineRun.of("config").exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
    }

    @Test
    void a_failure_speaks_to_programs_too() {
        CommandLineRun run = CommandLineRun.of("run", "--json", "--workspace", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.out()).contains("\"exit\"", "\"error\"", "is no workspace");
    }
}
