package org.sentinelle.compute.tally.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.compute.tally.values.ValuePassTest.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.plan.RowSelection;
import org.sentinelle.compute.plan.ValueRequest;
import org.sentinelle.compute.plan.ValueRequest.Distinct;
import org.sentinelle.compute.plan.ValueRequest.Kind;
import org.sentinelle.compute.plan.ValueRequest.Quantile;
import org.sentinelle.compute.tally.At;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Period;

/** Random rows, overlapping pools and requests of every kind, against plain Java. */
class ValuePassPropertyTest {
    private static final long SEED = 20260118;

    private static ValueRequest women(String field, Kind kind, String... by) {
        Filter women = new Filter(List.of(new OneOf("sex", List.of("F"))));
        return new ValueRequest(Line.DATASET, field, kind, new RowSelection(women), List.of(by));
    }

    /** Requests of every kind and what their selections mean for a line. */
    private static Map<ValueRequest, Predicate<Line>> many() {
        Map<ValueRequest, Predicate<Line>> many = new LinkedHashMap<>();
        Predicate<Line> all = line -> true;
        Predicate<Line> women = line -> "F".equals(line.sex());
        many.put(request("person", new Distinct()), all);
        many.put(request("person", new Distinct(), "sex", "age"), all);
        many.put(women("person", new Distinct(), "age"), women);
        many.put(request("area", new Distinct()), all);
        many.put(request("sex", new Distinct(), "age"), all);
        many.put(request("debt", new Distinct(), "sex"), all);
        for (double p : new double[] {0, 0.1, 0.5, 1.0 / 3, 0.975, 1}) {
            many.put(request("debt", new Quantile(p)), all);
            many.put(request("debt", new Quantile(p), "age"), all);
            many.put(women("debt", new Quantile(p), "age", "sex"), women);
        }
        return many;
    }

    /** Months alone, moving windows of three, States and a group of two, the half year of all. */
    private static List<Pool> overlapping() {
        List<Pool> pools = new ArrayList<>();
        List<String> areas = List.of("AAA", "BBB", "CCC");
        for (int month = 1; month <= 6; month++) {
            Set<String> months = new TreeSet<>();
            for (int i = Math.max(1, month - 2); i <= month; i++) {
                months.add("2010-0" + i);
            }
            String window = "2010-0" + Math.max(1, month - 2) + "-01/2010-0" + month + "-28";
            for (String area : areas) {
                pools.add(pool(area, "2010-0" + month, Set.of(area), Set.of("2010-0" + month)));
                pools.add(pool(area, window, Set.of(area), months));
            }
            pools.add(pool("eco", window, Set.of("AAA", "CCC"), months));
        }
        pools.add(pool("all", "2010-S1", Set.copyOf(areas), Set.of("2010-01", "2010-02", "2010-03", "2010-05")));
        return pools;
    }

    private static Pool pool(String area, String period, Set<String> areas, Set<String> periods) {
        Set<At> sources = new HashSet<>();
        areas.forEach(a -> periods.forEach(p -> sources.add(new At(a, Period.parse(p)))));
        return new Pool(area, Period.parse(period), sources);
    }

    private static PooledValues shuffledOver(int partitions, boolean adaptive) {
        SparkSession session = SharedSpark.session().newSession();
        session.conf().set("spark.sql.shuffle.partitions", partitions);
        session.conf().set("spark.sql.adaptive.enabled", adaptive);
        List<Line> shuffled = new ArrayList<>(Line.draws(SEED, 700));
        Collections.shuffle(shuffled, new Random(SEED + partitions));
        Dataset<Row> rows = ValuePassTest.frame(session, shuffled).repartition(partitions, functions.col("person"));
        ValueRequest[] requests = many().keySet().toArray(ValueRequest[]::new);
        return new ValuePass().run(ValuePassTest.plan(requests), rows, overlapping());
    }

    private static PooledValues expected() {
        return new PlainValues(overlapping(), Line.draws(SEED, 700)).answer(many());
    }

    @Test
    void equals_plain_java_whatever_the_order_of_the_rows() {
        assertThat(shuffledOver(2, true)).as("seed %d", SEED).isEqualTo(expected());
    }

    @Test
    @Tag("slow")
    void equals_plain_java_for_any_number_of_partitions() {
        for (int partitions : new int[] {1, 3, 16, 64}) {
            assertThat(shuffledOver(partitions, false))
                    .as("seed %d, %d partitions", SEED, partitions)
                    .isEqualTo(expected());
        }
    }
}
