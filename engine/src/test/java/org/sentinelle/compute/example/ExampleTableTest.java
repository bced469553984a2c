package org.sentinelle.compute.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period.Grain;

class ExampleTableTest {
    private static ExampleTable table(@Nullable Grain grain) {
        LocalisedText label = LocalisedText.english("made by hand");
        List<Field> fields = List.of(
                new Field("area", Role.AREA, "areas", null, label),
                new Field("period", Role.PERIOD, null, null, label, false, false, grain),
                new Field("unit", Role.FACET, null, null, label),
                new Field("count", Role.MEASURE, null, null, label));
        return new ExampleTable(
                new DatasetSchema("reports", label, Disclosure.PUBLISHED, fields, List.of(), "made by hand"));
    }

    private static List<String> cells(ExampleTable table) {
        return table.rows().stream().map(Row::toString).toList();
    }

    @Test
    void a_count_is_a_number_a_range_a_reason_why_there_is_none_or_nothing() {
        ExampleTable table = table(null);
        table.add("e", """
                area,period,unit,count
                AAA,2010,person,12
                AAA,2011,person,0..4
                AAA,2012,person,0
                AAA,2013,case,not-applicable
                AAA,2014,case,not-requested
                AAA,2015,case,suppressed
                AAA,2016,case,not-reported
                AAA,2017,,
                """);
        assertThat(table.columns().fieldNames())
                .containsExactly("example_key", "area", "period", "unit", "count_low", "count_high", "count_status");
        assertThat(cells(table))
                .containsExactly(
                        "[e,AAA,2010,person,12,12,null]",
                        "[e,AAA,2011,person,0,4,null]",
                        "[e,AAA,2012,person,0,0,null]",
                        "[e,AAA,2013,case,null,null,M]",
                        "[e,AAA,2014,case,null,null,L]",
                        "[e,AAA,2015,case,null,null,Q]",
                        "[e,AAA,2016,case,null,null,O]",
                        "[e,AAA,2017,null,null,null,null]");
    }

    @Test
    void periods_of_any_length_are_read_where_the_dataset_does_not_say_how_long_its_are() {
        assertThat(table(null).add("e", """
                        area,period,count
                        AAA,2010,1
                        AAA,2010-S1,1
                        AAA,2010-Q3,1
                        AAA,2010-07,1
                        AAA,2010-07-14,1
                        AAA,2010-03-01/2011-02-28,1
                        """))
                .containsExactly("2010", "2010-03-01/2011-02-28", "2010-07", "2010-07-14", "2010-Q3", "2010-S1");
    }

    @Test
    void a_period_of_another_length_than_the_datasets_is_refused() {
        assertThatThrownBy(() -> table(Grain.MONTH).add("e", "area,period,count\nAAA,2010,1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1, column 'period': the dataset's periods are month, '2010' is year");
    }

    @Test
    void a_word_that_is_no_reason_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> table(null).add("e", "area,period,count\nAAA,2010,unknown\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not-applicable, not-reported, not-requested, suppressed");
    }
}
