package org.sentinelle.compute.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Blanks;
import org.sentinelle.compute.tally.Partials;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.KeyFile;

class KeptTalliesTest {
    private static final String DATASET = "case-register";
    private static final Partials.Key FIRST = new Partials.Key("chunk", "first");
    private static final Partials.Key EMPTY = new Partials.Key("chunk", "second");
    private static final long SEED = 20260117;

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    private KeptTallies open() {
        return new KeptTallies(folder.resolve("partials"), dataset -> Encryption.NONE, notices::add);
    }

    /** Codes with every character that a file could stumble over. */
    private static Map<At, SortedMap<Stratum, Tally>> tallies() {
        Tally tally = new Tally(
                -3,
                Long.MAX_VALUE,
                5,
                1,
                Set.of("Y0T17", "a:b;c=d, é\n"),
                new Blanks(1, 2, 3, 4),
                Set.of("unit=case;stage=x"));
        SortedMap<Stratum, Tally> strata = new TreeMap<>();
        strata.put(Stratum.TOTAL, tally);
        strata.put(new Stratum(Map.of("sex", "F;age=3", "form", "")), Tally.ZERO);
        return Map.of(
                new At("GHA", Period.year(2010)), strata,
                new At("GHA", Period.parse("2010-03-01/2011-02-28")), strata,
                new At("BEN", Period.parse("2010-Q3")), strata);
    }

    private void keepBoth() throws IOException {
        KeptTallies kept = open();
        kept.keep(DATASET, FIRST, tallies());
        kept.keep(DATASET, EMPTY, Map.of());
        kept.save();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("partials"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void what_is_kept_is_found_again_equal() throws IOException {
        keepBoth();
        KeptTallies again = open();

        assertThat(again.find(DATASET, FIRST)).isEqualTo(tallies());
        assertThat(again.find(DATASET, EMPTY)).as("nothing there is known").isEmpty();
        assertThat(again.find(DATASET, new Partials.Key("chunk", "third"))).isNull();
        assertThat(again.find("another", FIRST)).isNull();
        assertThat(notices).isEmpty();
    }

    @Test
    void a_file_that_was_cut_off_or_changed_by_a_bit_is_deleted_and_said() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            keepBoth();
            Path file = files().get(0);
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, i % 2 == 0 ? bytes : Arrays.copyOf(bytes, at));

            assertThat(open().find(DATASET, FIRST))
                    .as("seed %d, draw %d", SEED, i)
                    .isNull();
            assertThat(files()).isEmpty();
        }
        assertThat(notices).hasSize(60).first().asString().contains(DATASET, "no number changes");
    }

    @Test
    void an_unfinished_file_is_not_looked_at() throws IOException {
        keepBoth();
        Files.writeString(folder.resolve("partials/." + DATASET + ".new"), "half");

        assertThat(open().find(DATASET, FIRST)).isEqualTo(tallies());
        assertThat(notices).isEmpty();
    }

    @Test
    void the_files_are_for_their_owner_alone() throws IOException {
        keepBoth();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("partials"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void equal_tallies_give_one_file_with_the_same_name_and_nothing_new_writes_nothing() throws IOException {
        keepBoth();
        List<Path> before = files();
        var written = Files.getLastModifiedTime(before.get(0));
        KeptTallies again = open();
        again.find(DATASET, FIRST);
        again.save();
        assertThat(Files.getLastModifiedTime(before.get(0))).isEqualTo(written);

        keepBoth();
        assertThat(files()).isEqualTo(before).hasSize(1);
    }

    @Test
    void what_a_run_does_not_ask_is_kept_until_it_outweighs_what_it_asks() throws IOException {
        keepBoth();
        KeptTallies larger = open();
        larger.keep(DATASET, new Partials.Key("other", "first"), tallies());
        larger.keep(DATASET, new Partials.Key("other", "second"), tallies());
        larger.save();
        assertThat(open().find(DATASET, FIRST)).as("less than what was asked").isNotNull();

        KeptTallies smaller = open();
        smaller.keep(DATASET, new Partials.Key("third", "first"), Map.of());
        smaller.save();
        assertThat(open().find(DATASET, FIRST)).isNull();
        assertThat(open().find(DATASET, new Partials.Key("third", "first"))).isEmpty();
    }

    private KeptTallies open(Encryption encryption) {
        return new KeptTallies(folder.resolve("partials"), dataset -> encryption, notices::add);
    }

    @Test
    void what_is_kept_of_confidential_rows_is_encrypted_and_found_again() throws IOException {
        Encryption encryption = Encryption.with(KeyFile.create(folder.resolve("keys.json")));
        KeptTallies kept = open(encryption);
        kept.keep(DATASET, FIRST, tallies());
        kept.save();

        assertThat(Files.readString(files().get(0), StandardCharsets.ISO_8859_1))
                .doesNotContain("GHA", "chunk");
        assertThat(open(encryption).find(DATASET, FIRST)).isEqualTo(tallies());
    }

    @Test
    void what_was_kept_with_other_keys_or_in_plain_is_forgotten_and_said() throws IOException {
        keepBoth();

        assertThat(open(Encryption.with(KeyFile.create(folder.resolve("keys.json"))))
                        .find(DATASET, FIRST))
                .isNull();
        assertThat(notices).singleElement().asString().contains("encrypted with other keys");
        assertThat(files()).isEmpty();
    }
}
