package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.present.FontFile;

class DashboardTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>'&";
    private static final SortedMap<String, String> PAGES = pages(DashboardFixture.input());

    private static SortedMap<String, String> pages(DashboardInput input) {
        return new Dashboard().pages(DashboardModels.from(input));
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Every area, group and indicator under a name that tries to break out of its place. */
    private static Catalogue hostile() {
        Catalogue plain = CatalogueFixture.catalogue();
        LocalisedText name = LocalisedText.english(HOSTILE);
        TreeMap<String, Area> areas = new TreeMap<>();
        plain.areas().forEach((code, area) -> areas.put(code, new Area(code, name, area.state())));
        TreeMap<String, AreaGroup> groups = new TreeMap<>();
        plain.groups()
                .forEach((id, g) -> groups.put(id, new AreaGroup(id, g.kind(), name, g.m49(), g.members(), HOSTILE)));
        return new Catalogue(
                areas,
                groups,
                plain.codeLists(),
                plain.spellings(),
                plain.datasets(),
                plain.sources(),
                plain.indicators(),
                plain.plans(),
                Map.of());
    }

    @Test
    void there_is_an_overview_a_page_for_each_mechanism_and_one_on_the_data() {
        assertThat(PAGES)
                .hasSize(20)
                .containsKeys("index.html", "mechanism-au.html", "mechanism-au-protection.html", "data-quality.html");
    }

    @Test
    void no_page_says_nan_or_null_or_shows_a_key_without_words() {
        PAGES.forEach((name, page) -> assertThat(page)
                .as(name)
                .doesNotContain("NaN")
                .doesNotContain("null")
                .doesNotContain("Infinity")
                .doesNotContainPattern(">[a-z]+(\\.[a-z-]+)+<")
                .doesNotContainPattern("\\{\\d}"));
    }

    @Test
    void no_page_refers_outside() {
        PAGES.forEach((name, page) -> {
            assertThat(page)
                    .as(name)
                    .doesNotContain("http:")
                    .doesNotContain("https:")
                    .doesNotContain("//");
            assertThat(page)
                    .as(name)
                    .doesNotContain("<script")
                    .doesNotContain("@import")
                    .doesNotContain("src=");
            assertThat(all(page, "href=\"[^\"]*\""))
                    .as(name)
                    .allSatisfy(
                            link -> assertThat(link).matches("href=\"(#[a-z0-9-]+|[a-z0-9-]+\\.html(#[a-z0-9-]+)?)\""));
            assertThat(all(page, "url\\([^)]*\\)"))
                    .as(name)
                    .allSatisfy(u -> assertThat(u).matches("url\\((#|assets/NotoSans)[^)]*\\)"));
        });
    }

    @Test
    void every_link_leads_to_a_page_that_is_there() {
        PAGES.forEach((name, page) -> all(page, "(?<=href=\")[a-z0-9-]+\\.html")
                .forEach(link -> assertThat(PAGES).as(name).containsKey(link)));
    }

    @Test
    void the_policy_allows_the_one_style_sheet_and_nothing_else() throws Exception {
        for (String page : PAGES.values()) {
            Matcher style =
                    Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
            assertThat(style.find()).isTrue();
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(page.replace("&#39;", "'"))
                    .contains("default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(digest)
                            + "'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'");
            assertThat(all(page, "<style")).as("one sheet").hasSize(1);
            assertThat(page).as("style attributes would be refused").doesNotContain(" style=");
        }
    }

    @Test
    void hostile_names_are_shown_and_not_run() {
        pages(DashboardFixture.input(hostile(), HOSTILE))
                .forEach((name, page) -> assertThat(page)
                        .as(name)
                        .doesNotContain("<script")
                        .doesNotContain("<img")
                        .contains("&lt;script&gt;alert(1)"));
    }

    @Test
    void below_each_table_with_a_hidden_value_stands_what_its_sign_means() {
        Map.of("en", "[c]: hidden", "fr", "[c] : valeur masquée", "ar", "قيمة محجوبة")
                .forEach((language, key) -> {
                    List<String> tables = pages(DashboardFixture.input(language)).values().stream()
                            .flatMap(page -> all(page, "<table.*?</table>.{0,200}").stream())
                            .filter(table -> table.contains(">[c]<"))
                            .toList();
                    assertThat(tables)
                            .isNotEmpty()
                            .allSatisfy(table -> assertThat(table).contains(key));
                });
    }

    @Test
    void every_figure_has_a_sentence_and_a_table() {
        PAGES.forEach((name, page) -> {
            List<String> figures = all(page, "<figure.*?</figure>");
            assertThat(figures).as(name).isNotEmpty().allSatisfy(f -> {
                assertThat(f).contains("<svg", "<details>", "<table");
                assertThat(f).containsPattern("<figcaption>[^<]{20,}|<p>[^<]{20,}");
            });
        });
    }

    @Test
    void an_id_stands_once_in_its_page() {
        PAGES.forEach(
                (name, page) -> assertThat(all(page, " id=\"[^\"]+\"")).as(name).doesNotHaveDuplicates());
    }

    @Test
    void pages_declare_language_and_direction() {
        PAGES.values().forEach(page -> assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
    }

    @Test
    void an_illustrative_target_is_called_so_loudly() {
        assertThat(PAGES.get("mechanism-ecowas.html")).contains("Illustrative target: ");
        assertThat(PAGES.get("mechanism-ecowas-protection.html"))
                .contains("Illustrative target")
                .contains("No mechanism has adopted this target");
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(pages(DashboardFixture.input())).isEqualTo(PAGES);
    }

    @Test
    void pages_are_written_as_files() throws Exception {
        Path folder = Path.of("target", "dashboard-example");
        new Dashboard().write(DashboardModels.from(DashboardFixture.input()), folder);
        assertThat(Files.readString(folder.resolve("index.html"))).isEqualTo(PAGES.get("index.html"));
    }

    @Test
    void a_page_leads_to_itself_in_the_other_languages() {
        SortedMap<String, String> french = pages(DashboardFixture.input("fr"));
        SortedMap<String, String> arabic = pages(DashboardFixture.input("ar"));
        String name = "mechanism-ecowas-protection.html";
        assertThat(pages(DashboardFixture.input("en")).get(name))
                .contains("href=\"fr/" + name + "\" lang=\"fr\"", "href=\"ar/" + name + "\" lang=\"ar\"");
        assertThat(french.get(name)).contains("href=\"../" + name + "\"", "href=\"../ar/" + name + "\"");
        assertThat(arabic.get(name))
                .startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">")
                .contains("href=\"../fr/" + name + "\"", "url(../assets/NotoSansArabic-Regular.ttf)");
        assertThat(arabic.keySet()).isEqualTo(french.keySet());
    }

    @Test
    void charts_are_laid_out_from_left_to_right_in_every_language() {
        pages(DashboardFixture.input("ar"))
                .forEach((name, page) -> assertThat(
                                all(page, "<svg class=\"(chart|glyph)[^>]*|<svg [^>]*class=\"chart[^>]*"))
                        .as(name)
                        .allSatisfy(svg -> assertThat(svg).contains("direction=\"ltr\"")));
    }

    @Test
    void the_fonts_and_their_licence_are_written_beside_the_pages() throws Exception {
        Path folder = Path.of("target", "dashboard-fonts");
        new Dashboard().write(DashboardModels.from(DashboardFixture.input("ar")), folder);
        for (FontFile font : FontFile.values()) {
            assertThat(folder.resolve("assets").resolve(font.fileName())).hasBinaryContent(font.bytes());
        }
        assertThat(folder.resolve("assets").resolve("OFL.txt")).exists();
        assertThat(folder.resolve("ar").resolve("index.html")).exists();
    }
}
