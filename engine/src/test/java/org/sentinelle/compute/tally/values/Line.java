package org.sentinelle.compute.tally.values;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.DatasetSchema.Role;
import org.sentinelle.model.LocalisedText;

/** One row of a made-up register of interviews: who was asked, and what they owe. */
record Line(
        @Nullable String area,
        @Nullable String period,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String person,
        @Nullable Long low,
        @Nullable Long high) {

    static final String DATASET = "interviews";

    static Line of(String area, String period, @Nullable String sex, @Nullable String person, @Nullable Long debt) {
        return new Line(area, period, sex, "Y_GE18", person, debt, debt);
    }

    static Line censored(String area, String period, long low, long high) {
        return new Line(area, period, "F", "Y_GE18", "p", low, high);
    }

    static DatasetSchema schema() {
        return new DatasetSchema(
                DATASET,
                LocalisedText.english("Interviews"),
                Disclosure.CONFIDENTIAL,
                List.of(
                        field("area", Role.AREA),
                        field("period", Role.PERIOD),
                        field("sex", Role.DIMENSION),
                        field("age", Role.DIMENSION),
                        field("person", Role.TEXT),
                        field("debt", Role.MEASURE)),
                List.of(),
                "made by hand");
    }

    private static Field field(String name, Role role) {
        return new Field(name, role, null, null, LocalisedText.english(name));
    }

    static StructType columns() {
        StructType columns = new StructType();
        for (String text : List.of("area", "period", "sex", "age", "person")) {
            columns = columns.add(text, DataTypes.StringType);
        }
        return columns.add("debt_low", DataTypes.LongType).add("debt_high", DataTypes.LongType);
    }

    Row row() {
        return RowFactory.create(area, period, sex, age, person, low, high);
    }

    /** Some lines with ties, nulls, censored figures, huge figures, days among the months. */
    static List<Line> draws(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String month = "2010-0" + (1 + random.nextInt(6));
            @Nullable Long low = random.nextInt(9) == 0 ? null : figure(random);
            @Nullable Long high = low == null || random.nextInt(4) > 0 ? low : Long.valueOf(low + random.nextInt(5));
            lines.add(new Line(
                    "AAA BBB CCC".substring(4 * random.nextInt(3)).substring(0, 3),
                    random.nextBoolean() ? month : month + "-1" + random.nextInt(9),
                    pick(random, "F", "M", null),
                    pick(random, "Y0T17", "Y_GE18", "_U", null),
                    pick(random, "p" + random.nextInt(40), "P" + random.nextInt(40), "", null),
                    low,
                    high));
        }
        return lines;
    }

    private static long figure(SplittableRandom random) {
        return random.nextInt(20) == 0 ? random.nextLong(Long.MAX_VALUE - 9) : random.nextInt(30);
    }

    private static @Nullable String pick(SplittableRandom random, @Nullable String... among) {
        return among[random.nextInt(among.length)];
    }
}
