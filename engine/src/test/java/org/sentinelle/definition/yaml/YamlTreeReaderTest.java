package org.sentinelle.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.result.Problem;

class YamlTreeReaderTest {
    private static YamlTree tree(String text) {
        return YamlTreeReader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static YamlNode.Mapping root(String text) {
        YamlTree tree = tree(text);
        assertThat(tree.problems()).isEmpty();
        return Objects.requireNonNull(tree.root());
    }

    /** The line and the wording of the only problem. */
    private static String problem(String text) {
        List<Problem> problems = tree(text).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).line() + ": " + problems.get(0).what();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "no",
                "yes",
                "off",
                "012",
                "0x1F",
                "1_000",
                "12:30:45",
                "1e5",
                "-.5",
                "2025-01-29",
                "~",
                "null"
            })
    void a_scalar_stays_as_it_was_written(String written) {
        assertThat(root("key: " + written).text("key")).isEqualTo(written);
        assertThat(root("key: [" + written + "]").texts("key")).containsExactly(written);
        assertThat(root(written + ": value").text(written)).isEqualTo("value");
    }

    @Test
    void every_node_knows_its_line() {
        YamlNode.Mapping root = root(
                "# a comment\n\nid: x\nlist:\n  - a\n  - {b: 1,\n     c: 2}\ntext: >-\n  folded\n  text\nlast: z\n");
        assertThat(root.line()).isEqualTo(3);
        assertThat(YamlTree.lineOf(root, List.of("list"))).isEqualTo(4);
        assertThat(YamlTree.lineOf(root, List.of("list", 0))).isEqualTo(5);
        assertThat(YamlTree.lineOf(root, List.of("list", 1))).isEqualTo(6);
        assertThat(YamlTree.lineOf(root, List.of("list", 1, "c"))).isEqualTo(7);
        assertThat(YamlTree.lineOf(root, List.of("text"))).isEqualTo(8);
        assertThat(YamlTree.lineOf(root, List.of("last"))).isEqualTo(11);
    }

    @Test
    void a_path_that_ends_early_gives_the_last_line_on_the_way() {
        YamlNode.Mapping root = root("a:\n  b:\n    c: 1\n");
        assertThat(YamlTree.lineOf(root, List.of("a", "b", "missing", "more"))).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key() {
        assertThat(root("\uFEFFid: x").text("id")).isEqualTo("x");
    }

    @Test
    void arabic_and_characters_beyond_the_basic_plane_are_kept() {
        assertThat(root("a: \uD83C\uDF0D الدولة\nb: \"&x\"\nc: '*y'\n").texts("a"))
                .containsExactly("\uD83C\uDF0D الدولة");
    }

    @Test
    void repeated_keys_are_refused_at_the_second_one() {
        assertThat(problem("id: x\nname: y\nid: z\n")).isEqualTo("3: 'id' is already given on line 1.");
    }

    @Test
    void tabs_are_refused_where_they_indent() {
        assertThat(problem("id: x\nlist:\n\t- a\n")).startsWith("3: The line is indented with a tab");
    }

    @Test
    void anchors_and_aliases_are_refused() {
        assertThat(problem("a: &big [x, x]\nb: [*big, *big]\n")).startsWith("1: Anchors (&) and aliases (*)");
        assertThat(problem("a: 1\nb: &name text\n")).startsWith("2: Anchors (&) and aliases (*)");
        assertThat(problem("\uD83C\uDF0D: 1\nb: *name\n")).startsWith("2: Anchors (&) and aliases (*)");
    }

    @Test
    void tags_are_refused() {
        assertThat(problem("a: 1\nb: !!java.io.File /etc/passwd\n")).startsWith("2: Tags (!) are not allowed");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(problem("a: " + "[".repeat(5000))).startsWith("1: Values are nested deeper than 30 levels");
    }

    @Test
    void files_over_a_megabyte_are_refused() {
        assertThat(problem("a: " + "x".repeat(1_000_000))).isEqualTo("0: The file is larger than 1 MB.");
    }

    @Test
    void text_that_is_not_utf_8_is_refused_at_its_line() {
        byte[] latin = "id: x\nname: Côte\n".getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = YamlTreeReader.read("a.yaml", latin).problems().get(0);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.remedy()).contains("UTF-8");
    }

    @Test
    void a_text_that_breaks_off_inside_a_character_is_refused() {
        byte[] broken = {'a', ':', ' ', (byte) 0xC3};
        assertThat(YamlTreeReader.read("a.yaml", broken).problems().get(0).what())
                .contains("not written in UTF-8");
    }

    @Test
    void control_characters_are_refused() {
        assertThat(problem("id: x\nname: a\u0001b\n")).isEqualTo("2: The text holds a control character.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "{}"})
    void an_empty_file_is_a_problem(String text) {
        assertThat(tree(text).root()).isNull();
        assertThat(tree(text).problems()).hasSize(1);
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(problem("a: 1\n---\nb: 2\n")).startsWith("3: A second document");
    }

    @Test
    void a_file_without_keys_is_refused() {
        assertThat(problem("- a\n- b\n")).isEqualTo("1: The file does not start with a key.");
    }

    @Test
    void what_the_parser_complains_of_is_said_where_it_starts() {
        assertThat(problem("a: 1\nb: 'open\nc: 2\n")).startsWith("2: A quoted text that starts here");
        assertThat(problem("a: 1\nb: [x,\n  y\nc: 2\n")).startsWith("2: A [ or { that starts here");
        assertThat(problem("a: 1\nb: c: d\n")).startsWith("2: A colon stands where no key can be");
        assertThat(problem("a: 1\nb: @x\n")).startsWith("2: A text starts with a character");
        assertThat(problem("a:\n  - x\n y: 1\n")).startsWith("3: The line does not fit");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        YamlTree tree = YamlTreeReader.read("gone.yaml", Path.of("no-such-folder", "gone.yaml"));
        assertThat(tree.problems()).extracting(Problem::what).containsExactly("The file cannot be read.");
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertThat(tree("a: 1").sha256())
                .as("sha256sum of the four bytes 'a: 1'")
                .isEqualTo("16c3c6d78678d53d39ab2c7a5a7bc4596567b46a1a57000a2d707334f779b824");
    }
}
