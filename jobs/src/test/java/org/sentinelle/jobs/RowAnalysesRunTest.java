package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.Table;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.ParquetTables;
import org.sentinelle.store.Publications;

/** A model of the rows of a confidential register, from its file into a publication. */
class RowAnalysesRunTest {
    private static final String FEW = "coefficient[sexOTH]";
    private static final String MANY = "coefficient[sexM]";

    @TempDir
    static Path folder;

    private static Path workspace;
    private static CommandLineRun run;
    private static Table findings;
    private static Map<String, @Nullable Object> custodians;

    @BeforeAll
    static void publish() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("(?m)^(period|fixed-panel): .*$", "$1: {from: 2020, to: 2022}")
                        + "sources: [{mapping: case-register}]\n");
        String guide = CommandLineRun.text(CommandLineRun.checkout().resolve("docs/guide/protection.md"));
        Matcher example = Pattern.compile("```yaml\n(id: sexual-exploitation\n.*?)```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(example.find()).isTrue();
        Path analyses = Files.createDirectories(workspace.resolve("analyses"));
        Files.writeString(analyses.resolve("sexual-exploitation.yaml"), example.group(1));
        Files.writeString(
                analyses.resolve("by-status.yaml"),
                example.group(1)
                        .replace("id: sexual-exploitation", "id: by-status")
                        .replace("sex +", "status +"));
        run = CommandLineRun.of("run", "--workspace", workspace.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        Publications publications = new Publications(workspace.resolve("publications"));
        findings = ParquetTables.read(
                publications.folder(publications.current().orElseThrow()).resolve("tables/findings.parquet"));
        custodians = JsonFile.read(workspace.resolve("results/analyses/sexual-exploitation.json"));
    }

    private static List<List<@Nullable Object>> published(String analysis) {
        return findings.rows().stream()
                .filter(row -> analysis.equals(row.get(0)))
                .toList();
    }

    private static @Nullable Object published(String term, String column) {
        return published("sexual-exploitation").stream()
                .filter(row -> term.equals(row.get(findings.column("term"))))
                .map(row -> Arrays.asList(row.get(findings.column(column))))
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    private static double found(String term) {
        return ((List<?>) Objects.requireNonNull(custodians.get("estimates")))
                .stream()
                        .map(Map.class::cast)
                        .filter(estimate -> term.equals(estimate.get("term")))
                        .mapToDouble(estimate -> ((Number) estimate.get("estimate")).doubleValue())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_coefficient_with_enough_cases_behind_it_is_shown_without_their_number_and_to_three_digits() {
        double whole = found(MANY);
        double shown = (Double) Objects.requireNonNull(published(MANY, "estimate"));

        assertThat(shown).isNotEqualTo(whole).isCloseTo(whole, offset(0.005));
        assertThat(published(MANY, "n")).isNull();
        assertThat(published(MANY, "caveats")).isNull();
    }

    @Test
    void one_with_too_few_is_withheld_by_one_sign_and_the_custodian_is_told_why() {
        for (String column : List.of("estimate", "std_error", "conf_low", "conf_high", "statistic", "p_value", "n")) {
            assertThat(published(FEW, column)).as(column).isNull();
        }
        assertThat(published(FEW, "caveats")).isEqualTo("suppressed");
        assertThat(String.valueOf(custodians.get("withheld"))).contains(FEW, "FEW_CASES");
        assertThat(found(FEW)).isFinite();
    }

    @Test
    void an_analysis_by_what_no_indicator_accounts_for_is_declined() {
        assertThat(published("by-status")).singleElement().satisfies(row -> {
            assertThat(row.get(findings.column("outcome"))).isEqualTo("declined");
            assertThat(row.get(findings.column("reason"))).isEqualTo("suppressed");
        });
    }

    @Test
    void what_the_custodian_keeps_is_the_owners_alone_and_holds_no_rows() throws IOException {
        Path file = workspace.resolve("results/analyses/sexual-exploitation.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat((List<?>) Objects.requireNonNull(custodians.get("details"))).isEmpty();
        assertThat(run.out()).doesNotContain("coefficient");
    }

    @Test
    void a_method_that_does_not_say_which_cases_stand_behind_its_numbers_is_refused_with_what_to_do()
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("rate.yaml"),
                "id: rate\nmethod: rate\ndata: {dataset: case-register}\ncolumns: {events: form_SEX, exposure: sex_F}\n");

        CommandLineRun refused = CommandLineRun.of("analyse", file.toString(), "--workspace", workspace.toString());

        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(refused.err()).contains("rate.yaml", "Compute an indicator over the dataset, publish it");
    }

    @Test
    void an_analysis_of_its_own_says_no_number_on_the_terminal() {
        Path file = workspace.resolve("analyses/sexual-exploitation.yaml");

        CommandLineRun analysed = CommandLineRun.of("analyse", file.toString(), "--workspace", workspace.toString());

        assertThat(analysed.exit()).as(analysed.err()).isZero();
        assertThat(analysed.out()).contains("27 estimates, 10 of them withheld", "for custodians only");
    }
}
