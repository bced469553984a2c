package org.sentinelle.compute.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;
import org.sentinelle.model.LocalisedText;

/** Case rows of 46 States over 12 years, the same at every call, and forty indicators of them. */
final class BenchmarkCases {
    static final String DATASET = "cases";
    static final List<List<String>> BREAKDOWNS =
            List.of(List.of(), List.of("sex"), List.of("age"), List.of("age", "sex"));

    private static final int STATES = 46;
    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 12;
    private static final List<String> SEXES = List.of("F", "M");
    private static final List<String> AGES = List.of("Y0T8", "Y9T17", "Y18T24", "Y25T34", "Y35T59", "Y_GE60");
    static final List<String> FORMS = List.of("SEX", "LAB", "DOM", "BEG", "CRI", "MAR", "ORG", "OTH");
    static final List<String> STAGES = List.of("SUSPECTED", "IDENTIFIED", "ASSISTED", "PROSECUTED", "CONVICTED");
    static final List<String> RECRUITERS = List.of("FAMILY", "FRIEND", "PARTNER", "EMPLOYER", "AGENCY", "STRANGER");
    static final List<String> CITIZENSHIPS =
            IntStream.range(0, 60).mapToObj(i -> String.format("C%02d", i)).toList();

    private BenchmarkCases() {}

    static void write(SparkSession session, long rows, String folder) {
        Column persons = when(draw(9, 10).lt(7), lit(1L)).otherwise(draw(10, 30).plus(1));
        Column high = when(draw(11, 33).equalTo(0), col("persons_low").plus(3)).otherwise(col("persons_low"));
        session.range(0, rows, 1, 4)
                .select(
                        code(
                                        1,
                                        IntStream.range(0, STATES)
                                                .mapToObj(i -> String.format("S%02d", i))
                                                .toList())
                                .as("area"),
                        code(
                                        2,
                                        IntStream.range(0, YEARS)
                                                .mapToObj(i -> Integer.toString(FIRST_YEAR + i))
                                                .toList())
                                .as("year"),
                        mostly(3, code(3, SEXES)).as("sex"),
                        mostly(4, code(4, AGES)).as("age"),
                        mostly(5, code(5, FORMS)).as("form"),
                        code(6, STAGES).as("stage"),
                        mostly(7, code(7, RECRUITERS)).as("recruiter"),
                        code(8, CITIZENSHIPS).as("citizenship"),
                        when(draw(12, 200).gt(0), persons).as("persons_low"),
                        col("id"))
                .select(col("*"), high.as("persons_high"))
                .drop("id")
                .write()
                .parquet(folder);
    }

    private static Column draw(int salt, int of) {
        return pmod(xxhash64(col("id"), lit(salt)), lit((long) of));
    }

    private static Column code(int salt, List<String> codes) {
        Column all = array(codes.stream().map(c -> lit(c)).toArray(Column[]::new));
        return element_at(all, draw(salt, codes.size()).cast("int").plus(1));
    }

    private static Column mostly(int salt, Column text) {
        return when(draw(100 + salt, 20).gt(0), text);
    }

    static DatasetSchema schema() {
        List<Field> fields = new ArrayList<>();
        fields.add(field("area", Role.AREA));
        fields.add(field("year", Role.PERIOD));
        Stream.of("sex", "age", "form", "stage", "recruiter", "citizenship")
                .forEach(d -> fields.add(field(d, Role.DIMENSION)));
        fields.add(field("persons", Role.MEASURE));
        return new DatasetSchema(
                DATASET, LocalisedText.english(DATASET), Disclosure.CONFIDENTIAL, fields, List.of(), "made");
    }

    private static Field field(String name, Role role) {
        return new Field(name, role, null, null, LocalisedText.english(name));
    }

    /** Sixteen filtered counts, fourteen ratios of filtered counts, ten filtered sums. */
    static DatasetPlan forty() {
        List<TallyRequest> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            everywhere(requests, null, form(i), i % 2 == 0 ? stage(i) : recruiter(i));
        }
        for (int i = 0; i < 14; i++) {
            everywhere(requests, null, stage(i), recruiter(i), citizens(i));
            everywhere(requests, null, stage(i), recruiter(i));
        }
        for (int i = 0; i < 10; i++) {
            everywhere(requests, "persons", form(i), i % 3 == 0 ? citizens(i) : stage(i + 1));
        }
        return plan(requests);
    }

    /** One indicator that reads every column that the forty read. */
    static DatasetPlan one() {
        List<TallyRequest> requests = new ArrayList<>();
        everywhere(requests, "persons", form(0), stage(0), recruiter(0), citizens(0));
        return plan(requests);
    }

    /** One indicator that reads one column beside area and year, without strata. */
    static DatasetPlan narrow() {
        return plan(List.of(
                new TallyRequest(DATASET, null, new RowSelection(new Filter(List.of(form(0)))), List.of(), null)));
    }

    private static DatasetPlan plan(List<TallyRequest> requests) {
        return new DatasetPlan(schema(), requests.stream().distinct().toList(), false);
    }

    private static void everywhere(List<TallyRequest> requests, @Nullable String sum, Condition... where) {
        RowSelection rows = new RowSelection(new Filter(List.of(where)));
        BREAKDOWNS.forEach(by -> requests.add(new TallyRequest(DATASET, sum, rows, by, null)));
    }

    private static Condition form(int i) {
        return new OneOf("form", List.of(FORMS.get(i % 8), FORMS.get((i + 1 + i / 8) % 8)));
    }

    private static Condition stage(int i) {
        return i % 4 == 3
                ? new NoneOf("stage", List.of(STAGES.get(i % 5)))
                : new OneOf("stage", List.of(STAGES.get(i % 5), STAGES.get((i + 1) % 5)));
    }

    private static Condition recruiter(int i) {
        return i % 5 == 4 ? new Present("recruiter", true) : new OneOf("recruiter", List.of(RECRUITERS.get(i % 6)));
    }

    private static Condition citizens(int i) {
        return new OneOf(
                "citizenship",
                IntStream.range(0, 3 + i)
                        .mapToObj(c -> String.format("C%02d", (c * 7 + i) % 60))
                        .toList());
    }
}
