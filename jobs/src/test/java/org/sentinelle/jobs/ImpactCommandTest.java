package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the guide, whose effects are known. */
class ImpactCommandTest {
    @TempDir
    private static Path desk;

    private static Path workspace;
    private static CommandLineRun impact;

    @BeforeAll
    static void every_command_of_the_guide_is_run() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("impact", desk.resolve("examples"));
        List<String> commands = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/impact.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            String[] words = command.replace("examples/impact", workspace.toString())
                    .replace("--out results", "--out " + desk.resolve("results"))
                    .split(" ");
            impact = CommandLineRun.of(List.of(words).subList(1, words.length).toArray(String[]::new));
            assertThat(impact.exit())
                    .as("%s%n%s%s", command, impact.out(), impact.err())
                    .isZero();
        }
    }

    private static String written(String file) throws IOException {
        return Files.readString(desk.resolve("results").resolve(file));
    }

    private static double number(String json, String key) {
        var found = Pattern.compile("\"" + key + "\"\\s*:\\s*(-?[0-9.E-]+)").matcher(json);
        assertThat(found.find()).as(key).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void the_effect_that_was_made_is_found_with_its_bounds() throws IOException {
        String json = written("referral-identified.json");
        assertThat(number(json, "conf_low")).isLessThan(12);
        assertThat(number(json, "conf_high")).isGreaterThan(12);
        assertThat(number(json, "effect_low")).isLessThan(number(json, "effect"));
        assertThat(number(json, "effect_high")).isGreaterThan(number(json, "effect"));
        assertThat(number(json, "conf_low")).isPositive();
        assertThat(json).contains("\"publication\"", "\"definition\"", "\"SEN\" : \"2013\"");
    }

    @Test
    void where_nothing_was_made_to_change_the_data_do_not_tell_an_effect_from_none() throws IOException {
        String json = written("plans-identified.json");
        assertThat(number(json, "conf_low")).isNegative();
        assertThat(number(json, "conf_high")).isPositive();
        assertThat(written("plans-identified.html")).contains("The data do not tell an effect from none");
    }

    @Test
    void where_one_state_adopted_it_refuses_in_plain_words() throws IOException {
        assertThat(written("laws-identified.html")).contains("Nothing can be concluded", "Fewer than two States");
        assertThat(written("laws-identified.csv")).contains("too-few-adopted");
    }

    @Test
    void the_page_says_in_three_languages_what_the_effect_rests_on() throws IOException {
        assertThat(written("referral-identified.html"))
                .contains("It rose more where it was adopted", "Detection is not prevalence", "not for publication")
                .contains("No sign that recording changed", "Left out: ", "There are few States here: 15", "svg")
                .contains("would have been found with a probability of more than 99.9%");
        assertThat(written("fr/referral-identified.html"))
                .contains("La détection n’est pas la prévalence", "lang=\"fr\"");
        assertThat(written("ar/referral-identified.html")).contains("الكشف ليس الانتشار", "dir=\"rtl\"");
    }

    @Test
    void the_pictures_stand_in_each_page_and_beside_it_as_files() throws IOException {
        for (String folder : List.of("", "fr/", "ar/")) {
            String page = written(folder + "referral-identified.html");
            for (String picture : List.of("events", "groups", "comparisons")) {
                String file = "referral-identified-" + picture;
                assertThat(page).contains("href=\"" + file + ".svg\"", "href=\"" + file + ".png\"");
                assertThat(written(folder + file + ".svg")).startsWith("<?xml").contains("<title", "<desc");
                assertThat(desk.resolve("results").resolve(folder + file + ".png"))
                        .isNotEmptyFile();
            }
        }
        assertThat(written("referral-identified-events.svg")).contains("95% confidence interval", "95% band");
        assertThat(written("referral-identified.csv")).contains("\"group\"", "\"comparison\",\"later-with-earlier\"");
        assertThat(desk.resolve("results/laws-identified-events.svg")).doesNotExist();
    }

    @Test
    void the_guide_quotes_what_the_command_says() throws IOException {
        String guide = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/impact.md"));
        assertThat(impact.out().lines().filter(line -> line.startsWith("laws-identified:")))
                .allSatisfy(line -> assertThat(guide).contains(line.substring(0, line.indexOf(':', 16))));
    }

    @Test
    void the_same_data_give_the_same_bytes_and_a_dry_run_writes_nothing() throws IOException {
        Path again = desk.resolve("again");
        CommandLineRun dry = CommandLineRun.of(
                "impact", "--dry-run", "--workspace", workspace.toString(), "--out", again.toString());
        assertThat(dry.out()).contains("Would look for an effect on identified-victims");
        assertThat(again).doesNotExist();
        CommandLineRun.of(
                "impact", "referral-identified", "--workspace", workspace.toString(), "--out", again.toString());
        for (String file : List.of("referral-identified.html", "referral-identified.json", "referral-identified.csv")) {
            assertThat(Files.readString(again.resolve(file))).isEqualTo(written(file));
        }
    }

    @Test
    void an_unknown_design_is_named() {
        CommandLineRun wrong = CommandLineRun.of("impact", "referal-identified", "--workspace", workspace.toString());
        assertThat(wrong.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(wrong.err()).contains("Did you mean 'referral-identified'?");
    }

    @Test
    void the_design_of_the_guide_has_every_key_and_runs() throws IOException {
        String guide = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/impact.md"));
        Matcher design = Pattern.compile("```yaml\n(id: ([a-z-]+)\n.*?)```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(design.find()).isTrue();
        Path copy = copyOfWorkspace();
        ImpactWorkspace.write(copy, "definitions/designs/" + design.group(2) + ".yaml", design.group(1));
        CommandLineRun run = CommandLineRun.of(
                "impact",
                design.group(2),
                "--workspace",
                copy.toString(),
                "--out",
                desk.resolve("guide").toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("every-key: effect ");
        Matcher key = Pattern.compile("\"([a-z][a-z-]+)\": \\{\\s*\"(description|\\$ref)\"")
                .matcher(CommandLineRun.text(CommandLineRun.checkout().resolve("indicators/schema/design.json")));
        while (key.find()) {
            if (key.group(1).equals("items")) {
                continue;
            }
            assertThat(guide).as(key.group(1)).contains("`" + key.group(1));
            if (!key.group(1).matches("members|stratum")) {
                assertThat(design.group(1)).as(key.group(1)).containsPattern("\\b" + key.group(1) + ":");
            }
        }
    }

    @Test
    void dates_that_cannot_be_are_refused_with_their_lines() throws IOException {
        Path copy = copyOfWorkspace();
        Path file = copy.resolve("incoming/interventions_made_up.csv");
        String good = Files.readString(file);
        int lines = (int) good.lines().count();
        Files.writeString(
                file,
                good
                        + "GMB,2014,plan,2014-02-30,,,Plan,Made up,\n"
                        + "GNB,2014,plan,2016-01-01,,,Plan,Made up,\n"
                        + "LBR,2014,plan,2014-03-01,,2013-01-01,Plan,Made up,\n");
        CommandLineRun.of("ingest", "--workspace", copy.toString());
        CommandLineRun run = CommandLineRun.of(
                "impact",
                "--workspace",
                copy.toString(),
                "--out",
                desk.resolve("bad").toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.err())
                .contains("interventions:" + (lines + 1) + ": 'begun' is no date.")
                .contains("interventions:" + (lines + 2) + ": 'begun' is in 2016, and 'year' says 2014.")
                .contains("interventions:" + (lines + 3) + ": 'ended' comes before it began.")
                .doesNotContain("\tat ");
        assertThat(desk.resolve("bad")).doesNotExist();
    }

    private static Path copyOfWorkspace() throws IOException {
        Path copy = Files.createTempDirectory(desk, "copy");
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path from : all.toList()) {
                Path to = copy.resolve(workspace.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return copy;
    }
}
