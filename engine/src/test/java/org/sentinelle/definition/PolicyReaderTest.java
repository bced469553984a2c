package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.WorkspacePolicy;

class PolicyReaderTest {
    @TempDir
    private Path desk;

    private Path folder = Path.of("");

    @BeforeEach
    void makeAWorkspace() throws IOException {
        folder = Files.createDirectory(desk.resolve("work"));
        Files.writeString(folder.resolve("workspace.yaml"), "title: {en: Trafficking}\n");
    }

    private WorkspacePolicy read(String policy) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), policy);
        return WorkspaceReader.read(folder).policy();
    }

    private List<String> problems(String policy) {
        return catchThrowableOfType(InvalidDefinitions.class, () -> read(policy)).problems().stream()
                .map(p -> Objects.requireNonNull(Path.of(p.file()).getFileName()) + ":" + p.line() + ": " + p.what()
                        + " " + p.remedy())
                .toList();
    }

    @Test
    void a_policy_says_what_is_demanded_of_all_indicators_and_of_single_ones() throws IOException {
        WorkspacePolicy policy = read("""
                threshold: 11
                zeros: hide
                contributors: {minimum: 3, dominance: {agencies: 2, percent: 85}, p-percent: 10, insiders: true}
                group-disclosure: protect
                regime: {round: 5, method: keyed}
                key-file: keys/sentinelle.key
                indicators:
                  victims: {threshold: 20}
                """);
        ProtectionPolicy all = new ProtectionPolicy(
                11,
                Zeros.HIDE,
                new Contributors(3, new Dominance(2, 85), 10, true),
                GroupDisclosure.PROTECT,
                new Round(5, Rounding.KEYED));
        assertThat(policy)
                .isEqualTo(new WorkspacePolicy(
                        all,
                        new TreeMap<>(Map.of("victims", ProtectionPolicy.ofThreshold(20))),
                        desk.toRealPath().resolve("keys/sentinelle.key")));
    }

    @Test
    void what_a_policy_leaves_out_is_as_without_one() throws IOException {
        assertThat(read("group-disclosure: report\n")).isEqualTo(WorkspacePolicy.DEFAULT);
        assertThat(WorkspacePolicy.DEFAULT.all())
                .isEqualTo(new ProtectionPolicy(
                        10, Zeros.SHOW, Contributors.NONE, GroupDisclosure.REPORT, new Suppress()));
    }

    @Test
    void an_entry_for_an_indicator_demands_nothing_that_it_does_not_say() throws IOException {
        assertThat(read("indicators: {victims: {zeros: hide}}\n").indicators().get("victims"))
                .isEqualTo(
                        new ProtectionPolicy(2, Zeros.HIDE, Contributors.NONE, GroupDisclosure.REPORT, new Suppress()));
    }

    @Test
    void rounding_is_controlled_where_no_method_is_named() throws IOException {
        assertThat(read("regime: {round: 3}\n").all().regime()).isEqualTo(new Round(3, Rounding.CONTROLLED));
        assertThat(read("regime: suppress\n").all().regime()).isEqualTo(new Suppress());
    }

    @Test
    void without_a_policy_file_the_workspace_may_name_a_threshold() throws IOException {
        Files.writeString(folder.resolve("workspace.yaml"), "title: {en: T}\npolicy: {threshold: 12}\n");
        assertThat(WorkspaceReader.read(folder).policy())
                .isEqualTo(WorkspacePolicy.of(ProtectionPolicy.ofThreshold(12)));
    }

    @Test
    void a_policy_stands_in_one_place() throws IOException {
        Files.writeString(folder.resolve("workspace.yaml"), "title: {en: T}\npolicy: {threshold: 12}\n");
        assertThat(problems("threshold: 12\n"))
                .containsExactly("workspace.yaml:2: 'policy' stands here, and the workspace has a policy.yaml as well."
                        + " Write the threshold in policy.yaml and delete 'policy' here.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    threshold: 1 | 'threshold' cannot be '1'
                    threshold: ten | 'threshold' cannot be 'ten'
                    treshold: 11 | 'treshold' is no key that the file can have. Did you mean 'threshold'?
                    regime: {round: 4} | 'round' cannot be '4'. It can be 3, 5, 10.
                    regime: {round: 5, method: random} | 'method' cannot be 'random'
                    regime: {method: keyed} | 'round' is missing in 'regime'.
                    regime: round | 'regime' cannot be 'round'. It can be suppress.
                    contributors: {minimum: 1} | 'minimum' cannot be '1'
                    contributors: {dominance: {agencies: 2}} | 'percent' is missing in 'dominance'.
                    contributors: {dominance: {agencies: 2, percent: 100}} | 'percent' cannot be '100'
                    contributors: {p-percent: 0} | 'p-percent' cannot be '0'
                    contributors: {} | 'contributors' is empty.
                    indicators: {victims: {regime: suppress}} | 'regime' is no key that 'victims' can have.
                    """)
    void what_is_wrong_is_told_with_its_line(String line, String what) {
        assertThat(problems("# What is demanded\n" + line + "\n"))
                .singleElement()
                .satisfies(text -> assertThat(text.toLowerCase(java.util.Locale.ROOT))
                        .startsWith("policy.yaml:2: ")
                        .contains(what.toLowerCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"work/key", "../{desk}/work/a/key", "{real}/work/key", "elsewhere/link/key"})
    void keys_do_not_lie_inside_the_workspace(String place) throws IOException {
        Files.createSymbolicLink(
                Files.createDirectory(desk.resolve("elsewhere")).resolve("link"), folder);
        String written = place.replace(
                        "{desk}", Objects.requireNonNull(desk.getFileName()).toString())
                .replace("{real}", desk.toString());
        assertThat(problems("threshold: 11\nkey-file: " + written + "\n"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("policy.yaml:2: The keys would lie inside the workspace: " + written + "."));
    }

    @Test
    void keys_may_lie_at_home() throws IOException {
        assertThat(read("key-file: ~/keys/sentinelle.key\n").keyFile())
                .isEqualTo(Path.of(System.getProperty("user.home")).toRealPath().resolve("keys/sentinelle.key"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws IOException {
        Files.writeString(folder.resolve("workspace.yaml"), "title: {en: T}\nperiod: {from: 2020, to: 2005}\n");
        assertThat(problems("threshold: 1\n"))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("workspace.yaml:2: "))
                .anyMatch(text -> text.startsWith("policy.yaml:1: "));
    }
}
