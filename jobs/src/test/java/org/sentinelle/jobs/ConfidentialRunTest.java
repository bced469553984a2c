package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.KeyFile;
import org.sentinelle.store.Publications;

/** Names go in with the rows of a confidential dataset, and stay where only the holder of the keys can read them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfidentialRunTest {
    private static final String ACCEPTED = "CANARY-JANE-ACCEPTED";
    private static final String ASIDE = "CANARY-JOHN-ASIDE";
    private static final String REMARK = "CANARY-REMARK";
    private static final Pattern SCANNED = Pattern.compile("case-register: .*; ([\\d,]+) scanned");

    @TempDir
    static Path folder;

    private static Path workspace;
    private static Path home;
    private static CommandLineRun first;

    @BeforeAll
    static void runOnce() throws IOException {
        workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        home = folder.resolve("home");
        Path settings = workspace.resolve("workspace.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("(?m)^(period|fixed-panel): .*$", "$1: {from: 2022, to: 2022}")
                        + "sources: [{mapping: case-register}]\n");
        Files.writeString(
                workspace.resolve("incoming/case_register.csv"),
                ACCEPTED + ",GHA,2022,male,not stated,forced labour,closed," + REMARK + "\n" + ASIDE
                        + ",nowhere,2022,male,not stated,forced labour,closed," + REMARK + "\n",
                StandardOpenOption.APPEND);
        first = run();
    }

    /** As someone who never named a key file. */
    private static CommandLineRun run() {
        return CommandLineRun.in(
                Map.of("SENTINELLE_CONFIG", "/nowhere/config.yaml", "XDG_CONFIG_HOME", home.toString()),
                "run",
                "--workspace",
                workspace.toString());
    }

    private static Path keyFile() {
        return home.resolve("sentinelle/keys.json");
    }

    private static List<Path> below(String... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : folders) {
            try (Stream<Path> walk = Files.walk(workspace.resolve(name))) {
                found.addAll(walk.toList());
            }
        }
        return found;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String published() throws IOException {
        Publications publications = new Publications(workspace.resolve("publications"));
        Path current = publications.folder(publications.current().orElseThrow());
        return FileHash.sha256(current.resolve("tables/observations.parquet"));
    }

    private static void forgetPublications() throws IOException {
        FreshFolder.delete(workspace.resolve("publications"));
    }

    private static String scanned(CommandLineRun run) {
        Matcher line = SCANNED.matcher(run.out());
        assertThat(line.find()).as(run.out() + run.err()).isTrue();
        return line.group(1);
    }

    @Test
    @Order(1)
    void the_first_run_makes_the_keys_and_says_so() throws IOException {
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("401 accepted + 1 quarantined");
        assertThat(first.err()).contains("Made the key file " + keyFile(), "keep a copy");
        assertThat(KeyFile.open(keyFile()).secrets()).hasSize(3);
    }

    @Test
    @Order(1)
    void nothing_published_lets_readers_try_out_what_a_confidential_file_holds() throws IOException {
        String hash = FileHash.sha256(workspace.resolve("incoming/case_register.csv"));
        for (Path file : below("publications")) {
            if (file.toString().matches(".*[.](json|html|csv)")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(hash.substring(0, 12));
            }
        }
    }

    @Test
    @Order(2)
    void no_name_and_no_key_is_in_any_file_but_the_source_nor_in_what_was_said() throws IOException {
        List<String> secrets = new ArrayList<>(List.of("CANARY", "JANE", "JOHN"));
        Matcher key = Pattern.compile("\"key\" : \"([^\"]+)\"").matcher(Files.readString(keyFile()));
        while (key.find()) {
            secrets.add(key.group(1));
        }
        assertThat(secrets).hasSize(6);
        assertThat(first.out() + first.err()).doesNotContain(secrets);
        List<Path> files = below("data", "results", "publications");
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            assertThat(file.toString()).doesNotContain(secrets);
            if (Files.isRegularFile(file)) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
            }
        }
    }

    @Test
    @Order(3)
    void rows_and_results_are_the_owners_alone_and_publications_are_not() throws IOException {
        for (Path path : below("data", "results")) {
            assertThat(mode(path)).as(path.toString()).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        }
        assertThat(below("publications")).anySatisfy(p -> assertThat(mode(p)).isEqualTo("rw-r-----"));
    }

    @Test
    @Order(4)
    void everything_below_data_and_results_but_what_tells_the_custodian_of_no_person_is_encrypted_or_a_list_of_hashes()
            throws IOException {
        for (Path file : below("data", "results")) {
            boolean forPeople = file.endsWith("results/protection.txt") || file.endsWith(SetAside.FILE);
            if (Files.isRegularFile(file) && !forPeople) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.startsWith("PARE")
                                || bytes.startsWith("{\n  \"key\" : \"footer.1.")
                                || bytes.matches("([0-9a-f]{64}  [a-z0-9.-]+\\n)+"))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @Test
    @Order(4)
    void the_custodian_is_told_which_line_was_set_aside_and_why() throws IOException {
        Path list = workspace.resolve("data/case-register").resolve(SetAside.FILE);

        assertThat(Files.readAllLines(list))
                .containsExactly(
                        "\"file\",\"line\",\"reason\",\"column\"",
                        "\"case_register.csv\",403,\"unknown-area\",\"state\"");
        assertThat(first.err()).contains("set aside and why, for you alone: " + list);
    }

    @Test
    @Order(5)
    void with_the_same_keys_nothing_is_read_again_and_the_same_bytes_are_published() throws IOException {
        String before = published();
        forgetPublications();
        CommandLineRun again = run();

        assertThat(again.out()).contains("(read before)");
        assertThat(again.err()).doesNotContain("key file");
        assertThat(scanned(again)).isEqualTo("0");
        assertThat(published()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void without_the_key_of_what_was_published_nothing_more_is() throws IOException {
        forgetPublications();
        Files.move(keyFile(), keyFile().resolveSibling("lost.json"));
        CommandLineRun refused = run();

        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(refused.err())
                .contains("Made the key file")
                .contains("ledger/000001-", "This was closed with a key that the key file does not hold.");
        Files.move(keyFile().resolveSibling("lost.json"), keyFile(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(run().exit()).isZero();
    }

    @Test
    @Order(7)
    void a_lost_key_is_said_and_the_rows_are_read_again_to_the_same_bytes() throws IOException {
        String before = published();
        forgetPublications();
        FreshFolder.delete(workspace.resolve("ledger"));
        Files.delete(keyFile());
        CommandLineRun again = run();

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err())
                .contains("Made the key file")
                .contains(
                        "The rows of source case-register are not encrypted with the keys of this run; they are read again")
                .contains("What was kept of dataset case-register is damaged, or encrypted with other keys");
        assertThat(again.out()).doesNotContain("(read before)");
        assertThat(scanned(again)).isEqualTo("401");
        assertThat(published()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void a_changed_byte_of_the_rows_stops_the_run() throws IOException {
        forgetPublications();
        Path rows = below("data").stream()
                .filter(p -> p.toString().contains("accepted") && p.toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
        byte[] whole = Files.readAllBytes(rows);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(rows, changed);
        CommandLineRun again = run();
        Files.write(rows, whole);

        assertThat(again.exit()).isEqualTo(ExitCode.INPUT_UNUSABLE.code());
        assertThat(again.err()).contains("was changed after it was written", "Run ingest again.");
        assertThat(again.out()).doesNotContain("observations");
    }

    @Test
    @Order(9)
    void a_named_key_file_that_is_missing_or_in_the_workspace_is_refused() throws IOException {
        CommandLineRun missing =
                CommandLineRun.of("ingest", "-w", workspace.toString(), "--key-file", folder + "/none.json");
        Path inside = Files.copy(keyFile(), workspace.resolve("keys.json"));
        CommandLineRun beside =
                CommandLineRun.of("ingest", "-w", workspace.toString(), "--key-file", inside.toString());
        Files.delete(inside);

        assertThat(missing.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(missing.err())
                .contains("There is no key file here.", "sentinelle keys create --key-file " + folder + "/none.json");
        assertThat(beside.exit()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(beside.err()).contains("beside what it protects");
    }
}
