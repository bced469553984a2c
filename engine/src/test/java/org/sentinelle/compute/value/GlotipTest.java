package org.sentinelle.compute.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentinelle.compute.SmallWorld.group;
import static org.sentinelle.compute.SmallWorld.is;
import static org.sentinelle.compute.SmallWorld.reported;
import static org.sentinelle.compute.value.HandMade.find;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedMaterial;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.tally.Tallying;
import org.sentinelle.model.Area;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Period;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/**
 * The detected victims of the UNODC GLOTIP release of 14 April 2025, by a mapping of its own that knows only what it needs:
 * exact duplicates collapsed, cells with contradicting rows left out, "&lt;5" as 0 to 4, rows of the dimension "Total". Expected figures were counted
 * independently from the same file.
 */
class GlotipTest {
    private static final List<List<String>> BY_SEX = List.of(List.of("sex"));
    private static final Window WINDOW =
            new Window(Period.year(2007), Period.year(2022), Period.year(2012), Period.year(2022));
    private static final Indicator VICTIMS = SmallWorld.indicator("victims", new Measure.Total(reported()), BY_SEX);
    private static final Indicator CHILDREN = SmallWorld.indicator(
            "child-share",
            new Measure.Proportion(
                    reported(is("age", "Y0T17")),
                    SmallWorld.complete(reported(is("age", "Y0T17", "Y_GE18")), "age", "Y0T17", "Y_GE18"),
                    100),
            List.of());

    private static List<Observation> all = List.of();
    private static List<Observation> exactOnly = all;

    @BeforeEach
    void computeOnce() {
        if (all.isEmpty()) {
            compute();
        }
    }

    private static void compute() {
        String file = SharedMaterial.require("data/unodc_glotip/glotip_2025-04-14.csv")
                .toString();
        Dataset<Row> rows = harmonised(file);
        Catalogue catalogue = catalogue(rows);
        all = compute(rows, catalogue);
        exactOnly = compute(rows.where(col("count_low").equalTo(col("count_high"))), catalogue);
    }

    private static List<Observation> compute(Dataset<Row> rows, Catalogue catalogue) {
        ComputePlan plan = ComputePlan.compile(List.of(VICTIMS, CHILDREN), catalogue);
        return new Observations()
                .compute(plan, catalogue, new Tallying().run(plan, Map.of(SmallWorld.REPORTS, rows)), WINDOW)
                .observations();
    }

    private static Dataset<Row> harmonised(String file) {
        Column censored = col("txtVALUE").equalTo("<5");
        Column figure = regexp_replace(col("txtVALUE"), lit(","), lit(""));
        return SharedSpark.session()
                .read()
                .option("header", true)
                .csv(file)
                .distinct()
                .where(col("Indicator").equalTo("Detected trafficking victims"))
                .where(col("Dimension").equalTo("Total").and(col("Iso3_code").isNotNull()))
                .select(
                        col("Iso3_code").as("area"),
                        col("Year").as("year"),
                        lit("detected").as("stage"),
                        code("Sex", Map.of("Female", "F", "Male", "M", "Other", "OTH"))
                                .as("sex"),
                        code("Age", Map.of("0 to 17 years", "Y0T17", "18 years or over", "Y_GE18"))
                                .as("age"),
                        when(censored, lit(0L))
                                .otherwise(figure.try_cast("bigint"))
                                .as("count_low"),
                        when(censored, lit(4L))
                                .otherwise(figure.try_cast("bigint"))
                                .as("count_high"))
                .groupBy("area", "year", "stage", "sex", "age")
                .agg(
                        min("count_low").as("count_low"),
                        min("count_high").as("count_high"),
                        count(lit(1)).as("versions"))
                .where(col("versions").equalTo(1));
    }

    private static Column code(String column, Map<String, String> codes) {
        Column code = when(col(column).equalTo("Total"), lit("_T"));
        for (Map.Entry<String, String> entry : new TreeMap<>(codes).entrySet()) {
            code = code.when(col(column).equalTo(entry.getKey()), lit(entry.getValue()));
        }
        return coalesce(code, lit("_U"));
    }

