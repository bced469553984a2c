package org.sentinelle.compute.plan;

import java.util.stream.Collectors;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/** A filter in a line, the same for filters that are written alike: {@code form=LAB|OTH and not(status=CLOSED)}. */
public final class RowText {
    private RowText() {}

    public static String of(Filter filter) {
        return filter.conditions().stream().map(RowText::of).collect(Collectors.joining(" and "));
    }

    private static String of(Condition condition) {
        if (condition instanceof OneOf c) {
            return c.field() + "=" + String.join("|", c.values());
        }
        if (condition instanceof NoneOf c) {
            return c.field() + "!=" + String.join("|", c.values());
        }
        if (condition instanceof Between c) {
            return c.field() + "=" + c.from() + ".." + c.to();
        }
        if (condition instanceof Present c) {
            return c.field() + (c.present() ? " present" : " absent");
        }
        if (condition instanceof Not c) {
            return "not(" + of(c.excluded()) + ")";
        }
        return ((AnyOf) condition)
                .alternatives().stream().map(RowText::of).collect(Collectors.joining("; ", "any(", ")"));
    }
}
