package org.sentinelle.definition.exchange.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlNode.Scalar;
import org.sentinelle.definition.yaml.YamlNode.Sequence;

/**
 * Two files of a sort that has no comparison of its own, key by key as they are written.
 *
 * @param breaking the top keys whose change breaks the comparison
 * @param identity top keys that must agree, or the two are different things under one id; empty where that cannot be told
 */
public record TreeComparison(Set<String> breaking, Set<String> identity) implements Comparison<Mapping> {
    private static final Set<String> NAMES = Set.of("name", "title", "because", "source", "provisional");

    public TreeComparison {
        breaking = Set.copyOf(breaking);
        identity = Set.copyOf(identity);
    }

    @Override
    public List<Difference> differences(Mapping ours, Mapping theirs) {
        Differences found = new Differences();
        for (String key : keys(ours, theirs)) {
            compare(found, key, ours.get(key), theirs.get(key));
        }
        return found.found();
    }

    @Override
    public boolean differentThings(Mapping ours, Mapping theirs) {
        return identity.stream().anyMatch(key -> !Objects.equals(shown(ours.get(key)), shown(theirs.get(key))));
    }

    private void compare(Differences found, String path, @Nullable YamlNode ours, @Nullable YamlNode theirs) {
        if (ours instanceof Mapping our && theirs instanceof Mapping their) {
            for (String key : keys(our, their)) {
                compare(found, path + "/" + key, our.get(key), their.get(key));
            }
        } else if (ours instanceof Sequence our
                && theirs instanceof Sequence their
                && our.items().size() == their.items().size()) {
            for (int i = 0; i < our.items().size(); i++) {
                compare(
                        found,
                        path + "/" + (i + 1),
                        our.items().get(i),
                        their.items().get(i));
            }
        } else if (breaks(path)) {
            found.breaking(path, shown(ours), shown(theirs), "What is computed from it changes.");
        } else {
            found.harmless(path, shown(ours), shown(theirs), "No figure of an indicator changes.");
        }
    }

    private boolean breaks(String path) {
        List<String> steps = List.of(path.split("/"));
        return breaking.contains(steps.get(0)) && steps.stream().noneMatch(NAMES::contains);
    }

    private static Set<String> keys(Mapping ours, Mapping theirs) {
        Set<String> keys = new LinkedHashSet<>(ours.entries().keySet());
        keys.addAll(theirs.entries().keySet());
        return keys;
    }

    private static @Nullable String shown(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Sequence list) {
            return list.items().stream()
                    .map(item -> String.valueOf(shown(item)))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Mapping) node)
                .entries().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + ": " + shown(entry.getValue().value()))
                        .sorted()
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
