package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The pictures that analyses of effects write, of all rows and of groups of rows. */
class EffectChartFilesTest {
    private static final List<String> REGIONS = List.of("north", "south");

    @TempDir
    private static Path folder;

    /** Eight places in each region, of which two adopt in 2013, two in 2015 and the others not. */
    @BeforeAll
    static void analyses_are_run() throws IOException {
        Random draws = new Random(5);
        StringBuilder rows = new StringBuilder("region,place,year,first,calls\n");
        for (String region : REGIONS) {
            for (int place = 0; place < 8; place++) {
                int first = place < 2 ? 2013 : place < 4 ? 2015 : 0;
                for (int year = 2010; year <= 2017; year++) {
                    double calls = 20 + place + (first > 0 && year >= first ? 3.0 * (year - first + 1) : 0);
                    rows.append(String.join(
                                    ",",
                                    region,
                                    region + place,
                                    Integer.toString(year),
                                    Integer.toString(first),
                                    Double.toString(calls + draws.nextGaussian())))
                            .append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("calls.csv"), rows.toString());
        for (String method : List.of("did-group-time", "did-bacon")) {
            analyse(method, "", "calls.csv");
            analyse(method, "-each", "calls.csv, by: region");
        }
    }

    private static void analyse(String method, String ending, String data) throws IOException {
        Path file = Files.writeString(
                folder.resolve(method + ending + ".yaml"),
                String.join(
                        "\n",
                        "id: " + method + ending,
                        "method: " + method,
                        "data: {file: " + data + "}",
                        "formula: calls ~ 1",
                        "columns: {unit: place, time: year, first-treated: first}",
                        ""));
        CommandLineRun run = CommandLineRun.of(
                "analyse", file.toString(), "--out", folder.resolve("out").toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }

    private static String picture(String name) throws Exception {
        String svg = Files.readString(folder.resolve("out").resolve(name + ".svg"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder()
                .parse(folder.resolve("out").resolve(name + ".svg").toFile());
        for (String part : List.of("title", "desc")) {
            assertThat(document.getElementsByTagName(part).item(0).getTextContent())
                    .as(part)
                    .isNotBlank();
        }
        assertThat(Files.readAllBytes(folder.resolve("out").resolve(name + ".png")))
                .startsWith(0x89, 'P', 'N', 'G');
        return svg;
    }

    private static long count(String svg, String text) {
        return Pattern.compile(">" + Pattern.quote(text)).matcher(svg).results().count();
    }

    @Test
    void group_time_effects_are_drawn_by_time_since_adoption_with_both_bands_and_by_group() throws Exception {
        assertThat(picture("did-group-time"))
                .contains("Effect on calls by time since adoption", "95% confidence interval", "holds all effects");
        String groups = picture("did-group-time-groups");
        assertThat(count(groups, "Adopted in 2013")).isEqualTo(1);
        assertThat(count(groups, "Adopted in 2015")).isEqualTo(1);
    }

    @Test
    void of_groups_of_rows_there_is_a_plot_each() throws Exception {
        String events = picture("did-group-time-each");
        String groups = picture("did-group-time-each-groups");
        for (String region : REGIONS) {
            assertThat(count(events, region + "<")).as(region).isEqualTo(1);
            assertThat(count(groups, "Adopted in 2013: " + region)).as(region).isEqualTo(1);
        }
        assertThat(events).contains("95% confidence interval", "holds all effects");
    }

    @Test
    void what_a_two_way_coefficient_is_made_of_is_drawn_for_all_rows_and_for_groups_of_them() throws Exception {
        assertThat(picture("did-bacon")).contains("Later adopters with earlier ones", "Adopters with those that never");
        String each = picture("did-bacon-each");
        REGIONS.forEach(region -> assertThat(count(each, region + "<")).isEqualTo(1));
        assertThat(folder.resolve("out/did-bacon-groups.svg")).doesNotExist();
    }
}
