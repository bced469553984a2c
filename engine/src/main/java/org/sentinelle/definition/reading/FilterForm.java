package org.sentinelle.definition.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;

/** Filters: a mapping from fields to conditions that must all hold. */
public final class FilterForm {
    /** The key that holds alternatives instead of naming a field. */
    public static final String ANY = "any";

    private FilterForm() {}

    /** The filter below a key, or the one that keeps every row where the key is missing. */
    public static Filter filter(Mapping parent, String key) {
        return filter(parent.optionalMapping(key));
    }

    private static Filter filter(@Nullable Mapping node) {
        if (node == null) {
            return Filter.ALL;
        }
        List<Condition> conditions = new ArrayList<>();
        node.entries().keySet().forEach(field -> conditions.add(condition(node, field)));
        return new Filter(conditions);
    }

    private static Condition condition(Mapping filter, String field) {
        if (field.equals(ANY)) {
            return new Filter.AnyOf(
                    filter.mappings(ANY).stream().map(FilterForm::filter).toList());
        }
        YamlNode value = filter.get(field);
        return value instanceof Mapping structured
                ? structured(field, structured)
                : new Filter.OneOf(field, filter.texts(field));
    }

    private static Condition structured(String field, Mapping condition) {
        if (condition.has("not-in")) {
            return new Filter.NoneOf(field, condition.texts("not-in"));
        }
        if (condition.has("present")) {
            return new Filter.Present(field, condition.flag("present"));
        }
        return new Filter.Between(field, condition.text("from"), condition.text("to"));
    }
}
