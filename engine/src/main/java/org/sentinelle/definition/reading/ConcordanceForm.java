package org.sentinelle.definition.reading;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.Period;

/** Concordances between code lists. */
final class ConcordanceForm {
    private ConcordanceForm() {}

    static Concordance concordance(Mapping root) {
        return new Concordance(
                root.text("id"),
                Words.localised(root, "name"),
                root.text("from"),
                root.text("to"),
                root.mappings("entries").stream().map(ConcordanceForm::entry).toList());
    }

    private static Concordance.Entry entry(Mapping node) {
        return new Concordance.Entry(
                node.text("code"),
                new TreeSet<>(node.texts("to")),
                period(node, "from-period"),
                period(node, "to-period"),
                new TreeSet<>(node.texts("areas")));
    }

    private static @Nullable Period period(Mapping node, String key) {
        return node.has(key) ? Words.period(node, key) : null;
    }
}
