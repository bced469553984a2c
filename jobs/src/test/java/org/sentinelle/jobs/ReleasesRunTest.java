package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.result.Observation;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/** A register that is published again and again: each time with what was told before in mind. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasesRunTest {
    private static final String SHARE = """
            id: share-of-women
            version: 1
            name: {en: Share of women among registered victims}
            definition: {en: "Women among all persons entered as victims in the national case register in the year, in per cent."}
            category: outcome
            pillar: protection
            owners: [ecowas]
            sign-off: {required: 1}
            direction: none
            unit: percent
            measure:
              type: proportion
              numerator: {dataset: case-register, where: {sex: F}}
              denominator: {dataset: case-register}
              per: 100
            place: {roll-up: ratio-of-sums}
            time: {grain: year, roll-up: ratio-of-sums}
            disaggregate: [age]
            missing: any-input
            concept: {population: victims, stage: registered, unit: person, classification: case-register}
            provisional: true
            examples:
              - name: one woman of two
                rows:
                  case-register: |
                    area,year,sex,age,form,status
                    GHA,2010,F,Y0T17,LAB,OPEN
                    GHA,2010,M,Y_GE18,LAB,OPEN
                expect:
                  - {area: GHA, period: 2010, status: A, value: 50}
            """;

    @TempDir
    static Path folder;

    private static Path workspace;
    private static Map<String, Double> first;
    private static String firstId;

    @BeforeAll
    static void publishOnce() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("(?m)^(period|fixed-panel): .*$", "$1: {from: 2020, to: 2022}")
                        + "sources: [{mapping: case-register}]\n");
        first = run();
        firstId = current();
    }

    private static Map<String, Double> run() throws IOException {
        CommandLineRun run = CommandLineRun.of("run", "--workspace", workspace.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return shown();
    }

    private static String current() throws IOException {
        return new Publications(workspace.resolve("publications")).current().orElseThrow();
    }

    private static Map<String, Double> shown() throws IOException {
        Path table = workspace.resolve("publications").resolve(current()).resolve("tables/observations.parquet");
        Map<String, Double> shown = new TreeMap<>();
        for (Observation o : ObservationTable.read(ParquetTables.read(table))) {
            if (o.value() != null && o.indicator().equals("registered-victims")) {
                shown.put(o.area() + " " + o.period() + " " + o.stratum().label(), o.value());
            }
        }
        return shown;
    }

    private static void register(int persons, String prefix) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < persons; i++) {
            rows.append(prefix).append(i).append(",GHA,2022,female,18 or over,forced labour,closed,\n");
        }
        Files.writeString(workspace.resolve("incoming/case_register.csv"), rows.toString(), StandardOpenOption.APPEND);
    }

    private static CommandLineRun audit(String... publications) {
        String[] words = new String[publications.length + 3];
        words[0] = "audit";
        System.arraycopy(publications, 0, words, 1, publications.length);
        words[publications.length + 1] = "--workspace";
        words[publications.length + 2] = workspace.toString();
        return CommandLineRun.of(words);
    }

    @Test
    @Order(1)
    void a_publication_withstands_its_own_audit_and_tells_the_custodian_what_is_hidden() throws IOException {
        CommandLineRun audit = audit(firstId);
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.out()).contains("Nothing was found", "No count is known too well");
        assertThat(Files.readString(workspace.resolve("results/protection.txt")))
                .contains("For custodians only", "of the total kept");
        assertThat(first).containsKey("GHA 2022 ");
    }

    @Test
    @Order(2)
    void persons_that_are_few_are_not_told_by_the_difference_to_the_release_before() throws IOException {
        register(3, "new");
        Map<String, Double> second = run();
        assertThat(current()).isNotEqualTo(firstId);
        assertThat(second).as("3 persons came").doesNotContainKey("GHA 2022 ");
        assertThat(second).containsEntry("GHA 2021 ", first.get("GHA 2021 "));
        CommandLineRun audit = audit(firstId, current());
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
    }

    @Test
    @Order(3)
    void enough_of_them_are_told() throws IOException {
        register(40, "more");
        Map<String, Double> third = run();
        assertThat(third).containsEntry("GHA 2022 ", first.get("GHA 2022 ") + 43);
        assertThat(audit(firstId, current()).exit()).isZero();
    }

    @Test
    @Order(4)
    void a_share_of_the_same_register_is_shown_and_protected_with_the_counts() throws IOException {
        Files.writeString(workspace.resolve("definitions/catalogue/share-of-women.yaml"), SHARE);
        Map<String, Double> counts = run();
        assertThat(counts).containsKey("GHA 2022 ");
        Path table = workspace.resolve("publications").resolve(current()).resolve("tables/observations.parquet");
        assertThat(ObservationTable.read(ParquetTables.read(table)))
                .filteredOn(o -> o.indicator().equals("share-of-women") && o.value() != null)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.value())
                        .isEqualTo(100 * o.numerator().low() / o.denominator().low()));
        CommandLineRun audit = audit(firstId, current());
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
    }

    @Test
    @Order(5)
    void rounded_counts_are_published_with_a_key_from_outside() throws IOException {
        Files.writeString(
                workspace.resolve("policy.yaml"),
                "threshold: 10\nregime: {round: 5, method: keyed}\nkey-file: " + CommandLineRun.keyFile() + "\n");
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^policy: .*\\n", ""));
        FreshFolder.delete(workspace.resolve("publications"));
        FreshFolder.delete(workspace.resolve("ledger"));
        Map<String, Double> rounded = run();
        assertThat(rounded)
                .isNotEmpty()
                .allSatisfy((cell, value) -> assertThat(value % 5).isZero());
        CommandLineRun audit = audit(current());
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
    }

    @Test
    @Order(6)
    void without_its_ledger_a_workspace_publishes_nothing_more() throws IOException {
        FreshFolder.delete(workspace.resolve("ledger"));
        register(1, "last");
        CommandLineRun run = CommandLineRun.of("run", "--workspace", workspace.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(run.err()).contains("Bring back ledger/");
    }
}
