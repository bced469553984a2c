package org.sentinelle.definition.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.definition.SmallDefinitions;
import org.sentinelle.model.Catalogue;

class MeasureSentencesTest {
    private static final String SUM = "{type: sum, of: {dataset: reports, sum: count}}";
    private static final String LADDER =
            "{type: status, of: {dataset: reports}, field: age, scores: {Y0T17: 0, Y_GE18: 50}, stands-for: 2}";

    private record Said(String measure, String place, String time, String more) {
        String lines() {
            return "measure: %s\nplace: {roll-up: %s}\ntime: %s\n%s".formatted(measure, place, time, more);
        }
    }

    private static String page(String language, Said said) {
        Catalogue catalogue = new SmallDefinitions()
                .indicator("women", new Said(SUM, "sum", "{grain: year, roll-up: sum}", "").lines())
                .indicator("cases", said.lines())
                .read()
                .catalogue();
        return new CataloguePages(catalogue, language)
                .of("cases").stream()
                        .flatMap(page -> page.sections().stream())
                        .filter(section -> section.key().equals("method"))
                        .flatMap(section -> section.blocks().stream())
                        .map(MeasureSentencesTest::text)
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        if (block instanceof Block.Items items) {
            return String.join("\n", items.items());
        }
        return ((Block.Paragraph) block).text();
    }

    private static String english(String measure, String place, String time, String more) {
        return page("en", new Said(measure, place, time, more));
    }

    private static String measured(String measure, String place, String rollUp) {
        return english(measure, place, "{grain: year, roll-up: " + rollUp + "}", "");
    }

    @Test
    void a_status_says_what_each_step_counts_and_how_long_it_stands() {
        assertThat(measured(LADDER, "median-of-states", "last"))
                .startsWith(
                        "The value says where a State stands: the last row of a period names its status, and each status"
                                + " counts so many points: 0 to 17 (Y0T17): 0; 18 or over (Y_GE18): 50. Any other status counts as"
                                + " not reported. Without a newer row it stands for further periods as well, 2 at most.\n"
                                + "Rows looked at: “Reports” (reports), over all rows. Read at their total: Sex.\n"
                                + "Several States together: the value of the State in the middle; as many States lie above it as"
                                + " below. Several times within a period: the last one stands.");
    }

    @Test
    void a_milestone_says_what_reaches_it() {
        assertThat(measured(
                        "{type: milestone, of: {dataset: reports}, field: age, reached: [Y_GE18], not-reached: [Y0T17]}",
                        "population-weighted-mean",
                        "last"))
                .contains(
                        "100 where the last row of a period says 18 or over (Y_GE18), 0 where it says 0 to 17 (Y0T17).");
    }

    @Test
    void a_share_of_states_says_what_each_is_asked() {
        assertThat(measured(
                        "{type: share-of-states, of: {dataset: reports, sum: count}, at-least: 5, among: expected, per: 100}",
                        "ratio-of-sums",
                        "ratio-of-sums"))
                .contains("whether it reaches 5 or more")
                .contains("from which a report is expected and multiplied by 100")
                .contains("What each State is asked: the sum of “Persons” in “Reports” (reports), over all rows.")
                .contains("those that reach the mark are counted, each counting alike.");
    }

    @Test
    void what_looks_at_all_rows_is_neither_added_nor_averaged() {
        assertThat(measured(
                        "{type: quantile, of: {dataset: reports, sum: count}, probability: 0.5}",
                        "ratio-of-sums",
                        "ratio-of-sums"))
                .startsWith("The value is a median")
                .contains("The value: the figures of “Persons” in “Reports” (reports), over all rows.")
                .contains("all their rows are looked at together");
        assertThat(measured(
                        "{type: quantile, of: {dataset: reports, sum: count}, probability: 0.9}",
                        "ratio-of-sums",
                        "ratio-of-sums"))
                .startsWith("The value is a quantile: of the figures of all rows, 90 % lie at or below it.");
        assertThat(measured("{type: distinct-count, of: {dataset: reports}, field: remark}", "sum", "sum"))
                .startsWith(
                        "The value is a number of different values: how many different ones of “Remark” the rows hold.");
    }

    @Test
    void what_is_taken_out_and_rows_of_an_earlier_time_are_told() {
        assertThat(measured(
                        "{type: ratio, numerator: {dataset: reports, sum: count}, denominator: {dataset: reports, sum: count,"
                                + " lag: 1}, per: 100, exclude: {from-numerator: {remark: x}, from-both: {age: Y0T17},"
                                + " exceptions: {sex: M}}}",
                        "mean",
                        "last"))
                .contains("Its rows are those of the period before.")
                .contains("Taken out above the line only, so that they still count below it: the rows with Remark: x.")
                .contains("Taken out above and below the line: the rows with Age: 0 to 17 (Y0T17).")
                .contains(
                        "Excused, and so taken out below the line unless they count above it: the rows with Sex: Male (M).")
                .contains("Added up over all their codes: Sex, Age.")
                .contains("in which every State counts alike, whatever its size.");
    }

