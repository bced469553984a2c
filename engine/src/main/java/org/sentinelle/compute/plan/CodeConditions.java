package org.sentinelle.compute.plan;

import java.util.Map;
import java.util.Set;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;

/**
 * Which conditions of a filter the codes of a cell can answer. A row without a code and one whose code says "not stated" share a
 * cell, so a condition that tells the two apart is asked of the rows.
 */
final class CodeConditions {
    private CodeConditions() {}

    /** Sorts the conditions of a filter: the dimensions that answer some of them, and those that must be asked of rows. */
    static void collect(Filter filter, DatasetSchema schema, Set<String> dimensions, Set<Condition> open) {
        for (Condition condition : filter.conditions()) {
            if (condition instanceof AnyOf any) {
                any.alternatives().forEach(f -> collect(f, schema, dimensions, open));
            } else if (condition instanceof Not not) {
                collect(not.excluded(), schema, dimensions, open);
            } else if (isAnswered(condition)
                    && condition.fields().stream().allMatch(f -> RequestCompiler.has(schema, f))) {
                dimensions.addAll(condition.fields());
            } else {
                open.add(condition);
            }
        }
    }

    private static boolean isAnswered(Condition condition) {
        return condition instanceof OneOf one
                ? !one.values().contains(CodeList.UNKNOWN)
                : condition instanceof NoneOf none && none.values().contains(CodeList.UNKNOWN);
    }

    /** Whether the filter lets rows with these codes through, for which these open conditions hold and no others do. */
    static boolean holds(Filter filter, Map<String, String> codes, Set<Condition> holding) {
        return filter.conditions().stream().allMatch(c -> holds(c, codes, holding));
    }

    private static boolean holds(Condition condition, Map<String, String> codes, Set<Condition> holding) {
        if (condition instanceof AnyOf any) {
            return any.alternatives().stream().anyMatch(f -> holds(f, codes, holding));
        }
        if (condition instanceof Not not) {
            return !holds(not.excluded(), codes, holding);
        }
        if (condition instanceof OneOf one && isAnswered(one) && codes.containsKey(one.field())) {
            return one.values().contains(codes.get(one.field()));
        }
        if (condition instanceof NoneOf none && isAnswered(none) && codes.containsKey(none.field())) {
            return !none.values().contains(codes.get(none.field()));
        }
        return holding.contains(condition);
    }
}
