package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.DatasetPlan.Answer;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/**
 * Ways of writing the same query for DuckDB. Each gives area, year, sex, age (null where added up over), then for each answer
 * its count of rows, or the sums of its lower and its upper bound.
 */
final class BenchmarkQueries {
    private static final String SETS =
            " GROUP BY GROUPING SETS ((area, year), (area, year, sex), (area, year, age), (area, year, sex, age))";
    private static final String KEYS = "area, year, sex, age, ";
    private static final String STATED = "area, year, coalesce(sex, '_U') AS sex, coalesce(age, '_U') AS age, ";

    private final DatasetPlan plan;
    private final String files;

    BenchmarkQueries(DatasetPlan plan, String files) {
        this.plan = plan;
        this.files = "read_parquet('" + files + "')";
    }

    /** Query texts by what tells them apart. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "FILTER clauses under GROUPING SETS",
                "SELECT " + KEYS + columns(Form.FILTER) + " FROM (SELECT " + STATED
                        + "form, stage, recruiter, citizenship, persons_low, persons_high FROM " + files + ")" + SETS);
        all.put("FILTER clauses over the finest cells, then GROUPING SETS over these", overFinest(Form.FILTER));
        all.put("CASE sums over the finest cells, then GROUPING SETS", overFinest(Form.CASE));
        all.put("count_if over the finest cells, then GROUPING SETS", overFinest(Form.COUNT_IF));
        all.put("sums of products with 0 or 1 over the finest cells, then GROUPING SETS", overFinest(Form.PRODUCT));
        all.put("rows grouped by all columns first, then FILTER clauses under GROUPING SETS", overGroups());
        all.put("masks of bits from small tables over the finest cells, then GROUPING SETS", overMasks());
        return all;
    }

    private enum Form {
        FILTER,
        CASE,
        COUNT_IF,
        PRODUCT
    }

    private String overFinest(Form form) {
        return "WITH finest AS (SELECT " + KEYS + columns(form) + " FROM " + files
                + " GROUP BY area, year, sex, age) SELECT " + KEYS + sums() + " FROM (SELECT * REPLACE ("
                + "coalesce(sex, '_U') AS sex, coalesce(age, '_U') AS age) FROM finest)" + SETS;
    }

    private String overGroups() {
        String fields = KEYS + "form, stage, recruiter, citizenship";
        List<String> columns = new ArrayList<>();
        for (Answer answer : plan.answers()) {
            String where = " FILTER (WHERE " + sql(answer.rows().keep()) + ")";
            columns.addAll(
                    answer.sum() == null
                            ? List.of("sum(n)" + where)
                            : List.of("sum(low)" + where, "sum(high)" + where));
        }
        return "WITH groups AS (SELECT " + fields + ", count(*) AS n, sum(persons_low) AS low,"
                + " sum(persons_high) AS high FROM " + files + " GROUP BY ALL) SELECT " + KEYS
                + String.join(", ", columns) + " FROM (SELECT * REPLACE (coalesce(sex, '_U') AS sex,"
                + " coalesce(age, '_U') AS age) FROM groups)" + SETS;
    }

    private String overMasks() {
        BenchmarkMasks masks = new BenchmarkMasks(plan);
        return "WITH masked AS (" + masks.rows(files) + "), finest AS (SELECT " + KEYS + masks.columns()
                + " FROM masked GROUP BY area, year, sex, age) SELECT " + KEYS + sums()
                + " FROM (SELECT * REPLACE (coalesce(sex, '_U') AS sex, coalesce(age, '_U') AS age) FROM finest)"
                + SETS;
    }

    private String sums() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            names.add("sum(v" + i + ")");
        }
        return String.join(", ", names);
    }

    private int width() {
        return plan.answers().stream().mapToInt(a -> a.sum() == null ? 1 : 2).sum();
    }

    private String columns(Form form) {
        List<String> columns = new ArrayList<>();
        for (Answer answer : plan.answers()) {
            String where = sql(answer.rows().keep());
            List<String> added = answer.sum() == null ? List.of("1") : List.of("persons_low", "persons_high");
            for (String value : added) {
                columns.add(column(form, value, where) + " AS v" + columns.size());
            }
        }
        return String.join(", ", columns);
    }

    private static String column(Form form, String value, String where) {
        boolean counted = value.equals("1");
        return switch (form) {
            case FILTER -> (counted ? "count(*)" : "sum(" + value + ")") + " FILTER (WHERE " + where + ")";
            case CASE -> "sum(CASE WHEN " + where + " THEN " + value + " END)";
            case COUNT_IF -> counted ? "count_if(" + where + ")" : column(Form.FILTER, value, where);
            case PRODUCT -> "sum(coalesce((" + where + ")::INTEGER, 0) * " + value + ")";
        };
    }

    private static String sql(Filter filter) {
        return filter.conditions().stream().map(BenchmarkQueries::sql).collect(Collectors.joining(" AND "));
    }

    private static String sql(Condition condition) {
        if (condition instanceof OneOf c) {
            return c.field() + " IN (" + texts(c.values()) + ")";
        }
        if (condition instanceof NoneOf c) {
            return c.field() + " NOT IN (" + texts(c.values()) + ")";
        }
        return ((Present) condition).field() + " IS NOT NULL";
    }

    private static String texts(List<String> values) {
        return values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", "));
    }
}
