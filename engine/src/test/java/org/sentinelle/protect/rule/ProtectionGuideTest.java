package org.sentinelle.protect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.definition.WorkspaceReader;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.protect.rule.RuleFindings.Found;

/** The guide to protection: its files can be read, and its rules find what it says. */
class ProtectionGuideTest {
    @TempDir
    private Path desk;

    private String page;

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(Path.of(System.getProperty("sentinelle.root", ".."), "docs/guide/protection.md"));
    }

    private List<String> blocks(String kind) {
        return Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private WorkspacePolicy policy(String text) throws IOException {
        Files.writeString(desk.resolve("workspace.yaml"), "title: {en: Shelters}\n");
        Files.writeString(desk.resolve("policy.yaml"), text);
        return WorkspaceReader.read(desk).policy();
    }

    @Test
    void its_dataset_names_the_agency_of_a_row() throws IOException {
        Path datasets = Files.createDirectories(desk.resolve("definitions/datasets"));
        Files.writeString(datasets.resolve("shelter-cases.yaml"), blocks("yaml").get(0));
        DatasetSchema cases = CatalogueReader.read(
                        List.of(SharedDefinitions.root(), new DefinitionRoot("the guide", desk.resolve("definitions"))))
                .dataset("shelter-cases");
        assertThat(cases.contributor()).isEqualTo(cases.field("agency").orElseThrow());
    }

    @Test
    void its_policy_can_be_read() throws IOException {
        assertThat(policy(blocks("yaml").get(1)))
                .isEqualTo(new WorkspacePolicy(
                        new ProtectionPolicy(
                                11,
                                Zeros.SHOW,
                                new Contributors(3, new Dominance(2, 85), 10, true),
                                GroupDisclosure.PROTECT,
                                new Suppress()),
                        new TreeMap<>(Map.of("sheltered-victims", ProtectionPolicy.ofThreshold(20))),
                        null));
    }

    @Test
    void its_examples_of_agencies_are_what_the_rules_find() throws IOException {
        List<String> lines = blocks("csv").get(0).lines().skip(1).toList();
        assertThat(lines).hasSize(8);
        for (String line : lines) {
            String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            List<String> found = new PolicyRules(
                            policy("contributors: " + cells[0]).all())
                            .findings(RuleTables.oneCell(Stream.of(cells[1].split(" "))
                                    .mapToLong(Long::parseLong)
                                    .toArray()))
                            .found()
                            .stream()
                            .map(Found::sensitive)
                            .map(sum -> sum.reach() + " " + sum.width())
                            .toList();
            assertThat(found).as(line).isEqualTo(cells[2].isEmpty() ? List.of() : List.of(cells[2] + " " + cells[3]));
        }
    }
}