    private static Catalogue catalogue(Dataset<Row> rows) {
        List<String> codes =
                rows.select("area").distinct().as(Encoders.STRING()).collectAsList();
        Catalogue small = SmallWorld.catalogue(group("world", codes));
        Map<String, Area> areas = new TreeMap<>();
        codes.forEach(c -> areas.put(c, new Area(c, SmallWorld.text(c), true)));
        return new Catalogue(
                areas,
                small.groups(),
                small.codeLists(),
                Map.of(),
                small.datasets(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Observation world(
            List<Observation> computed, Indicator indicator, int year, String stratum, Panel panel) {
        List<Observation> own = computed.stream()
                .filter(o -> o.indicator().equals(indicator.id()))
                .toList();
        return find(own, "world", year, stratum, panel);
    }

    @Test
    void censored_cells_enter_the_total_of_detected_victims_as_bounds() {
        Observation in2016 = world(all, VICTIMS, 2016, "", Panel.ALL);
        Observation in2022 = world(all, VICTIMS, 2022, "", Panel.ALL);

        assertThat(in2016.bounds()).isEqualTo(new Bounds(24_875, 24_903));
        assertThat(in2016.coverage().reporting()).isEqualTo(102);
        assertThat(in2016.censoredRows()).isEqualTo(7);
        assertThat(in2022.bounds()).isEqualTo(new Bounds(75_128, 75_176));
        assertThat(in2022.coverage().reporting()).isEqualTo(112);
        assertThat(in2022.flags()).contains(Flags.CENSORED_INPUTS, Flags.PARTIAL_COVERAGE);
    }

    @Test
    void without_the_censored_cells_the_totals_are_those_of_95_and_100_states() {
        assertThat(world(exactOnly, VICTIMS, 2016, "", Panel.ALL).value()).isEqualTo(24_875.0);
        assertThat(world(exactOnly, VICTIMS, 2016, "", Panel.ALL).coverage().reporting())
                .isEqualTo(95);
        assertThat(world(exactOnly, VICTIMS, 2022, "", Panel.ALL).value()).isEqualTo(75_128.0);
        assertThat(world(exactOnly, VICTIMS, 2022, "", Panel.ALL).coverage().reporting())
                .isEqualTo(100);
    }

    @Test
    void the_panel_of_those_that_reported_every_year_grows_far_less() {
        Observation first = world(all, VICTIMS, 2012, "", Panel.FIXED);
        Observation last = world(all, VICTIMS, 2022, "", Panel.FIXED);

        assertThat(first.coverage().reporting()).isEqualTo(53);
        assertThat(first.bounds()).isEqualTo(new Bounds(11_925, 11_929));
        assertThat(last.bounds()).isEqualTo(new Bounds(30_444, 30_452));
        assertThat(world(exactOnly, VICTIMS, 2012, "", Panel.FIXED).coverage().reporting())
                .as("never censored")
                .isEqualTo(45);
        assertThat(world(exactOnly, VICTIMS, 2012, "", Panel.FIXED).value()).isEqualTo(11_177.0);
        assertThat(world(exactOnly, VICTIMS, 2022, "", Panel.FIXED).value()).isEqualTo(30_090.0);
    }

    @Test
    void women_and_the_share_of_children_agree_with_an_independent_count() {
        Observation women = world(all, VICTIMS, 2016, "sex=F", Panel.ALL);
        Observation children = world(all, CHILDREN, 2022, "", Panel.ALL);

        assertThat(women.bounds()).isEqualTo(new Bounds(17_408, 17_440));
        assertThat(women.coverage().reporting()).isEqualTo(90);
        assertThat(children.coverage().reporting()).isEqualTo(104);
        assertThat(children.numerator()).isEqualTo(new Bounds(18_243, 18_363));
        assertThat(children.bounds()).isNotNull();
        assertThat(children.bounds().low()).isCloseTo(24.375676434040166, within(1e-12));
        assertThat(children.bounds().high()).isCloseTo(24.52029002924328, within(1e-12));
    }
}
