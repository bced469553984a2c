package org.sentinelle.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.LocalisedText;

/**
 * A document in terms of W3C PROV, in the form PROV-JSON: things (entities, activities, agents) by their names, and relations
 * between them. What is said twice stands there once, in the order it was first said.
 *
 * <p>Sources: PROV-DM, W3C Recommendation, 30 April 2013; The PROV-JSON Serialization, W3C Member Submission, 24 April 2013.
 */
final class ProvDocument {
    /** What names that are ours begin with. */
    static final String PREFIX = "sen";

    private static final String NAMESPACE = "urn:sentinelle:";
    private static final String HARMLESS = "-._";

    private final Map<String, Map<String, Object>> entities = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> activities = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> agents = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> relations = new LinkedHashMap<>();

    /** Attributes of one thing; those without a value are left out. */
    static final class Attributes {
        private final Map<String, Object> values = new LinkedHashMap<>();

        static Attributes typed(String type) {
            return new Attributes().put("prov:type", name(type));
        }

        Attributes put(String attribute, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                values.put(attribute, value);
            }
            return this;
        }

        /** In every language that there is, in the order of their tags. */
        Attributes label(LocalisedText text) {
            List<Map<String, String>> labels = new ArrayList<>();
            new TreeMap<>(text.byLanguage()).forEach((language, written) -> {
                Map<String, String> label = new LinkedHashMap<>();
                label.put("$", written);
                label.put("lang", language);
                labels.add(label);
            });
            return put("prov:label", labels);
        }

        private static Map<String, String> name(String type) {
            Map<String, String> name = new LinkedHashMap<>();
            name.put("$", type);
            name.put("type", "prov:QUALIFIED_NAME");
            return name;
        }
    }

    /** A name of ours made of these parts: {@code sen:observation/detected-victims/GHA}. */
    static String name(String... parts) {
        List<String> encoded = new ArrayList<>();
        for (String part : parts) {
            encoded.add(encoded(part));
        }
        return PREFIX + ":" + String.join("/", encoded);
    }

    /** Letters of the Latin alphabet, digits and a few signs stay, all other bytes are written as %XX. */
    private static String encoded(String part) {
        StringBuilder text = new StringBuilder();
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            text.append(letter || HARMLESS.indexOf(b) >= 0 ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return text.toString();
    }

    String entity(String id, Attributes attributes) {
        return thing(entities, id, attributes);
    }

    String activity(String id, Attributes attributes) {
        return thing(activities, id, attributes);
    }

    String agent(String id, Attributes attributes) {
        return thing(agents, id, attributes);
    }

    private static String thing(Map<String, Map<String, Object>> known, String id, Attributes attributes) {
        known.putIfAbsent(id, attributes.values);
        return id;
    }

    void used(String activity, String entity) {
        relation("used", "activity", activity, "entity", entity);
    }

    void generated(String entity, String activity) {
        relation("wasGeneratedBy", "entity", entity, "activity", activity);
    }

    void derived(String generated, String used) {
        relation("wasDerivedFrom", "generatedEntity", generated, "usedEntity", used);
    }

    void member(String collection, String entity) {
        relation("hadMember", "collection", collection, "entity", entity);
    }

    void attributed(String entity, String agent) {
        relation("wasAttributedTo", "entity", entity, "agent", agent);
    }

    void associated(String activity, String agent) {
        relation("wasAssociatedWith", "activity", activity, "agent", agent);
    }

    private void relation(String kind, String subject, String first, String object, String second) {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("prov:" + subject, first);
        ends.put("prov:" + object, second);
        Map<String, Object> known = relations.computeIfAbsent(kind, k -> new LinkedHashMap<>());
        if (!known.containsValue(ends)) {
            known.put("_:" + kind + (known.size() + 1), ends);
        }
    }

    Map<String, Object> asMap() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("prefix", Map.of(PREFIX, NAMESPACE));
        document.put("entity", entities);
        document.put("activity", activities);
        document.put("agent", agents);
        document.putAll(relations);
        return document;
    }
}