    @Test
    void indicators_of_indicators_name_what_they_are_made_of() {
        String made = "{type: combination, operator: %s, of: [child-share, women]%s}";
        assertThat(measured(made.formatted("difference", ""), "sum", "sum"))
                .contains("Taken from: “Share of children” (child-share)\nTaken off: “Women” (women)")
                .contains("the figures behind each of these indicators are added up first");
        assertThat(measured(made.formatted("ratio", ", per: 1000"), "max", "sum"))
                .contains("the value of one is divided by the value of the other at the same place and time."
                        + " The result is multiplied by 1000.")
                .contains("Numerator: “Share of children” (child-share)\nDenominator: “Women” (women)")
                .contains("Several States together: the greatest of their values.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {grain: quarter, roll-up: sum} | Its periods are quarters. Where the period of a row lies partly outside
                    {grain: half, roll-up: max} | Its periods are half-years.
                    {grain: month, roll-up: mean} | Its periods are months.
                    {grain: year, year-starts: 04-01, roll-up: sum} | Its periods are years. The year begins on 1 April.
                    {grain: month, window: year-to-date, roll-up: sum} | from the beginning of the year to the end of its period.
                    {grain: month, window: {moving: 3}, roll-up: sum} | of those before it, 3 periods in all.
                    {grain: year, straddle: by-days, roll-up: sum} | is shared out by days, which makes the value an estimate.
                    {grain: quarter, annualise: true, roll-up: sum} | Values are brought to a whole year
                    """)
    void periods_are_told_where_they_are_not_plain_years(String time, String sentence) {
        assertThat(english(SUM, "sum", time, "")).contains(sentence);
    }

    @Test
    void declared_rounds_are_listed() {
        assertThat(english(
                        SUM,
                        "sum",
                        "{grain: declared, straddle: majority, roll-up: sum, rounds: [{from: 2010-03-01, to: 2011-02-28},"
                                + " {from: 2011-03-01, to: 2012-02-29}]}",
                        ""))
                .contains("Its periods are declared and follow no calendar: 2010-03-01 to 2011-02-28; 2011-03-01 to"
                        + " 2012-02-29. A row whose own period lies in two of them counts where more than half of its days"
                        + " lie.");
    }

    @Test
    void plain_years_are_not_worth_a_sentence() {
        assertThat(measured(SUM, "sum", "sum")).doesNotContain("periods").doesNotContain("straddle");
    }

    @Test
    void policies_concordances_and_intervals_are_told() {
        String rate =
                "{type: standardised-rate, numerator: {dataset: reports, sum: count}, denominator: {dataset: reports,"
                        + " sum: count}, per: 100000, standard: who-world}";
        assertThat(english(
                        rate,
                        "ratio-of-sums",
                        "{grain: year, roll-up: ratio-of-sums}",
                        "missing: never\nunlike: flag\nconcordance: {age: bands}\ndisaggregate: [age]\n"
                                + "uncertainty: {method: fay-feuer, level: 0.95}"))
                .startsWith("The value is a standardised rate")
                .contains("their shares in the standard population who-world, and the result is multiplied by 100000.")
                .contains("What nobody reported counts as zero")
                .contains("Figures that mean different things are added up all the same")
                .contains("The codes of Age change over time and are read through the concordance bands.")
                .contains("Fay and Feuer's interval of confidence for standardised rates at 95 %");
    }

    @Test
    void the_first_day_of_a_month_is_said_as_each_language_does() {
        Said financial = new Said(SUM, "sum", "{grain: year, year-starts: 04-01, roll-up: sum}", "");
        assertThat(page("fr", financial)).contains("L'année commence le 1er avril.");
        assertThat(page("ar", financial)).contains("تبدأ السنة في 1 أبريل.");
    }

    static List<String> measures() {
        return List.of(
                "{type: mean, of: {dataset: reports, sum: count}}",
                "{type: quantile, of: {dataset: reports, sum: count}, probability: 0.25}",
                LADDER,
                "{type: combination, operator: mean, of: [child-share, women]}",
                "{type: combination, operator: min, of: [child-share, women], per: 2}");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void every_measure_has_sentences_in_every_language(String measure) {
        for (String language : ProseWords.LANGUAGES) {
            Said said =
                    new Said(measure, "min", "{grain: half, window: {moving: 2}, roll-up: first}", "missing: never");
            assertThat(page(language, said))
                    .as(language)
                    .doesNotContainPattern("\\{\\d}")
                    .doesNotContain("null")
                    .hasLineCount(Math.toIntExact(page("en", said).lines().count()));
        }
    }
}
