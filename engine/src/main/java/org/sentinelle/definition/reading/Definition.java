package org.sentinelle.definition.reading;

import java.util.Arrays;
import java.util.List;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.result.Problem;

/**
 * A definition and where it was read.
 *
 * @param root what people call the root that the file lies under
 * @param languages those that every text of the root is to be given in
 * @param file the file, relative to its root
 * @param node the part of the file that holds the definition
 */
public record Definition<T>(
        DefinitionKind kind,
        String root,
        List<String> languages,
        String file,
        YamlNode.Mapping node,
        String id,
        T value) {
    public Definition {
        languages = List.copyOf(languages);
    }

    /** A problem on the line that a path of keys and list positions inside the definition leads to. */
    public Problem problem(String what, String remedy, Object... path) {
        return problem(what, remedy, Arrays.asList(path));
    }

    public Problem problem(String what, String remedy, List<?> path) {
        return new Problem(file, YamlTree.lineOf(node, path), what, remedy);
    }

    /** The file's name without folder and extension. */
    public String stem() {
        return DefinitionFile.stem(file);
    }
}
