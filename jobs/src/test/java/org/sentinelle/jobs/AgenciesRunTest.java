package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/** A register whose rows name the agencies that supplied them, published under rules about agencies and groups. */
class AgenciesRunTest {
    private static final AgencyTable TRUTH = AgencyTable.registered();
    private static final String HIDDEN = "Q";

    @TempDir
    static Path folder;

    private static Path workspace;
    private static CommandLineRun run;
    private static List<Cell> published;

    /**
     * A line of the published table.
     *
     * @param words the State, if it is about one, and the codes
     */
    private record Cell(List<String> words, String status, String value) {}

    @BeforeAll
    static void publish() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        change(
                "workspace.yaml",
                Map.of(
                        "(?m)^(period|fixed-panel): .*$", "$1: {from: 2022, to: 2022}",
                        "(?m)^policy: .*$", "sources: [{mapping: case-register}]"));
        change(
                "definitions/datasets/case-register.yaml",
                Map.of("\nfields:\n", "\nfields:\n  - {name: agency, role: contributor, label: {en: Agency}}\n"));
        change(
                "definitions/sources/case-register.yaml",
                Map.of(
                        "columns: \\[case_number,", "columns: [case_number, agency,",
                        "\nfields:\n", "\nfields:\n  - {field: agency, column: agency, type: text}\n"));
        change(
                "definitions/catalogue/registered-victims.yaml",
                Map.of(
                        "disaggregate: .*", "disaggregate: [sex, form]",
                        "unit: person(s?)", "unit: record$1",
                        "\n.*stratum: age=.*\n", "\n"));
        Files.writeString(workspace.resolve("policy.yaml"), """
                threshold: 10
                contributors: {minimum: 3, dominance: {agencies: 1, percent: 75}, p-percent: 10, insiders: true}
                group-disclosure: protect
                """);
        Files.writeString(workspace.resolve("incoming/case_register.csv"), TRUTH.csv());
        run = CommandLineRun.of("run", "--workspace", workspace.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        published = Files.readAllLines(current().resolve("tables/observations.csv")).stream()
                .filter(line -> line.startsWith("\"registered-victims\""))
                .map(AgenciesRunTest::cell)
                .toList();
        assertThat(published).hasSize(72);
    }

    private static void change(String file, Map<String, String> replacements) throws IOException {
        Path path = workspace.resolve(file);
        String text = Files.readString(path);
        for (Map.Entry<String, String> one : replacements.entrySet()) {
            assertThat(text).containsPattern(one.getKey());
            text = text.replaceAll(one.getKey(), one.getValue());
        }
        Files.writeString(path, text);
    }

    private static Path current() throws IOException {
        Publications publications = new Publications(workspace.resolve("publications"));
        return publications.folder(publications.current().orElseThrow());
    }

    private static Cell cell(String line) {
        String[] columns = line.replace("\"", "").split(",", -1);
        List<String> words = new ArrayList<>();
        if (List.of("BEN", "GHA", "TGO").contains(columns[1])) {
            words.add(columns[1]);
        }
        Stream.of(columns[3].split(";")).filter(code -> !code.isEmpty()).forEach(words::add);
        return new Cell(words, columns[5], columns[8]);
    }

    private static Cell published(String... words) {
        return published.stream()
                .filter(cell -> cell.words().equals(List.of(words)))
                .findFirst()
                .orElseThrow();
    }

    private static void assertHidden(String... words) {
        assertThat(published(words)).isEqualTo(new Cell(List.of(words), HIDDEN, ""));
    }

    private static String custodians() throws IOException {
        return Files.readString(workspace.resolve("results/protection.txt"));
    }

    @Test
    void counts_that_a_rule_about_agencies_finds_are_hidden_and_the_custodian_is_told_which_rule() throws IOException {
        assertHidden("BEN", "form=SEX");
        assertHidden("BEN", "form=LAB");
        assertHidden("BEN", "form=OTH");
        assertHidden("GHA", "form=OTH");
        assertThat(custodians().lines().filter(line -> line.contains("States, YEAR, by form")))
                .singleElement()
                .asString()
                .contains(
                        "1 primary: too few agencies",
                        "1 primary: few agencies have most of it",
                        "1 primary: an agency can estimate another's part",
                        "1 primary: an agency that takes its own part off finds few others");
    }

