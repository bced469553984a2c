package org.sentinelle.definition.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;
import org.sentinelle.model.SeriesBreak;

class CataloguePagesTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(List.of(SharedDefinitions.root()));

    private static Page only(String id, String language) {
        List<Page> pages = new CataloguePages(CATALOGUE, language).of(id);
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    /** The page's text as one line, so that nothing hangs on where lines break. */
    private static String flat(Page page) {
        return page.text().replaceAll("\\s+", " ");
    }

    private static List<String> sections(Page page) {
        return page.sections().stream().map(Section::key).toList();
    }

    /** The page as a person reviews it; the hash changes with every change of the file and is left out. */
    @ParameterizedTest
    @CsvSource({
        "child-share-of-detected-victims, en",
        "convictions-per-100-prosecuted, en",
        "child-share-of-detected-victims, fr"
    })
    void a_page_reads_as_it_was_reviewed(String id, String language) throws IOException {
        String hash = Objects.requireNonNull(CATALOGUE.indicators().get(id)).hash();
        assertThat(only(id, language).text().replace(hash, "HASH")).isEqualTo(golden(id + "_" + language + ".txt"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CataloguePagesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void everything_that_is_defined_has_a_page_without_gaps(String language) {
        CataloguePages pages = new CataloguePages(CATALOGUE, language);
        for (String id : pages.ids()) {
            assertThat(pages.of(id))
                    .as(id)
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page.text())
                            .doesNotContainPattern("\\bnull\\b")
                            .doesNotContainPattern("\\{\\d}"));
        }
    }

    @Test
    void what_is_not_defined_has_no_page() {
        assertThat(new CataloguePages(CATALOGUE, "en").of("no-such-thing")).isEmpty();
    }

    @Test
    void a_dataset_shows_its_fields_codes_rules_and_sources() {
        Page page = only("trafficking-reports", "en");
        assertThat(sections(page)).startsWith("glance", "fields", "codes", "rules", "sources", "indicators");
        assertThat(flat(page))
                .contains(
                        "A dataset of public knowledge",
                        "| sex | Sex | breakdown | sex | _T |",
                        "Female (F)",
                        "the count with Stage: Persons convicted (convicted) is not above",
                        "(unodc-glotip)");
    }

    @Test
    void a_dataset_says_what_is_a_stock_and_how_long_its_periods_are() {
        assertThat(flat(only("population", "en")))
                .contains("| year | Year | period: a year |", "number on a day (never added up over time)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Ghana (GHA), rows with Stage: Persons convicted (convicted): from 2014 on, not to be compared with before. A register.
                    fr | Ghana (GHA), lignes où Étape : Personnes condamnées (convicted) : à partir de 2014, non comparable à ce qui précède. Un registre.
                    ar | غانا (GHA)، الصفوف حيث المرحلة: الأشخاص المدانون (convicted): ابتداءً من 2014، لا تُقارن بما قبلها. سجل.
                    """)
    void a_dataset_shows_the_breaks_in_its_series(String language, String told) {
        DatasetSchema shipped = CATALOGUE.datasets().get("trafficking-reports");
        LocalisedText reason = new LocalisedText(Map.of("en", "A register.", "fr", "Un registre.", "ar", "سجل."));
        Filter convicted = new Filter(List.of(new Filter.OneOf("stage", List.of("convicted"))));
        DatasetSchema broken = new DatasetSchema(
                shipped.id(),
                shipped.name(),
                shipped.disclosure(),
                shipped.fields(),
                shipped.rules(),
                List.of(new SeriesBreak(List.of("GHA"), Period.year(2014), convicted, reason, false)),
                shipped.source());
        assertThat(flat(new DatasetPage(CATALOGUE, ProseWords.in(language), broken).page()))
                .contains(told);
    }

    @Test
    void a_mechanism_shows_its_lasting_members_and_the_days_on_which_others_came_and_went() {
        Page page = only("ecowas", "en");
        assertThat(sections(page)).contains("members", "changes", "indicators", "plans");
        assertThat(flat(page))
                .contains("Ghana (GHA)", "| 2025-01-29 | Burkina Faso (BFA) | last day (date to be confirmed) |");
    }

    @Test
    void a_plan_shows_its_objectives_and_says_that_its_targets_are_made_up() {
        assertThat(flat(only("ecowas-plan-2008-2011", "en")))
                .contains(
                        "Its targets are made up and adopted by no mechanism.",
                        "95 in 2022; baseline: the value computed for 2012; on the way 92 in 2017",
                        "Legal framework and policy development (to be confirmed)",
                        "Told by: protocol-in-force");
    }

    @Test
    void a_concordance_shows_what_each_code_becomes() {
        Page page = only("five-year-bands-to-minors-and-adults", "en");
        assertThat(sections(page)).containsExactly("entries");
        assertThat(flat(page))
                .contains(
                        "by the codes of Age in five-year bands (age-five-year) comes out by the codes of Age",
                        "| 15 to 19 years (Y15T19) | 0 to 17 years (Y0T17) or 18 years or over (Y_GE18) | | | all States |",
                        "straddles them");
        assertThat(flat(only("five-year-bands-to-minors-and-adults", "fr"))).contains("ou 18 ans ou plus");
    }

    @Test
    void a_standard_population_shows_weights_and_shares_in_the_order_of_its_codes() {
        Page page = only("who-world-standard", "en");
        assertThat(sections(page)).containsExactly("glance", "weights");
        assertThat(flat(page))
                .contains("Provisional: its weights were not yet checked against the source.")
                .containsSubsequence(
                        "| 0 to 4 years (Y0T4) | 8.86 | 8.86 % |",
                        "| 5 to 9 years (Y5T9) | 8.69 |",
                        "| 10 to 14 years (Y10T14) |",
                        "| 100 years or over (Y_GE100) | 0.005 |");
    }

    @Test
    void a_source_says_how_its_columns_are_read_and_what_is_set_aside() {
        assertThat(flat(only("unodc-glotip", "en")))
                .contains(
                        "| count | txtVALUE | a count; “<5” is 0 to 4 |",
                        "where Dimension is “by citizenship”; by the spellings citizenship; empty is _U; otherwise _T",
                        "questionnaire-variable-code: in the column txtVALUE.");
    }

    @Test
    void a_source_says_what_it_writes_where_there_is_no_figure() {
        assertThat(flat(ofKind("source", "state-reports")))
                .contains(
                        "“not applicable” is no figure: not applicable: there can be none;",
                        "“withheld” is no figure: suppressed: there is a figure that is not shown");
    }

    private static Page ofKind(String kind, String id) {
        return new CataloguePages(CATALOGUE, "en")
                .of(id).stream()
                        .filter(page -> page.kind().equals(kind))
                        .findFirst()
                        .orElseThrow();
    }
}
