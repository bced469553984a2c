package org.sentinelle.definition.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.definition.exchange.PackageManifest.Content;
import org.sentinelle.definition.exchange.PackageManifest.Standing;
import org.sentinelle.model.LocalisedText;

/** Packages that mean harm or were broken on the way are refused as a whole, with a reason. */
class ArchiveAttackTest {
    private static final String GOOD = "definitions/codes/colour.yaml";
    private static final PackageDescription DESCRIPTION = new PackageDescription(
            "colours", "1", LocalisedText.english("Colours"), List.of("A. Writer"), "CC0-1.0", null);

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] good() {
        PackageFile file =
                Shipped.file(GOOD, "id: colour\nname: {en: Colour}\ncodes:\n  - {id: RED, name: {en: Red}}\n");
        PackageManifest manifest =
                new PackageManifest(DESCRIPTION, List.of(new Content(GOOD, file.sha256(), Standing.OWN)), List.of());
        return new MethodPackage(manifest, Shipped.own(file)).bytes();
    }

    /** The good package's files, to be changed and packed again. */
    private static Map<String, byte[]> goodFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        ArchiveReader.files("good.zip", good()).forEach((name, file) -> files.put(name, file.bytes()));
        return files;
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] bytes) {
        return assertThatThrownBy(() -> MethodPackage.open("attack.zip", bytes)).isInstanceOf(UnsoundPackage.class);
    }

    /** A place of a four-byte signature, the last one. */
    private static int last(byte[] bytes, int signature) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - 4; at >= 0; at--) {
            if (zip.getInt(at) == signature) {
                return at;
            }
        }
        throw new IllegalStateException("No such signature");
    }

    @Test
    void a_sound_package_opens_also_when_another_programme_packed_it() {
        assertThat(MethodPackage.open("a.zip", good()).files()).containsOnlyKeys(GOOD);
        Map<String, byte[]> files = goodFiles();
        files.put("definitions/", new byte[0]);
        assertThat(MethodPackage.open("a.zip", zip(files)).files()).containsOnlyKeys(GOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../workspace.yaml | leads out of the package
                    definitions/codes/../../../x.yaml | leads out of the package
                    /etc/cron.d/x.yaml | starts at the root
                    C:/windows/x.yaml | starts at the root
                    definitions\\codes\\x.yaml | backslash
                    definitions/data/rows.csv | no data
                    definitions/catalogue/rows.parquet | no data
                    workspace.yaml | where a package holds nothing
                    incoming/x.yaml | where a package holds nothing
                    definitions/schema/indicator.yaml | where a package holds nothing
                    definitions/codes/.hidden.yaml | where a package holds nothing
                    definitions/codes/COLOUR.yaml | where a package holds nothing
                    definitions/codes/a/b/c/d/e/f/g.yaml | where a package holds nothing
                    """)
    void names_that_lead_elsewhere_or_hold_no_definition_are_refused(String name, String reason) {
        Map<String, byte[]> files = goodFiles();
        files.put(name, "id: x\n".getBytes(StandardCharsets.UTF_8));
        refused(zip(files)).hasMessageContaining(reason);
    }

    @Test
    void a_name_cannot_write_to_the_screen() {
        Map<String, byte[]> files = goodFiles();
        files.put("\u001b[2J\u202e" + "x".repeat(500) + ".yaml", new byte[0]);
        refused(zip(files))
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain("\u001b", "\u202e")
                        .hasSizeLessThan(400));
    }

    @Test
    void links_are_refused() {
        byte[] bytes = good();
        int central = last(bytes, 0x02014b50);
        bytes[central + 5] = 3;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(central + 38, 0120777 << 16);
        refused(bytes).hasMessageContaining("link");
    }

    @Test
    void a_name_given_twice_is_refused() {
        Map<String, byte[]> files = goodFiles();
        files.put("definitions/codes/colouR.yaml".replace('R', 'x'), new byte[] {'a'});
        byte[] bytes = zip(files);
        byte[] twice = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("definitions/codes/coloux.yaml", GOOD)
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(twice).hasMessageContaining("twice");
    }

    @Test
    void two_names_for_one_file_are_refused() {
        byte[] bytes = good();
        byte[] name = "definitions/codes".getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        System.arraycopy(
                "definitions/plans".getBytes(StandardCharsets.UTF_8), 0, bytes, text.indexOf(GOOD), name.length);
        refused(bytes).hasMessageContaining("two names");
    }

    @Test
    void a_file_that_unpacks_to_more_than_it_may_is_refused_whatever_size_it_claims() {
        Map<String, byte[]> files = goodFiles();
        files.put(GOOD, new byte[200_000_000]);
        byte[] bomb = zip(files);
        assertThat(bomb.length).isLessThan(1_000_000);
        refused(bomb).hasMessageContaining("larger than 1 MB");
        int central = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(central + 24, 5);
        refused(bomb).hasMessageContaining("larger than 1 MB");
    }

    @Test
    void many_files_and_many_bytes_are_refused() {
        Map<String, byte[]> many = goodFiles();
        for (int i = 0; i <= ArchiveReader.MOST_FILES; i++) {
            many.put("definitions/codes/c" + i + ".yaml", new byte[0]);
        }
        refused(zip(many)).hasMessageContaining("at most 2000");

        Map<String, byte[]> large = goodFiles();
        for (int i = 0; i < 60; i++) {
            large.put("definitions/codes/c" + i + ".yaml", new byte[ArchiveReader.MOST_FILE_BYTES]);
        }
        refused(zip(large)).hasMessageContaining("larger than 50 MB");
        refused(new byte[ArchiveReader.MOST_ARCHIVE_BYTES + 1]).hasMessageContaining("larger than 20 MB");
    }

    @Test
    void a_changed_file_is_refused() {
        Map<String, byte[]> files = goodFiles();
        files.put(GOOD, "id: colour\n".getBytes(StandardCharsets.UTF_8));
        refused(zip(files)).hasMessageContaining("hash is not the one in package.yaml");
    }

    @Test
    void a_changed_manifest_is_refused() {
        Map<String, byte[]> files = goodFiles();
        String manifest = new String(files.get("package.yaml"), StandardCharsets.UTF_8);
        files.put("package.yaml", manifest.replace("CC0-1.0", "MIT").getBytes(StandardCharsets.UTF_8));
        refused(zip(files)).hasMessageContaining("changed after it was made");
    }

    @Test
    void a_file_too_many_or_too_few_is_refused() {
        Map<String, byte[]> more = goodFiles();
        more.put("definitions/codes/other.yaml", new byte[] {'a'});
        refused(zip(more)).hasMessageContaining("does not list it");
        Map<String, byte[]> fewer = goodFiles();
        fewer.remove(GOOD);
        refused(zip(fewer)).hasMessageContaining("not in the package");
        Map<String, byte[]> none = goodFiles();
        none.remove("package.yaml");
        refused(zip(none)).hasMessageContaining("no package.yaml");
    }

    @Test
    void a_manifest_with_unknown_keys_or_tags_is_refused_with_its_line() {
        for (String addition : List.of("run: rm\n", "mechanism: !!javax.script.ScriptEngineManager x\n")) {
            Map<String, byte[]> files = goodFiles();
            String manifest = new String(files.get("package.yaml"), StandardCharsets.UTF_8);
            files.put("package.yaml", (manifest + addition).getBytes(StandardCharsets.UTF_8));
            refused(zip(files)).hasMessageMatching("(?s)package.yaml:[0-9]+: .*");
        }
    }

    @Test
    void whatever_byte_is_cut_off_or_flipped_nothing_else_than_a_refusal_or_the_same_content_comes_out() {
        byte[] good = good();
        List<byte[]> broken = new ArrayList<>();
        for (int i = 0; i < good.length; i++) {
            broken.add(Arrays.copyOf(good, i));
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) 0xff;
            broken.add(flipped);
        }
        for (byte[] bytes : broken) {
            try {
                assertThat(MethodPackage.open("broken.zip", bytes).manifest().hash())
                        .isEqualTo(
                                MethodPackage.open("good.zip", good).manifest().hash());
            } catch (UnsoundPackage expected) {
                assertThat(expected.problems()).isNotEmpty();
            }
        }
    }
}
