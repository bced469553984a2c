package org.sentinelle.definition.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;

/**
 * One YAML file as it was read.
 *
 * @param file the name by which problems call it
 * @param sha256 the hash of the file's bytes, in hexadecimal
 * @param root the file's keys, or null where it could not be read
 * @param problems what is wrong with the text itself
 */
public record YamlTree(String file, String sha256, YamlNode.@Nullable Mapping root, List<Problem> problems) {
    public YamlTree {
        problems = List.copyOf(problems);
    }

    /**
     * The line of the node that a path of keys and list positions leads to, or of the last node on the way that exists; a
     * key's own line rather than its value's.
     */
    public static int lineOf(YamlNode from, List<?> path) {
        YamlNode node = from;
        int line = from.line();
        for (Object step : path) {
            YamlNode next = null;
            if (node instanceof YamlNode.Mapping mapping) {
                YamlNode.Entry entry = mapping.entries().get(step.toString());
                next = entry == null ? null : entry.value();
                line = entry == null ? line : entry.line();
            } else if (node instanceof YamlNode.Sequence list && step instanceof Integer index) {
                next = index < list.items().size() ? list.items().get(index) : null;
                line = next == null ? line : next.line();
            } else if (node instanceof YamlNode.Scalar scalar) {
                line = scalar.line();
            }
            if (next == null) {
                return line;
            }
            node = next;
        }
        return line;
    }
}
