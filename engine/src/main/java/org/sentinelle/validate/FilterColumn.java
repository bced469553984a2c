package org.sentinelle.validate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/** A filter as a column that is true or false and never null. */
final class FilterColumn {
    private FilterColumn() {}

    static Column of(Filter filter) {
        Column all = lit(true);
        for (Condition condition : filter.conditions()) {
            all = all.and(coalesce(of(condition), lit(false)));
        }
        return all;
    }

    private static Column of(Condition condition) {
        if (condition instanceof OneOf one) {
            return col(one.field()).isin(one.values().toArray());
        }
        if (condition instanceof NoneOf none) {
            return col(none.field()).isin(none.values().toArray()).equalTo(false);
        }
        if (condition instanceof Between between) {
            return col(between.field()).between(between.from(), between.to());
        }
        if (condition instanceof Present present) {
            return present.present()
                    ? col(present.field()).isNotNull()
                    : col(present.field()).isNull();
        }
        Column any = lit(false);
        for (Filter alternative : ((AnyOf) condition).alternatives()) {
            any = any.or(of(alternative));
        }
        return any;
    }
}
