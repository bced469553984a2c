package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueCommandTest {
    private static CommandLineRun catalogue(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "catalogue";
        System.arraycopy(words, 0, all, 1, words.length);
        return CommandLineRun.of(all);
    }

    @Test
    void list_groups_by_pillar_and_shows_category_owners_and_unit() {
        CommandLineRun list = catalogue("list");
        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out())
                .containsSubsequence(
                        "prosecution (",
                        "persons-convicted",
                        "protection (",
                        "concordances (",
                        "standard populations (",
                        "methods of analysis (")
                .contains("outcome     per 100 prosecuted", "owners: eu, coe, osce", "mann-kendall");
    }

    @Test
    void list_can_be_narrowed_down() {
        CommandLineRun list =
                catalogue("list", "--pillar", "prosecution", "--mechanism", "las", "--category", "outcome");
        assertThat(list.exit()).as(list.err()).isZero();
        assertThat(list.out())
                .contains("convictions-per-100-prosecuted")
                .doesNotContain("protection (", "methods of analysis");
        assertThat(catalogue("list", "--json", "--mechanism", "las").out())
                .contains("\"id\" : \"persons-convicted\"", "\"category\" : \"outcome\"");
    }

    @Test
    void a_pillar_that_no_indicator_has_is_wrong_usage() {
        CommandLineRun list = catalogue("list", "--pillar", "protectoin");
        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err()).contains("No indicator has the pillar 'protectoin'. Did you mean 'protection'?");
    }

    @Test
    void show_explains_an_indicator_in_the_language_asked_for() {
        CommandLineRun show = catalogue("show", "child-share-of-detected-victims", "--language", "fr");
        assertThat(show.exit()).as(show.err()).isZero();
        assertThat(show.out()).startsWith("# Part des enfants").contains("Comment la valeur est calculée");
        assertThat(catalogue("show", "sex", "--language", "ar").out()).contains("إناث");
        assertThat(catalogue("show", "who-world-standard", "--language", "fr").out())
                .startsWith("# Population mondiale type");
    }

    @Test
    void show_explains_a_method() {
        CommandLineRun show = catalogue("show", "mann-kendall");
        assertThat(show.exit()).as(show.err()).isZero();
        assertThat(show.out()).contains("Columns", "Options", "Declines with");
    }

    @Test
    void show_as_json_keeps_the_keys_in_every_language() {
        assertThat(catalogue("show", "detected-victims", "--language", "fr", "--json")
                        .out())
                .contains("\"kind\" : \"indicator\"", "\"key\" : \"method\"", "\"language\" : \"fr\"");
    }

    @Test
    void an_unknown_id_suggests_the_nearest() {
        CommandLineRun show = catalogue("show", "detected-victim");
        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.err()).contains("Nothing is defined under 'detected-victim'. Did you mean: detected-victims");
        assertThat(catalogue("show", "zzzzzzzz").err()).contains("'sentinelle catalogue list' names");
        assertThat(catalogue("show", "sex", "--language", "de").exit()).isEqualTo(2);
    }

    @Test
    void lint_tells_advice_and_fails_by_it_only_when_strict(@TempDir Path folder) throws IOException {
        Path definitions = Files.createDirectories(folder.resolve("catalogue")).getParent();
        String indicator = CommandLineRun.text(
                        CommandLineRun.checkout().resolve("indicators/catalogue/persons-convicted.yaml"))
                .replace("id: persons-convicted", "id: persons-found-guilty")
                .replace("direction: none", "direction: increase");
        Files.writeString(folder.resolve("catalogue/persons-found-guilty.yaml"), indicator);

        CommandLineRun lint = catalogue("lint", "--definitions", definitions.toString());
        assertThat(lint.exit()).as(lint.err()).isZero();
        assertThat(lint.out())
                .contains(
                        "No problems.", "advice: catalogue/persons-found-guilty.yaml:", "no plan sets a target on it");
        assertThat(catalogue("lint", "--strict", "--definitions", definitions.toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_workspaces_own_definitions_are_read_too() {
        String example = CommandLineRun.checkout().resolve("examples/first-run").toString();
        String page =
                catalogue("show", "registered-victims", "--workspace", example).out();
        assertThat(page.replaceAll("\\s+", " "))
                .startsWith("# Registered victims")
                .contains("is confidential: small counts from it are protected");
        assertThat(catalogue("show", "registered-victims", "--workspace", "no-such-folder")
                        .exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "lint"})
    void every_subcommand_has_help_with_an_example(String subcommand) {
        CommandLineRun help = catalogue(subcommand, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Example:", "sentinelle catalogue " + subcommand);
    }
}
