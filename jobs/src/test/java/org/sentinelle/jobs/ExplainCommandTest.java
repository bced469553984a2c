package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.ProvStructure;

/** Explaining numbers of the example workspace, and the page of the guide that shows how. */
class ExplainCommandTest {
    private static final String SHARE = "child-share-of-detected-victims";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    static Path desk;

    private static Path workspace;

    @BeforeAll
    static void publish() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", desk.resolve("examples"));
        CommandLineRun run = CommandLineRun.of("run", "--workspace", workspace.toString());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static CommandLineRun explain(String... words) {
        List<String> all = new ArrayList<>(List.of("explain", "--workspace", workspace.toString()));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static CommandLineRun share(String... more) {
        List<String> all = new ArrayList<>(List.of(SHARE, "--area", "ecowas", "--period", "2021"));
        all.addAll(List.of(more));
        return explain(all.toArray(String[]::new));
    }

    private static List<String> blocks(String kind) {
        String page = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/explain.md"));
        return Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void every_explanation_in_the_guide_works() {
        List<String> commands = blocks("sh").stream().flatMap(String::lines).toList();
        assertThat(commands).hasSize(6);
        for (String command : commands.subList(1, commands.size())) {
            List<String> words = WORD.matcher(command)
                    .results()
                    .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                    .map(word -> word.equals("examples/first-run") ? workspace.toString() : word)
                    .toList();
            assertThat(words.get(0)).isEqualTo("./sentinelle");
            CommandLineRun run =
                    CommandLineRun.of(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(run.exit()).as("%s%n%s", command, run.err()).isZero();
        }
    }

    @Test
    void what_the_guide_shows_is_what_it_says() {
        String said = share().out();
        assertThat(blocks("text").stream().flatMap(String::lines).toList())
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(said.lines()).contains(line));
    }

    @Test
    void definitions_and_files_are_those_of_the_run() {
        assertThat(share().out())
                .contains("the workspace has the same text", "glotip_made_up.csv", "unchanged since this publication")
                .contains("7,525 read = ");
    }

    @Test
    void the_json_is_a_sound_prov_document_and_the_same_each_time() throws IOException {
        CommandLineRun json = share("--json");
        Path file = desk.resolve("descent.json");
        Files.writeString(file, json.out());

        assertThat(ProvStructure.problems(JsonFile.read(file))).isEmpty();
        assertThat(json.out()).contains("sen:ingest/", "sen:Observation", "\"sen:partsAndWhole\" : \"partly-shown\"");
        assertThat(share("--json").out()).isEqualTo(json.out());
    }

    @Test
    void hidden_cells_are_explained_alike() {
        String one = hidden("2021").replace("2021", "2022");
        assertThat(one).contains("hidden to protect people").isEqualTo(hidden("2022"));
    }

    private static String hidden(String year) {
        CommandLineRun run = explain("registered-victims", "--area", "world", "--period", year, "--stratum", "sex=OTH");
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void an_adapted_indicator_names_what_adapts_it() {
        CommandLineRun run =
                explain("convictions-per-100-prosecuted", "--area", "ECOWAS", "--period", "2021", "--language", "fr");
        assertThat(run.out()).contains("Adaptation par un mécanisme", "ecowas-convictions");
    }

    @Test
    void where_there_is_no_such_number_it_says_what_is_near() {
        assertThat(explain("detected-victim", "--area", "GHA", "--period", "2021")
                        .err())
                .contains("Did you mean 'detected-victims'?");
        assertThat(explain("detected-victims", "--area", "Nigera", "--period", "2021")
                        .err())
                .contains("Did you mean: NER (niger), NGA (nigeria)");
        assertThat(explain("detected-victims", "--area", "NGA", "--period", "1999")
                        .err())
                .contains("with period '1999'", "There are: 2008, 2009");
        assertThat(explain("detected-victims", "--area", "NGA", "--period", "2021", "--stratum", "sex=X")
                        .err())
                .contains("with stratum 'sex=X'", "sex=F");
        assertThat(explain("detected-victims", "--area", "NGA", "--period", "2021", "--panel", "fixed")
                        .err())
                .contains("with panel 'fixed'", "There are: all.");
        CommandLineRun nonsense = explain("detected-victims", "--area", "NGA", "--period", "last year");
        assertThat(nonsense.err()).contains("'last year' is no period");
        assertThat(nonsense.exit()).isEqualTo(2);
    }

    @Test
    void without_a_publication_it_says_which_command_makes_one() throws IOException {
        Path empty = CommandLineRun.exampleWorkspace("first-run", desk.resolve("empty"));
        CommandLineRun run = CommandLineRun.of(
                "explain", SHARE, "--workspace", empty.toString(), "--area", "ecowas", "--period", "2021");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Run: sentinelle run --workspace");
    }

    @Test
    void another_publication_is_named_by_its_id() {
        CommandLineRun run = share("--publication", "p-nowhere");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no publication 'p-nowhere'. There are: p-");
    }

    @Test
    void it_has_help_with_an_example() {
        CommandLineRun help = CommandLineRun.of("explain", "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Example:", "sentinelle explain detected-victims", "--panel=PANEL");
    }
}
