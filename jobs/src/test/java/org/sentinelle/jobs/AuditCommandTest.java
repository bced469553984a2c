package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publications are attacked as whoever has their files could. */
class AuditCommandTest {
    private static final String SMALL = "column=beg;row=A";
    private static final String[] SAFE = {SMALL, "column=oth;row=A", "column=beg;row=D", "column=oth;row=D"};

    @TempDir
    Path root;

    private static MadeUpPublication linked(String... hidden) {
        return MadeUpPublication.table(
                        new String[] {"A", "B", "C", "D"},
                        new String[] {"sex", "lab", "beg", "oth"},
                        new long[][] {{18, 22, 4, 31}, {15, 27, 40, 36}, {52, 33, 16, 24}, {47, 29, 21, 13}})
                .hides(hidden);
    }

    private static CommandLineRun audit(Object... words) {
        String[] all = new String[words.length + 1];
        all[0] = "audit";
        for (int i = 0; i < words.length; i++) {
            all[i + 1] = words[i].toString();
        }
        return CommandLineRun.of(all);
    }

    @Test
    void a_publication_that_is_safe_is_found_to_be() throws IOException {
        CommandLineRun run = audit(linked(SAFE).publish(root, "safe"));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Nothing was found in publication safe.",
                        "safe/tables/observations.csv, safe/tables/observations.parquet,"
                                + " safe/tables/observations.xlsx, safe/index.html");
    }

    @Test
    void a_count_that_others_give_away_is_named_with_them() throws IOException {
        CommandLineRun run = audit(linked(
                        SMALL,
                        "column=sex;row=A",
                        "column=lab;row=A",
                        "column=sex;row=B",
                        "column=lab;row=B",
                        "column=beg;row=C",
                        "column=oth;row=C",
                        "column=beg;row=D",
                        "column=oth;row=D")
                .publish(root, "naive"));
        assertThat(run.exit()).isEqualTo(ExitCode.GATE_FAILED.code());
        assertThat(run.out())
                .contains("1 finding(s) in publication naive.")
                .containsPattern("cases, GHA 2020 \\(column=beg;row=A\\): below the threshold of 10: 4; from naive/")
                .contains("Take the publication from where it is shown. One of the numbers");
    }

    @ParameterizedTest
    @EnumSource(MadeUpPublication.Form.class)
    void a_number_put_back_into_any_one_file_is_found(MadeUpPublication.Form form) throws IOException {
        Path publication = linked(SAFE).publish(root, "leaky", Map.of(form, Map.of(SMALL, 4L)));
        CommandLineRun run = audit(publication);
        assertThat(run.exit()).isEqualTo(ExitCode.GATE_FAILED.code());
        assertThat(run.out())
                .contains(
                        "(column=beg;row=A): below the threshold of 10: 4",
                        "do not show the same value",
                        "audit that; if it says the same, publish again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"column=oth;row=A", "column=beg;row=D", "column=oth;row=D"})
    void so_is_one_that_is_large_itself(String stratum) throws IOException {
        long value = Map.of("column=oth;row=A", 31L, "column=beg;row=D", 21L, "column=oth;row=D", 13L)
                .get(stratum);
        Path publication =
                linked(SAFE).publish(root, "leaky", Map.of(MadeUpPublication.Form.PAGE, Map.of(stratum, value)));
        assertThat(audit(publication).out()).contains("(column=beg;row=A): below the threshold of 10: 4");
    }

    @Test
    void two_publications_that_differ_by_three_persons_tell_of_them() throws IOException {
        Path first = linked(SAFE).publish(root, "first");
        Path second = MadeUpPublication.table(
                        new String[] {"A", "B", "C", "D"},
                        new String[] {"sex", "lab", "beg", "oth"},
                        new long[][] {{18, 22, 4, 31}, {18, 27, 40, 36}, {52, 33, 16, 24}, {47, 29, 21, 13}})
                .hides(SAFE)
                .publish(root, "second");
        CommandLineRun run = audit(first, second);
        assertThat(run.exit()).isEqualTo(ExitCode.GATE_FAILED.code());
        assertThat(run.out())
                .contains("cases, GHA 2020 between first and second: changed between two releases by less than the"
                        + " threshold of 10: 3");
        assertThat(audit(second).exit()).isZero();
    }

    @Test
    void publications_of_a_workspace_are_named_by_their_ids() throws IOException {
        linked(SAFE).publish(root.resolve("publications"), "safe");
        assertThat(audit("safe", "--workspace", root).exit()).isZero();
        assertThat(audit("current", "--workspace", root).exit()).isZero();
    }

    @Test
    void programs_get_the_coordinates_and_bounds() throws IOException {
        CommandLineRun run = audit(linked().publish(root, "open"), "--json");
        assertThat(run.exit()).isEqualTo(ExitCode.GATE_FAILED.code());
        assertThat(run.out())
                .contains("\"kind\" : \"below\"", "\"low\" : 4", "\"high\" : 4", "\"row\" : [", "\"places\" : [");
    }

    @Test
    void numbers_that_contradict_each_other_are_no_publication_to_rely_on() throws IOException {
        CommandLineRun run = audit(linked().shows("", 400).publish(root, "wrong"));
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.out()).contains("cannot all be true", "look at the indicators of the lines named");
    }

    @Test
    void what_is_no_publication_is_wrong_usage() throws IOException {
        assertThat(audit(root.resolve("nowhere")).exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        CommandLineRun run = audit(root);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run.err()).contains("is no publication: it has no manifest.json");
        assertThat(audit().exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
    }

    @Test
    void a_file_that_is_not_what_the_manifest_lists_is_refused() throws IOException {
        Path publication = linked(SAFE).publish(root, "changed");
        Files.writeString(publication.resolve("index.html"), "<p>4</p>");
        CommandLineRun run = audit(publication);
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.err()).contains("changed/index.html", "is not what was published", "copy the publication again");
    }

    @Test
    void a_missing_file_is_refused() throws IOException {
        Path publication = linked(SAFE).publish(root, "lost");
        Files.delete(publication.resolve("structure.json"));
        CommandLineRun run = audit(publication);
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.err()).contains("lost/structure.json", "is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables/observations.csv",
                "tables/observations.parquet",
                "tables/observations.xlsx",
                "structure.json",
                "index.html"
            })
    void a_damaged_file_is_refused_by_its_name(String file) throws IOException {
        byte[] damaged = "<script type=\"application/json\">{\"never</script>".getBytes(StandardCharsets.UTF_8);
        Path publication = linked(SAFE).publish(root, "whole");
        CommandLineRun run = audit(MadeUpPublication.withFile(publication, root, "damaged", file, damaged));
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.err()).contains(file);
    }
}
