package org.sentinelle.compute.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;

/**
 * Whether one tally's rows are certainly among another's, from the conditions alone. A yes is certain for every dataset; a
 * no may only mean that the conditions do not show it.
 */
public final class PartOfWhole {
    private PartOfWhole() {}

    public static boolean holds(TallyRequest part, TallyRequest whole) {
        return part.dataset().equals(whole.dataset())
                && Objects.equals(part.sum(), whole.sum())
                && part.by().equals(whole.by())
                && implies(part.rows().keep(), whole.rows().keep());
    }

    private static boolean implies(Filter narrow, Filter wide) {
        return wide.conditions().stream().allMatch(c -> implies(narrow, c));
    }

    private static boolean implies(Filter narrow, Condition wide) {
        if (wide instanceof AnyOf any && any.alternatives().stream().anyMatch(a -> implies(narrow, a))) {
            return true;
        }
        return narrow.conditions().stream().anyMatch(c -> implies(c, wide));
    }

    private static boolean implies(Condition narrow, Condition wide) {
        if (narrow.equals(wide)) {
            return true;
        }
        if (narrow instanceof OneOf one) {
            return one.values().stream().allMatch(value -> meets(one.field(), value, wide));
        }
        if (narrow instanceof NoneOf none && wide instanceof NoneOf fewer) {
            return none.field().equals(fewer.field())
                    && Set.copyOf(none.values()).containsAll(fewer.values());
        }
        return wide instanceof Present present
                && present.present()
                && narrow.fields().equals(Set.of(present.field()))
                && !(narrow instanceof AnyOf)
                && !(narrow instanceof Present);
    }

    private static boolean meets(String field, String value, Condition condition) {
        if (condition instanceof OneOf c) {
            return c.field().equals(field) && c.values().contains(value);
        }
        if (condition instanceof NoneOf c) {
            return c.field().equals(field) && !c.values().contains(value);
        }
        if (condition instanceof Between c) {
            return c.field().equals(field) && c.from().compareTo(value) <= 0 && value.compareTo(c.to()) <= 0;
        }
        if (condition instanceof Present c) {
            return c.field().equals(field) && c.present();
        }
        if (condition instanceof Not c) {
            return c.excluded().conditions().stream().anyMatch(inner -> fails(field, value, inner));
        }
        return condition instanceof AnyOf c
                && c.alternatives().stream().anyMatch(a -> meetsAll(field, value, a.conditions()));
    }

    /** Whether a field that holds the value certainly fails a condition on this field alone. */
    private static boolean fails(String field, String value, Condition condition) {
        return condition.fields().equals(Set.of(field))
                && !(condition instanceof AnyOf)
                && !(condition instanceof Not)
                && !meets(field, value, condition);
    }

    private static boolean meetsAll(String field, String value, List<Condition> conditions) {
        return conditions.stream().allMatch(c -> meets(field, value, c));
    }
}
