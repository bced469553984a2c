package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Stratum;

/**
 * The strata of a breakdown that the code lists foresee and the component's filter lets through. The total is none of them,
 * also where the dataset's rows carry no totals.
 */
public final class DeclaredStrata {
    /**
     * Breakdowns with more strata list only what was reported: of two hundred citizenships a State names a handful, and
     * the rest would outnumber the figures without telling anything.
     */
    public static final int MOST = 60;

    private DeclaredStrata() {}

    /**
     * The strata in the order of the code lists, for dimensions read as other codes those of the other list; empty for a total, an open list of codes, or more than {@link #MOST}. */
    public static List<Stratum> of(
            List<String> by, DatasetSchema schema, Filter where, Catalogue catalogue, Map<String, String> readAs) {
        List<SortedMap<String, String>> product = List.of(new TreeMap<>());
        for (String dimension : by) {
            Field field = schema.field(dimension).orElseThrow();
            String other = readAs.get(dimension);
            List<String> codes = other == null
                    ? codes(field, where, catalogue)
                    : read(catalogue.codeLists().get(other), field);
            if (codes.isEmpty() || (long) product.size() * codes.size() > MOST) {
                return List.of();
            }
            product = times(product, dimension, codes);
        }
        return by.isEmpty() ? List.of() : product.stream().map(Stratum::new).toList();
    }

    private static List<SortedMap<String, String>> times(
            List<SortedMap<String, String>> product, String dimension, List<String> codes) {
        List<SortedMap<String, String>> longer = new ArrayList<>();
        for (SortedMap<String, String> stratum : product) {
            for (String code : codes) {
                SortedMap<String, String> one = new TreeMap<>(stratum);
                one.put(dimension, code);
                longer.add(one);
            }
        }
        return longer;
    }

    private static List<String> read(@Nullable CodeList list, Field field) {
        return list == null
                ? List.of()
                : list.codes().stream()
                        .map(CodeList.Code::id)
                        .filter(code -> !code.equals(field.total()) && !code.equals(CodeList.TOTAL))
                        .toList();
    }

    private static List<String> codes(Field field, Filter where, Catalogue catalogue) {
        CodeList list = field.codes() == null ? null : catalogue.codeLists().get(field.codes());
        if (list == null) {
            return List.of();
        }
        return list.codes().stream()
                .map(CodeList.Code::id)
                .filter(code -> !code.equals(field.total()) && !code.equals(CodeList.TOTAL))
                .filter(code -> where.conditions().stream().allMatch(c -> mayPass(field.name(), code, c)))
                .toList();
    }

    private static boolean mayPass(String field, String code, Filter.Condition condition) {
        if (condition instanceof OneOf c && c.field().equals(field)) {
            return c.values().contains(code);
        }
        return !(condition instanceof NoneOf c
                && c.field().equals(field)
                && c.values().contains(code));
    }
}
