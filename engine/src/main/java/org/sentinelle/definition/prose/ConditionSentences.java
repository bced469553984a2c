package org.sentinelle.definition.prose;

import java.util.List;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.Condition;

/** Filters in words, with the names of fields and codes. */
final class ConditionSentences {
    private final ProseWords words;
    private final Names names;

    ConditionSentences(ProseWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** The conditions joined by semicolons; empty where every row is kept. */
    String of(Filter filter, DatasetSchema dataset) {
        return words.also(filter.conditions().stream()
                .map(condition -> of(condition, dataset))
                .toList());
    }

    private String of(Condition condition, DatasetSchema dataset) {
        if (condition instanceof Filter.AnyOf any) {
            List<String> alternatives = any.alternatives().stream()
                    .map(alternative -> words.text("condition.one", of(alternative, dataset)))
                    .toList();
            return words.text("condition.any", words.either(alternatives));
        }
        String field = names.field(dataset, condition.fields().iterator().next());
        if (condition instanceof Filter.OneOf one) {
            return words.text("condition.is", field, words.either(codes(dataset, one.field(), one.values())));
        }
        if (condition instanceof Filter.NoneOf none) {
            return words.text("condition.not", field, words.listed(codes(dataset, none.field(), none.values())));
        }
        if (condition instanceof Filter.Between between) {
            return words.text("condition.between", field, between.from(), between.to());
        }
        boolean present = ((Filter.Present) condition).present();
        return words.text(present ? "condition.present" : "condition.absent", field);
    }

    private List<String> codes(DatasetSchema dataset, String field, List<String> values) {
        return names.codes(dataset, field, values);
    }
}
