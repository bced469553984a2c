package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;
import org.sentinelle.model.LocalisedText;

/** Rows and plans drawn from a seed, with everything that a register can hold. */
final class RandomRegister {
    private static final List<String> TEXTS = List.of("sex", "age", "form", "note", "unit", "year", "area");
    private static final List<String> PERIODS =
            List.of("2010", "2010-S1", "2010-Q3", "2010-07", "2010-07-14", "2010-07-31", "2010-03-01/2011-02-28");
    private static final List<String> ODD = List.of("", "é", "z", "\uD83D\uDE00", "\uFFFD", "Z", "2010-07-14");

    static final StructType COLUMNS = new StructType()
            .add("area", DataTypes.StringType)
            .add("year", DataTypes.StringType)
            .add("sex", DataTypes.StringType)
            .add("age", DataTypes.StringType)
            .add("form", DataTypes.StringType)
            .add("note", DataTypes.StringType)
            .add("unit", DataTypes.StringType)
            .add("persons_low", DataTypes.LongType)
            .add("persons_high", DataTypes.LongType)
            .add("persons_status", DataTypes.StringType)
            .add("cases_low", DataTypes.LongType)
            .add("cases_high", DataTypes.LongType);

    private final Random random;

    RandomRegister(long seed) {
        this.random = new Random(seed);
    }

    static DatasetSchema schema() {
        return new DatasetSchema(
                "register",
                LocalisedText.english("register"),
                Disclosure.CONFIDENTIAL,
                List.of(
                        field("area", Role.AREA),
                        field("year", Role.PERIOD),
                        field("sex", Role.DIMENSION),
                        field("age", Role.DIMENSION),
                        field("form", Role.DIMENSION),
                        field("note", Role.DIMENSION),
                        field("unit", Role.FACET),
                        field("persons", Role.MEASURE),
                        field("cases", Role.MEASURE)),
                List.of(),
                "drawn");
    }

    private static Field field(String name, Role role) {
        return new Field(name, role, null, null, LocalisedText.english(name));
    }

    List<Row> rows(int number, int forms) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Long low = number();
            Long cases = number();
            rows.add(RowFactory.create(
                    "A" + random.nextInt(5),
                    PERIODS.get(random.nextInt(PERIODS.size())),
                    orNull(random.nextBoolean() ? "F" : "M"),
                    orNull("Y" + random.nextInt(4)),
                    orNull("f" + random.nextInt(forms)),
                    orNull(ODD.get(random.nextInt(ODD.size()))),
                    orNull(random.nextInt(9) > 0 ? "case" : "person"),
                    low,
                    low == null || random.nextInt(50) == 0 ? null : (Long) (low + Math.max(0, random.nextInt(9) - 5)),
                    orNull(List.of("O", "Q", "L", "M", "A").get(random.nextInt(5))),
                    cases,
                    cases));
        }
        return rows;
    }

    private @Nullable Long number() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(1_000_000);
            case 2 -> -(long) random.nextInt(10);
            default -> (long) random.nextInt(12);
        };
    }

    private @Nullable String orNull(String text) {
        return random.nextInt(10) == 0 ? null : text;
    }

    /** A plan of so many requests. */
    DatasetPlan plan(int requests, boolean days) {
        return new DatasetPlan(
                schema(),
                IntStream.range(0, requests).mapToObj(i -> request()).distinct().toList(),
                days);
    }

    private TallyRequest request() {
        List<String> by = List.of(
                        List.<String>of(), List.of("sex"), List.of("age", "sex"), List.of("form"), List.of("note"))
                .get(random.nextInt(5));
        String sum = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "persons" : "cases";
        return new TallyRequest("register", sum, new RowSelection(filter(2)), by, null);
    }

    private Filter filter(int depth) {
        return new Filter(IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> condition(depth))
                .toList());
    }

    private Condition condition(int depth) {
        String field = TEXTS.get(random.nextInt(TEXTS.size()));
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new OneOf(field, texts());
            case 1 -> new NoneOf(field, texts());
            case 2 -> new Between(field, text(), text());
            case 3 -> new Present(field, random.nextBoolean());
            case 4 -> new Not(filter(depth - 1));
            default -> new AnyOf(List.of(filter(depth - 1), filter(depth - 1)).subList(0, 1 + random.nextInt(2)));
        };
    }

    private List<String> texts() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text()).toList();
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0 -> ODD.get(random.nextInt(ODD.size()));
            case 1 -> "f" + random.nextInt(10);
            case 2 -> "Y" + random.nextInt(5);
            case 3 -> PERIODS.get(random.nextInt(PERIODS.size()));
            default -> random.nextBoolean() ? "F" : "A" + random.nextInt(5);
        };
    }
}