    @Test
    void what_tells_of_a_group_that_is_whole_in_one_category_is_hidden_and_the_custodian_is_told() throws IOException {
        assertHidden("TGO", "sex=M");
        assertHidden("TGO", "sex=OTH");
        assertHidden("TGO", "sex=_U");
        assertThat(custodians())
                .contains("primary: a group would be whole in one category", "case-register: TGO 2022 (sex=F)");
    }

    @Test
    void the_rest_is_shown_as_it_is() {
        assertThat(published("GHA").value()).isEqualTo("150");
        assertThat(published("GHA", "form=SEX").value()).isEqualTo("80");
        assertThat(published("GHA", "sex=F").value()).isEqualTo("77");
        assertThat(published("form=LAB").value()).isEqualTo("203");
    }

    @Test
    void no_agency_is_named_in_what_is_published_nor_in_what_was_said() throws IOException {
        assertThat(run.out() + run.err() + custodians()).doesNotContain("CANARY");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(workspace.resolve("publications"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            boolean table = file.toString().endsWith(".parquet");
            String text =
                    table ? ParquetTables.read(file).toString() : Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(text.contains("CANARY")).as(file.toString()).isFalse();
        }
    }

    @Test
    void the_publication_withstands_its_audit() {
        CommandLineRun audit = CommandLineRun.of("audit", "current", "--workspace", workspace.toString());
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.out()).contains("Nothing was found", "No count is known too well");
    }

    /** Police registered 12 of Ghana's 20 under other forms, and so must not find that the others registered 8. */
    @Test
    void an_agency_that_takes_its_own_part_off_must_hold_one_other_person_possible_as_well_as_eleven() {
        AgencyTable one = TRUTH.moving(3, "GHA form=OTH sex=F CANARY-SHELTER", "GHA form=LAB sex=F CANARY-SHELTER")
                .moving(2, "GHA form=OTH sex=M CANARY-SHELTER", "GHA form=LAB sex=M CANARY-SHELTER")
                .moving(2, "GHA form=OTH sex=F CANARY-LABOUR", "GHA form=LAB sex=F CANARY-LABOUR")
                .moving(7, "BEN form=LAB sex=F CANARY-LABOUR", "BEN form=OTH sex=F CANARY-LABOUR");
        AgencyTable eleven = TRUTH.moving(3, "GHA form=LAB sex=F CANARY-SHELTER", "GHA form=OTH sex=F CANARY-SHELTER")
                .moving(3, "BEN form=OTH sex=F CANARY-SHELTER", "BEN form=LAB sex=F CANARY-SHELTER");
        assertThat(Stream.of(TRUTH, one, eleven).map(AgenciesRunTest::othersThanPolice))
                .containsExactly(8L, 1L, 11L);
        for (AgencyTable possible : List.of(one, eleven)) {
            assertAgreesWithAllThatIsPublished(possible);
            possible.persons().forEach((words, many) -> {
                if (words.endsWith("CANARY-POLICE")) {
                    assertThat(many).isEqualTo(TRUTH.persons().get(words));
                }
            });
        }
    }

    private static long othersThanPolice(AgencyTable table) {
        return table.sum("GHA", "form=OTH") - table.sum("GHA", "form=OTH", "CANARY-POLICE");
    }

    @Test
    void readers_must_hold_possible_that_a_tenth_of_a_group_of_women_are_men() {
        AgencyTable possible = TRUTH.moving(10, "TGO form=SEX sex=F CANARY-POLICE", "TGO form=SEX sex=M CANARY-POLICE")
                .moving(10, "BEN form=SEX sex=M CANARY-POLICE", "BEN form=SEX sex=F CANARY-POLICE");
        assertThat(LongStream.of(TRUTH.sum("TGO", "sex=M"), possible.sum("TGO", "sex=M")))
                .containsExactly(0L, 10L);
        assertAgreesWithAllThatIsPublished(possible);
    }

    /** Shown counts are as shown, those of nobody are of nobody, and what is hidden of somebody is of somebody. */
    private static void assertAgreesWithAllThatIsPublished(AgencyTable table) {
        assertThat(table.persons().values()).allMatch(many -> many >= 0);
        for (Cell cell : published) {
            long count = table.sum(cell.words());
            if (!cell.status().equals(HIDDEN)) {
                assertThat(count)
                        .as(cell.toString())
                        .isEqualTo(cell.value().isEmpty() ? 0 : Long.parseLong(cell.value()));
            } else if (TRUTH.sum(cell.words()) > 0) {
                assertThat(count).as(cell.toString()).isPositive();
            }
        }
    }
}
