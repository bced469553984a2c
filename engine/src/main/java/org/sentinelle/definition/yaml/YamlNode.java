package org.sentinelle.definition.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file and the line it starts on, counted from 1. */
public sealed interface YamlNode {
    int line();

    /** A text exactly as it was written: {@code NO} stays NO and {@code 012} stays 012. */
    record Scalar(int line, String text) implements YamlNode {}

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A key's value and the line the key stands on. */
    record Entry(int line, YamlNode value) {}

    /**
     * Keys and values in the order of the file.
     *
     * <p>The accessors trust that the mapping passed its schema: asking for a key that is not there, or for another kind
     * of value than is there, is a fault of the program and throws {@link IllegalStateException}.
     */
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        public @Nullable YamlNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        public String text(String key) {
            return scalar(key, required(key));
        }

        public String text(String key, String otherwise) {
            YamlNode value = get(key);
            return value == null ? otherwise : scalar(key, value);
        }

        public @Nullable String optionalText(String key) {
            YamlNode value = get(key);
            return value == null ? null : scalar(key, value);
        }

        /** The texts of a list; one text where the value is no list; none where the key is missing. */
        public List<String> texts(String key) {
            return items(key).stream().map(item -> scalar(key, item)).toList();
        }

        /** The items of a list; the value alone where it is no list; none where the key is missing. */
        public List<YamlNode> items(String key) {
            YamlNode value = get(key);
            if (value == null) {
                return List.of();
            }
            return value instanceof Sequence list ? list.items() : List.of(value);
        }

        public Mapping mapping(String key) {
            return asMapping(key, required(key));
        }

        public @Nullable Mapping optionalMapping(String key) {
            YamlNode value = get(key);
            return value == null ? null : asMapping(key, value);
        }

        public List<Mapping> mappings(String key) {
            return items(key).stream().map(item -> asMapping(key, item)).toList();
        }

        /** Keys and their texts, where every value is a scalar; empty where the key is missing. */
        public Map<String, String> textsByKey(String key) {
            Map<String, String> texts = new LinkedHashMap<>();
            Mapping value = optionalMapping(key);
            if (value != null) {
                value.entries().forEach((name, entry) -> texts.put(name, scalar(name, entry.value())));
            }
            return texts;
        }

        public int integer(String key) {
            return Integer.parseInt(text(key));
        }

        public @Nullable Double optionalNumber(String key) {
            String text = optionalText(key);
            return text == null ? null : Double.valueOf(text);
        }

        /** Whether the key says true; false where it is missing. */
        public boolean flag(String key) {
            return text(key, "false").equals("true");
        }

        private YamlNode required(String key) {
            YamlNode value = get(key);
            if (value == null) {
                throw new IllegalStateException("The schema let a mapping without '" + key + "' pass, line " + line);
            }
            return value;
        }

        private static String scalar(String key, YamlNode node) {
            if (node instanceof Scalar scalar) {
                return scalar.text();
            }
            throw new IllegalStateException("The schema let '" + key + "' pass that is no text, line " + node.line());
        }

        private static Mapping asMapping(String key, YamlNode node) {
            if (node instanceof Mapping mapping) {
                return mapping;
            }
            throw new IllegalStateException("The schema let '" + key + "' pass that has no keys, line " + node.line());
        }
    }
}
