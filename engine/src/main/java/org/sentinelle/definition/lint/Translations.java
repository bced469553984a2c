package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.LocalisedText;

/**
 * A text that a definition gives by language, and where.
 *
 * @param path the keys and list positions that lead to it
 * @param texts language tag to text
 */
record Translations(Definition<?> by, List<Object> path, Map<String, String> texts) {
    /** Keys below which foreign words stand, not keys of ours: a column may well hold {@code en} and {@code fr}. */
    private static final Set<String> FOREIGN = Set.of("map", "when", "absent");

    Translations {
        path = List.copyOf(path);
    }

    /** The last key of the path: {@code name}, {@code label}. */
    String key() {
        return path.isEmpty() ? "" : path.get(path.size() - 1).toString();
    }

    static Stream<Translations> of(Definition<?> definition) {
        List<Translations> found = new ArrayList<>();
        collect(definition, definition.node(), List.of(), found);
        return found.stream();
    }

    private static void collect(Definition<?> by, YamlNode node, List<Object> path, List<Translations> found) {
        if (node instanceof Mapping mapping && isLocalised(mapping)) {
            Map<String, String> texts = new TreeMap<>();
            mapping.entries().keySet().forEach(language -> texts.put(language, mapping.text(language)));
            found.add(new Translations(by, path, texts));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (!FOREIGN.contains(key)) {
                    collect(by, entry.value(), Paths.below(path, key), found);
                }
            });
        } else if (node instanceof YamlNode.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(by, list.items().get(i), Paths.below(path, i), found);
            }
        }
    }

    private static boolean isLocalised(Mapping mapping) {
        return mapping.has(LocalisedText.ENGLISH)
                && mapping.entries().values().stream().allMatch(entry -> entry.value() instanceof YamlNode.Scalar);
    }
}
