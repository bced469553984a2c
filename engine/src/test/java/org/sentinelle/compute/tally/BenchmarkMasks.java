package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.DatasetPlan.Answer;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;

/**
 * The DuckDB query of somebody who knows bits: small tables say for each code of a field which answers it lets through, joins
 * fetch these masks, and the bits that all have in common are added up.
 */
final class BenchmarkMasks {
    private final DatasetPlan plan;
    private final Map<String, List<String>> codes = new LinkedHashMap<>();

    BenchmarkMasks(DatasetPlan plan) {
        this.plan = plan;
        codes.put("form", BenchmarkCases.FORMS);
        codes.put("stage", BenchmarkCases.STAGES);
        codes.put("recruiter", BenchmarkCases.RECRUITERS);
        codes.put("citizenship", BenchmarkCases.CITIZENSHIPS);
    }

    /** The rows of some files with their common mask, as a query. */
    String rows(String files) {
        StringBuilder joins = new StringBuilder();
        List<String> masks = new ArrayList<>();
        codes.forEach((field, known) -> {
            List<String> values = known.stream()
                    .map(c -> "('" + c + "', " + mask(field, c) + ")")
                    .toList();
            joins.append(" LEFT JOIN (VALUES ")
                    .append(String.join(", ", values))
                    .append(") AS ")
                    .append("m_" + field + "(code, mask) ON r." + field + " = m_" + field + ".code");
            masks.add("coalesce(m_" + field + ".mask, " + mask(field, null) + ")");
        });
        return "SELECT r.area, r.year, r.sex, r.age, r.persons_low, r.persons_high, " + String.join(" & ", masks)
                + " AS mask FROM " + files + " AS r" + joins;
    }

    /** The columns of the finest cells. */
    String columns() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < plan.answers().size(); i++) {
            String bit = "((mask >> " + i + ") & 1)";
            List<String> values = plan.answers().get(i).sum() == null
                    ? List.of(bit)
                    : List.of(bit + " * persons_low", bit + " * persons_high");
            for (String value : values) {
                columns.add("sum(" + value + ") AS v" + columns.size());
            }
        }
        return String.join(", ", columns);
    }

    private String mask(String field, @Nullable String code) {
        long mask = 0;
        for (int i = 0; i < plan.answers().size(); i++) {
            Answer answer = plan.answers().get(i);
            if (answer.rows().keep().conditions().stream().allMatch(c -> lets(c, field, code))) {
                mask |= 1L << i;
            }
        }
        return mask + "::BIGINT";
    }

    private static boolean lets(Condition condition, String field, @Nullable String code) {
        if (!condition.fields().contains(field)) {
            return true;
        }
        if (condition instanceof OneOf c) {
            return code != null && c.values().contains(code);
        }
        return code != null && !(condition instanceof NoneOf c && c.values().contains(code));
    }
}
