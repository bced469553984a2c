package org.sentinelle.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the structure of a PROV-JSON document: which sections there may be, which ends a relation must name and of what kind they
 * are, that all names are declared, and how values are written. After The PROV-JSON Serialization, W3C Member Submission,
 * 24 April 2013, sections 2 and 3; that a relation's ends are declared in the same document is stricter than it asks.
 */
public final class ProvStructure {
    private static final Set<String> THINGS = Set.of("entity", "activity", "agent");

    /** By relation, its first and its second end with the things that may stand there; the first two of PROV-DM's arguments. */
    private static final Map<String, Ends> RELATIONS = Map.of(
            "wasGeneratedBy", new Ends("entity", "entity", "activity", "activity"),
            "used", new Ends("activity", "activity", "entity", "entity"),
            "wasDerivedFrom", new Ends("generatedEntity", "entity", "usedEntity", "entity"),
            "wasAttributedTo", new Ends("entity", "entity", "agent", "agent"),
            "wasAssociatedWith", new Ends("activity", "activity", "agent", "agent"),
            "hadMember", new Ends("collection", "entity", "entity", "entity"),
            "wasInformedBy", new Ends("informed", "activity", "informant", "activity"),
            "specializationOf", new Ends("specificEntity", "entity", "generalEntity", "entity"));

    private static final Set<String> KNOWN_PREFIXES = Set.of("prov", "xsd");
    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):([A-Za-z0-9._/-]|%[0-9A-F]{2})+");
    private static final Pattern BLANK = Pattern.compile("_:[A-Za-z0-9]+");
    private static final Set<String> KEYS_OF_A_LITERAL = Set.of("$", "type", "lang");

    private final Map<String, ?> document;
    private final Set<String> prefixes = new HashSet<>(KNOWN_PREFIXES);
    private final List<String> problems = new ArrayList<>();

    private record Ends(String first, String firstKind, String second, String secondKind) {}

    private ProvStructure(Map<String, ?> document) {
        this.document = document;
    }

    /** What is wrong with a document; nothing where it is sound. */
    public static List<String> problems(Map<String, ?> document) {
        ProvStructure check = new ProvStructure(document);
        check.section("prefix").forEach((prefix, namespace) -> check.prefix(prefix, namespace));
        document.keySet().forEach(check::section);
        return check.problems;
    }

    private void prefix(String prefix, Object namespace) {
        prefixes.add(prefix);
        if (!(namespace instanceof String text) || !text.contains(":")) {
            problems.add("Prefix " + prefix + " stands for no IRI");
        }
    }

    private Map<String, ?> section(String name) {
        if (!(document.get(name) instanceof Map<?, ?> map)) {
            problems.add("Section " + name + " is missing or no object");
            return Map.of();
        }
        map.forEach((id, attributes) -> member(name, String.valueOf(id), attributes));
        return asStrings(map);
    }

    private static Map<String, ?> asStrings(Map<?, ?> map) {
        java.util.LinkedHashMap<String, Object> copy = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private void member(String section, String id, Object attributes) {
        if (section.equals("prefix")) {
            return;
        }
        if (!(attributes instanceof Map<?, ?> map)) {
            problems.add(section + " " + id + " is no object");
        } else if (THINGS.contains(section)) {
            name(id);
            map.forEach((key, value) -> attribute(section + " " + id, String.valueOf(key), value));
        } else if (RELATIONS.containsKey(section)) {
            relation(section, id, map);
        } else {
            problems.add("There is no section " + section);
        }
    }

    private void relation(String section, String id, Map<?, ?> map) {
        if (!BLANK.matcher(id).matches()) {
            name(id);
        }
        Ends ends = RELATIONS.get(section);
        end(section + " " + id, map.get("prov:" + ends.first()), ends.firstKind());
        end(section + " " + id, map.get("prov:" + ends.second()), ends.secondKind());
        map.forEach((key, value) -> attribute(section + " " + id, String.valueOf(key), value));
    }

    private void end(String where, Object id, String kind) {
        if (!(id instanceof String name)) {
            problems.add(where + " does not name its " + kind);
        } else if (!(document.get(kind) instanceof Map<?, ?> declared) || !declared.containsKey(name)) {
            problems.add(where + " names " + name + ", which is no declared " + kind);
        }
    }

    private void attribute(String where, String key, Object value) {
        name(key);
        if (value instanceof List<?> several) {
            several.forEach(one -> literal(where + " " + key, one));
        } else {
            literal(where + " " + key, value);
        }
    }

    private void literal(String where, Object value) {
        if (value instanceof Map<?, ?> typed) {
            boolean sound = typed.get("$") instanceof String && KEYS_OF_A_LITERAL.containsAll(typed.keySet());
            if (!sound) {
                problems.add(where + " is no literal");
            } else if ("prov:QUALIFIED_NAME".equals(typed.get("type"))) {
                name(String.valueOf(typed.get("$")));
            }
        } else if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            problems.add(where + " is no literal");
        }
    }

    private void name(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches() || !prefixes.contains(parts.group(1))) {
            problems.add(name + " is no qualified name with a declared prefix");
        }
    }
}
