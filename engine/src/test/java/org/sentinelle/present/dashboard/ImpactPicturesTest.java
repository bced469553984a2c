package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.EffectChart;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult;
import org.sentinelle.result.ImpactResult.Check;
import org.sentinelle.result.ImpactResult.Comparison;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.GroupTime;
import org.sentinelle.result.ImpactResult.Unit;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ImpactPicturesTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
    private static final Period EARLY = Period.parse("2013");
    private static final Period LATE = Period.parse("2015");

    @TempDir
    Path folder;

    private static LocalisedText in(String english) {
        return new LocalisedText(Map.of("en", english, "fr", "Les lois", "ar", "القوانين"));
    }

    private static ImpactDesign design(Period from, Period to) {
        return new ImpactDesign(
                "laws",
                in("Laws"),
                in("Were more found?"),
                new ImpactDesign.Outcome(CatalogueFixture.VICTIMS, Stratum.TOTAL),
                List.of(),
                from,
                to,
                new ImpactDesign.Adoption(
                        List.of("law"), List.of(), ImpactDesign.Dated.IN_FORCE, ImpactDesign.CountsFrom.NEXT_PERIOD),
                ImpactDesign.Comparison.NOT_YET_ADOPTED,
                0,
                List.of(),
                ImpactDesign.Estimator.DOUBLY_ROBUST,
                new ImpactDesign.Checks(List.of(1.0), null, null, false, 1),
                5.0,
                0.95,
                0.8,
                List.of(),
                false,
                "Made up",
                "0");
    }

    private static Estimate estimate(double value, @Nullable Double error) {
        Double low = error == null ? null : (Double) (value - 2 * error);
        Double high = error == null ? null : (Double) (value + 2 * error);
        return new Estimate(
                "att", value, null, null, null, error, low, high, 0.95, null, null, 0.072, null, null, 90L, List.of());
    }

    private static Effect effect(@Nullable Integer since, double value, @Nullable Double error) {
        return new Effect(
                since,
                estimate(value, error),
                error == null ? null : (Double) (value - 3 * error),
                error == null ? null : (Double) (value + 3 * error));
    }

    private static ImpactResult result(double power, Period... firsts) {
        List<GroupTime> groups = new ArrayList<>();
        for (Period first : firsts) {
            groups.add(new GroupTime(first, Period.parse("2012"), effect(-1, 0, null)));
            groups.add(new GroupTime(first, first, effect(0, 4, 1.0)));
        }
        return new ImpactResult(
                "laws",
                null,
                new ImpactResult.Shape(9, 3, 6, 0, 90, 0, 1),
                List.of(new Unit("BEN", firsts[0].label(), false), new Unit("GHA", firsts[0].label(), true)),
                effect(null, 5, 1.0),
                List.of(effect(-2, 0.5, 1.0), effect(-1, 0, null), effect(0, 4, 1.0), effect(1, 6, 1.0)),
                groups,
                List.of(
                        new Comparison("treated-with-never", EARLY, null, 5, 0.7),
                        new Comparison("later-with-earlier", LATE, EARLY, 2, 0.3)),
                List.of(
                        new Check("pre-trends", "imputation", "no-difference-seen", estimate(1, 1.0), null, List.of()),
                        new Check("anticipation", "1", "holds", estimate(4, 1.0), null, List.of()),
                        new Check("recording", "", "not-made", null, null, List.of()),
                        new Check("two-way", "0.3", "compares-with-treated", estimate(4.1, 1.0), 9, List.of()),
                        new Check("randomisation", "", "could-be-by-lot", estimate(5, 1.0), null, List.of())),
                new ImpactResult.Power(0.8, 2.4, 5.0, power),
                List.of("few-units", "censored-outcomes"));
    }

    private ImpactInputs input(ImpactResult result, String language) {
        return new ImpactInputs(
                design(Period.parse("2010"), Period.parse("2019")),
                result,
                CatalogueFixture.catalogue(),
                new PageLanguages(language, LANGUAGES));
    }

    private ImpactPage page(ImpactResult result, String language) {
        return new ImpactPages(input(result, language)).page();
    }

    private String written(ImpactResult result, String language) throws IOException {
        new WorkingPages().write(input(result, language), folder);
        return Files.readString(place(language).resolve("laws.html"));
    }

    private Path place(String language) {
        return language.equals("en") ? folder : folder.resolve(language);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void each_picture_stands_in_the_page_and_beside_it_as_files(String language) throws Exception {
        String page = written(result(0.9, EARLY, LATE), language);
        for (String id : ImpactFigures.IDS) {
            Path svg = place(language).resolve("laws-" + id + ".svg");
            Document picture = parsed(Files.readString(svg));
            assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
            for (String part : List.of("title", "desc")) {
                assertThat(picture.getElementsByTagName(part).item(0).getTextContent())
                        .as(part)
                        .isNotBlank();
            }
            assertThat(Files.readAllBytes(place(language).resolve("laws-" + id + ".png")))
                    .startsWith(0x89, 'P', 'N', 'G');
            assertThat(page)
                    .contains("id=\"" + id + "\"", "href=\"laws-" + id + ".svg\"", "href=\"laws-" + id + ".png\"");
        }
        assertThat(Pattern.compile("<svg ").matcher(page).results())
                .as("wide and narrow")
                .hasSize(6);
        for (var svg :
                Pattern.compile("(?s)<svg .*?</svg>").matcher(page).results().toList()) {
            parsed(svg.group());
        }
    }

    @Test
    void the_event_study_carries_an_interval_and_a_band_for_each_effect_but_the_reference() {
        ImpactPage page = page(result(0.9, EARLY, LATE), "en");
        ChartSpecification chart = page.effects().get(0).figure().chart();
        assertThat(((EffectChart) chart).panels().get(0).marks())
                .containsExactly(
                        new EffectChart.Mark(-2, 0.5, new Bounds(-1.5, 2.5), new Bounds(-2.5, 3.5)),
                        new EffectChart.Mark(-1, 0, null, null),
                        new EffectChart.Mark(0, 4, new Bounds(2, 6), new Bounds(1, 7)),
                        new EffectChart.Mark(1, 6, new Bounds(4, 8), new Bounds(3, 9)));
        assertThat(page.effects().get(0).figure().wide())
                .contains("95% confidence interval", "95% band: holds all effects together");
        assertThat(page.effects().get(0).figure().takeaway())
                .isEqualTo(
                        "From adoption on, the band lies wholly above or below 0 in 2 of 2 periods; before adoption in 0 of 1.");
    }

    @Test
    void groups_have_a_panel_each_that_counts_its_states_and_the_regression_says_what_weighs_on_adopters() {
        ImpactPage page = page(result(0.9, EARLY, LATE), "en");
        EffectChart groups = (EffectChart) page.effects().get(1).figure().chart();
        assertThat(groups.panels())
                .extracting(EffectChart.Panel::name)
                .containsExactly("From 2013: 2 States", "From 2015: 0 States");
        assertThat(page.effects().get(1).figure().table().rows()).hasSize(4);
        assertThat(page.regression()).isNotNull();
        assertThat(page.regression().figure().takeaway()).startsWith("30% of the weight");
        assertThat(page.regression().figure().table().rows()).hasSize(2);
    }

    @Test
    void quarters_are_named_as_such_and_stand_at_their_time_of_the_year() {
        Period first = Period.parse("2013-Q3");
        ImpactInputs input = new ImpactInputs(
                design(Period.parse("2010-Q1"), Period.parse("2019-Q4")),
                result(0.9, first),
                CatalogueFixture.catalogue(),
                PageLanguages.only("en"));
        ImpactPage page = new ImpactPages(input).page();
        EffectChart groups = (EffectChart) page.effects().get(1).figure().chart();
        assertThat(groups.panels().get(0).name()).isEqualTo("From Q3\u00A02013: 2 States");
        assertThat(groups.panels().get(0).adopted()).isEqualTo(2013.5);
        assertThat(page.effects().get(0).figure().wide()).contains("quarters since adoption");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.99999|more than 99.9%",
                "0.00001|less than 0.1%",
                "0.996|99.6%",
                "0.004|0.4%",
                "0.42|42%",
                "1|more than 99.9%"
            })
    void no_power_is_told_as_certain(double power, String told) {
        assertThat(page(result(power, EARLY), "en").readings())
                .contains("The smallest effect that would matter is 5; it would have been found with a probability of "
                        + told + ".");
    }

    @Test
    void the_page_says_by_what_other_way_differences_before_adoption_were_looked_at() throws IOException {
        assertThat(written(result(0.9, EARLY), "en")).contains("too few States for the usual test", "p = 0.072");
        assertThat(written(result(0.9, EARLY), "fr")).contains("trop peu d’États pour le test habituel");
        assertThat(written(result(0.9, EARLY), "ar")).contains("الدول أقل من أن تكفي للاختبار المعتاد");
    }

    @Test
    void french_signs_do_not_part_from_their_words_and_no_placeholder_is_left() throws IOException {
        for (String language : LANGUAGES) {
            String text = written(result(0.9, EARLY, LATE), language)
                    .replaceAll("(?s)<style>.*?</style>", "")
                    .replaceAll("<[^>]*>", " ");
            assertThat(text).as(language).doesNotContainPattern("\\{\\d}|null|NaN|\\.\\.");
            if (language.equals("fr")) {
                assertThat(text).doesNotContainPattern("\\w [:;?!%»]").doesNotContainPattern("« ");
            }
        }
    }

    @Test
    void where_nothing_can_be_concluded_older_pictures_are_taken_away() throws IOException {
        written(result(0.9, EARLY), "en");
        ImpactResult refused = new ImpactResult(
                "laws",
                new ImpactResult.Refusal("no-values", "None."),
                new ImpactResult.Shape(0, 0, 0, 0, 0, 0, 0),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        assertThat(written(refused, "en")).contains("Nothing can be concluded").doesNotContain("<svg", ".png");
        assertThat(folder.resolve("laws-events.svg")).doesNotExist();
    }
}
