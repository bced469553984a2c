package org.sentinelle.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/** Conditions as Spark columns that are true or false, never null: a field that is null meets only {@code Present(false)}. */
public final class FilterColumns {
    private FilterColumns() {}

    public static Column of(Filter filter) {
        return filter.conditions().stream().map(FilterColumns::of).reduce(lit(true), Column::and);
    }

    private static Column of(Condition condition) {
        if (condition instanceof OneOf c) {
            return known(among(c.field(), c.values()));
        }
        if (condition instanceof NoneOf c) {
            return col(c.field()).isNotNull().and(not(known(among(c.field(), c.values()))));
        }
        if (condition instanceof Between c) {
            return known(col(c.field()).geq(c.from()).and(col(c.field()).leq(c.to())));
        }
        if (condition instanceof Present c) {
            return c.present() ? col(c.field()).isNotNull() : col(c.field()).isNull();
        }
        if (condition instanceof Not c) {
            return not(of(c.excluded()));
        }
        AnyOf any = (AnyOf) condition;
        return any.alternatives().stream().map(FilterColumns::of).reduce(lit(false), Column::or);
    }

    private static Column among(String field, List<String> values) {
        return values.isEmpty() ? lit(false) : col(field).isin(values.toArray());
    }

    private static Column known(Column test) {
        return coalesce(test, lit(false));
    }
}
