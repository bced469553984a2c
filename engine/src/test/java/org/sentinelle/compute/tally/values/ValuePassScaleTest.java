package org.sentinelle.compute.tally.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.plan.ValueRequest.Distinct;
import org.sentinelle.compute.plan.ValueRequest.Quantile;
import org.sentinelle.compute.tally.At;
import org.sentinelle.model.Period;

/** Six hundred thousand rows of up to 150,000 persons, most of them in one State and year, with figures that rarely tie. */
@Tag("slow")
class ValuePassScaleTest {
    private static final long ROWS = 600_000;
    private static final int PERSONS = 150_000;
    private static final int PARTITIONS = 5;
    private static final long SEED = 20260119;

    private static Line line(long number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        boolean crowd = random.nextInt(10) < 6;
        double rare = random.nextDouble();
        long low = (long) Math.exp(40 * random.nextDouble());
        @Nullable String sex = random.nextInt(20) == 0 ? null : random.nextBoolean() ? "F" : "M";
        return new Line(
                crowd ? "AAA" : "S" + random.nextInt(20),
                crowd ? "2010" : Integer.toString(2008 + random.nextInt(5)),
                sex,
                "Y_GE18",
                "person-" + (int) (PERSONS * rare * rare),
                low,
                low + (random.nextInt(10) == 0 ? low / 10 : 0));
    }

    private static void every(Consumer<Line> taker) {
        for (long i = 0; i < ROWS; i++) {
            taker.accept(line(i));
        }
    }

    private static Dataset<Row> rows() {
        SparkSession session = SharedSpark.session();
        return session.range(0, ROWS, 1, PARTITIONS)
                .map((MapFunction<Long, Row>) i -> line(i).row(), Encoders.row(Line.columns()));
    }

    /** The crowd alone, each State of two over all years, everything at once. */
    private static List<Pool> pools() {
        List<Pool> pools = new ArrayList<>();
        At crowd = new At("AAA", Period.year(2010));
        pools.add(new Pool("AAA", Period.year(2010), Set.of(crowd)));
        Set<At> all = new HashSet<>(Set.of(crowd));
        for (int state = 0; state < 20; state++) {
            Set<At> years = new HashSet<>();
            for (int year = 2008; year < 2013; year++) {
                years.add(new At("S" + state, Period.year(year)));
            }
            all.addAll(years);
            if (state < 2) {
                pools.add(new Pool("S" + state, Period.parse("2008-01-01/2012-12-31"), years));
            }
        }
        pools.add(new Pool("all", Period.parse("2008-01-01/2012-12-31"), all));
        return pools;
    }

    @Test
    void equals_plain_java_on_many_skewed_rows() {
        Map<ValueRequest, Predicate<Line>> requests = new LinkedHashMap<>();
        requests.put(ValuePassTest.request("person", new Distinct()), line -> true);
        requests.put(ValuePassTest.request("person", new Distinct(), "sex"), line -> true);
        requests.put(ValuePassTest.request("debt", new Quantile(0.5)), line -> true);
        requests.put(ValuePassTest.request("debt", new Quantile(0.99)), line -> true);
        requests.put(ValuePassTest.request("debt", new Quantile(0.5), "sex"), line -> true);
        ValuePlan plan = new ValuePlan(Line.schema(), List.copyOf(requests.keySet()), false);
        PooledValues found = new ValuePass().run(plan, rows(), pools());

        assertThat(found)
                .as("seed %d", SEED)
                .isEqualTo(new PlainValues(pools(), ValuePassScaleTest::every).answer(requests));
    }
}
