package org.sentinelle.definition.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.definition.SmallDefinitions;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.reading.Shelf;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.result.Problem;

/** What datasets say of their times (stocks, the length of rows' periods) and indicators may then not do. */
class StockLintsTest {
    private static final String TOTAL =
            "measure: {type: sum, of: {dataset: reports, sum: count}}\nplace: {roll-up: sum}\n";
    private static final String RATE =
            "measure: {type: rate, numerator: {dataset: reports}, denominator: {dataset: reports,"
                    + " sum: count}, per: 1000}\nplace: {roll-up: ratio-of-sums}\n";

    /** The indicators over a dataset whose count is a stock, or whose rows have periods of this length. */
    private static List<String> found(Lint lint, String lines, boolean stock, @Nullable Grain grain) {
        Definitions read = new SmallDefinitions().indicator("cases", lines).read();
        List<Definition<DatasetSchema>> datasets = read.datasets().all().stream()
                .map(d -> new Definition<>(
                        d.kind(), d.root(), d.languages(), d.file(), d.node(), d.id(), with(d.value(), stock, grain)))
                .toList();
        Definitions all = new Definitions(
                read.areas(),
                read.groups(),
                read.codeLists(),
                read.spellings(),
                new Shelf<>(datasets, Set.of(), true),
                read.sources(),
                read.indicators(),
                read.plans(),
                read.progress(),
                read.overlays(),
                read.concordances(),
                read.standards(),
                read.registers(),
                read.designs(),
                read.policies());
        return lint.problems(all)
                .map(Problem::text)
                .filter(text -> text.startsWith("catalogue/cases.yaml"))
                .toList();
    }

    private static DatasetSchema with(DatasetSchema dataset, boolean stock, @Nullable Grain grain) {
        List<Field> fields = dataset.fields().stream()
                .map(f -> new Field(
                        f.name(),
                        f.role(),
                        f.codes(),
                        f.total(),
                        f.label(),
                        stock && f.role() == Role.MEASURE,
                        f.counts(),
                        f.role() == Role.PERIOD ? grain : null))
                .toList();
        return new DatasetSchema(
                dataset.id(), dataset.name(), dataset.disclosure(), fields, dataset.rules(), dataset.source());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {grain: year, roll-up: sum} | true
                    {grain: quarter, window: year-to-date, roll-up: sum} | true
                    {grain: quarter, window: {moving: 4}, roll-up: sum} | true
                    {grain: quarter, window: {moving: 4}, roll-up: last} | false
                    {grain: quarter, window: year-to-date, roll-up: mean} | false
                    """)
    void a_stock_is_never_added_up_over_time(String time, boolean refused) {
        List<String> problems = found(new TimeFits(), TOTAL + "time: " + time, true, null);
        assertThat(problems).hasSize(refused ? 1 : 0).allMatch(text -> text.contains("A stock is not a flow: 'count'"));
    }

    @Test
    void a_flow_is_added_up() {
        assertThat(found(new TimeFits(), TOTAL + "time: {grain: year, roll-up: sum}", false, null))
                .isEmpty();
    }

    @Test
    void a_rate_over_a_stock_can_be_brought_to_a_year_and_a_stock_cannot() {
        String rate = RATE + "time: {grain: quarter, annualise: true, roll-up: ratio-of-sums}";
        assertThat(found(new TimeFits(), rate, true, null)).isEmpty();
        assertThat(found(new TimeFits(), rate, false, null))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Only what grows with the length of a period"));
        assertThat(found(new TimeFits(), TOTAL + "time: {grain: quarter, annualise: true, roll-up: last}", true, null))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {grain: quarter, roll-up: sum} | 1
                    {grain: quarter, roll-up: sum, straddle: by-days} | 0
                    {grain: quarter, window: {moving: 4}, roll-up: sum} | 0
                    {grain: year, roll-up: sum} | 0
                    """)
    void rows_of_a_year_say_nothing_of_its_quarters(String time, int problems) {
        assertThat(found(new TimeFits(), TOTAL + "time: " + time, false, Grain.YEAR))
                .hasSize(problems)
                .allMatch(text -> text.contains("has rows of year and says nothing of a quarter"));
    }

    @Test
    void a_stock_of_a_year_stands_for_each_of_its_quarters() {
        assertThat(found(new TimeFits(), TOTAL + "time: {grain: quarter, roll-up: last}", true, Grain.YEAR))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {grain: year, window: {moving: 3}, roll-up: ratio-of-sums} | 1
                    {grain: year, window: {moving: 3}, roll-up: ratio-of-sums, annualise: true} | 0
                    {grain: quarter, window: {moving: 4}, roll-up: ratio-of-sums} | 0
                    """)
    void a_rate_of_several_years_over_one_population_is_told(String time, int advice) {
        assertThat(found(new TimeMisread(), RATE + "time: " + time, true, null))
                .hasSize(advice)
                .allMatch(text -> text.contains("The events of more than one year"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {grain: year, roll-up: sum} | 1
                    {grain: year, roll-up: sum, straddle: refuse} | 0
                    {grain: declared, roll-up: sum, rounds: [{from: 2010-03-01, to: 2011-02-28}]} | 0
                    """)
    void rows_of_declared_periods_ask_for_a_rule(String time, int advice) {
        assertThat(found(new TimeMisread(), TOTAL + "time: " + time, false, Grain.DECLARED))
                .hasSize(advice)
                .allMatch(text -> text.contains("Say with 'straddle' where they count"));
    }
}
