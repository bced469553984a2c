package org.sentinelle.jobs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.jobs.pages.PageNumbers.Origin;
import org.sentinelle.jobs.pages.PageNumbers.Report;
import org.sentinelle.jobs.pages.PageNumbers.Unexplained;
import org.sentinelle.jobs.pages.PageNumbers.Unexplained.What;
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.RenderedNumbers;
import org.sentinelle.result.Table;
import org.sentinelle.store.ParquetTables;

/** A small publication of one page whose table hides the count 37, and what is said where that count turns up. */
class PageNumbersTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Victims</title><style>p { margin: 37px }</style></head>
            <body><!-- 37 -->
            <p>In 2010, 1,204 victims under 18 years; 12.3% of them girls.</p>
            <svg viewBox="0 0 37 37"><title>Victims by year</title><path d="M37 37"/><text x="37" y="37">500</text></svg>
            <table><tr><td id="row-37">[c]</td></tr></table>
            <script type="application/json">{"share":12.3,"name":"girls"}</script>
            </body></html>
            """;

    @TempDir
    Path publication;

    @BeforeEach
    void published() throws IOException {
        tables(List.of(1204L, 0.12345));
        Files.writeString(publication.resolve("index.html"), PAGE);
        assertThat(released().unexplained()).isEmpty();
    }

    private void tables(List<Object> values) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        values.forEach(value -> rows.add(List.of(((Number) value).doubleValue())));
        Table table =
                new Table("observations", List.of(new Table.Column("value", Table.Type.DECIMAL, "The value.")), rows);
        Files.createDirectories(publication.resolve("tables"));
        ParquetTables.write(publication.resolve("tables/observations.parquet"), table);
    }

    private Report released() throws IOException {
        RenderedNumbers rendered = new RenderedNumbers();
        NumberStyle numbers = NumberStyle.ENGLISH.recordedIn(rendered);
        numbers.text(1204);
        numbers.text(12.345, 1);
        numbers.derived().text(500);
        rendered.period("2010");
        return PageNumbers.release(publication, rendered, Set.of("Persons under 18 years", "under 18 years", "37"));
    }

    private void tamper(String from, String to) throws IOException {
        assertThat(PAGE).contains(from);
        Files.writeString(publication.resolve("index.html"), PAGE.replace(from, to));
    }

    @Test
    void a_publication_explains_each_of_its_numbers() throws IOException {
        Report report = PageNumbers.report(publication);

        assertThat(report.unexplained()).isEmpty();
        assertThat(report.shown())
                .isEqualTo(Map.of(Origin.DATA, 3L, Origin.DERIVED, 1L, Origin.PERIOD, 1L, Origin.TEXT, 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>37</p>",
                "<abbr title='37 victims'>[c]</abbr>",
                "<img alt='A bar of 37'>",
                "<meter aria-valuenow='37'></meter>",
                "<p data-label='37'>[c]</p>",
                "<p hidden>37</p>",
                "<meta name='description' content='37 victims'>",
                "<p>\u0663\u0667</p>",
                "<p>&#51;7</p>",
                "<svg><text>37</text></svg>",
                "<svg><desc>a point at 37</desc></svg>",
                "<script type='application/json'>{\"hidden\":[37]}</script>",
                "<script type='application/json'>{\"hidden\":\"\\u0033\\u0037\"}</script>",
                "<script type='application/ld+json'>{not json 37</script>",
            })
    void a_hidden_count_is_found_wherever_a_page_says_it(String said) throws IOException {
        tamper("<table>", said + "<table>");

        assertThat(PageNumbers.check(publication)).anySatisfy(found -> {
            assertThat(found.file()).isEqualTo("index.html");
            assertThat(found.place()).startsWith("line 6, column ");
            assertThat(found.text()).doesNotContain("37");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- 37 -->",
                "<style>td { width: 37% }</style>",
                "<svg><circle cx='37' cy='37' r='37'/></svg>",
                "<p id='p-37' class='n37'></p>",
                "<a href='page-37.html'></a>",
            })
    void comments_styles_coordinates_and_addresses_show_no_number(String markup) throws IOException {
        tamper("<table>", markup + "<table>");

        assertThat(PageNumbers.check(publication)).isEmpty();
    }

    @Test
    void a_number_is_known_by_a_text_only_where_the_whole_text_stands() throws IOException {
        tamper("[c]", "18");

        assertThat(PageNumbers.check(publication)).extracting(Unexplained::file).contains("index.html");
    }

    @Test
    void a_released_number_that_stands_where_none_was_is_missed_by_no_count() throws IOException {
        tamper("[c]", "500");

        assertThat(PageNumbers.check(publication))
                .containsExactly(Unexplained.wholeFile("index.html", What.MORE_OR_FEWER));
    }

    @Test
    void a_publication_without_a_released_set_is_refused() throws IOException {
        Files.delete(publication.resolve(ReleasedNumbers.FILE));

        assertThat(PageNumbers.check(publication))
                .containsExactly(Unexplained.wholeFile("released-numbers.json", What.NO_RELEASED_SET));
    }

    @Test
    void a_percentage_is_found_again_in_the_tables_as_a_share() throws IOException {
        tables(List.of(1204L, 0.2));

        assertThat(PageNumbers.check(publication))
                .as("12.3% is no value of the tables now")
                .hasSize(2);
    }

    @Test
    void a_count_is_not_found_again_by_rounding() throws IOException {
        tables(List.of(1203.9, 0.12345));

        assertThat(PageNumbers.check(publication)).hasSize(1);
    }

    @Test
    void a_picture_is_read_in_the_language_of_the_pages_beside_it() throws IOException {
        Path french = Files.createDirectories(publication.resolve("fr"));
        Files.writeString(french.resolve("index.html"), "<html lang=\"fr\"><body>12,3 %</body></html>");
        Files.writeString(
                french.resolve("chart.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='37'><text x='3'>1\u202F204</text></svg>");
        assertThat(released().unexplained()).isEmpty();

        Files.writeString(french.resolve("chart.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><text>37</text></svg>");

        assertThat(PageNumbers.check(publication))
                .extracting(Unexplained::text)
                .containsExactly("fr/chart.svg, line 1, column 47: a number that was not released");
    }

    @Test
    void a_hidden_count_is_found_in_a_pdf() throws IOException {
        pdf("In 2010, 1,204 victims", "12.3% of them girls");
        assertThat(released().unexplained()).isEmpty();

        pdf("In 2010, 1,204 victims", "37 of them girls");

        assertThat(PageNumbers.check(publication)).contains(new Unexplained("report.pdf", "page 2", What.NOT_RELEASED));
    }

    private void pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(publication.resolve("report.pdf").toFile());
        }
    }
}
