package org.sentinelle.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.definition.schema.SchemaCheck;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.definition.yaml.YamlTreeReader;
import org.sentinelle.result.Problem;

/**
 * A definition file that stands alone.
 *
 * @param called what problems call it
 */
record SingleFile(Path path, String called, YamlNode.Mapping root) {
    /**
     * Reads the file, called by the path it was given by.
     *
     * @throws InvalidDefinitions with everything that is wrong with its text
     */
    static SingleFile read(Path path, String schema) {
        return read(path, path.toString(), schema);
    }

    /** As {@link #read}, a file of a workspace, called by its place in it as definitions are. */
    static SingleFile ofWorkspace(Path path, String schema) {
        return read(path, String.valueOf(path.getFileName()), schema);
    }

    private static SingleFile read(Path path, String called, String schema) {
        YamlTree tree = YamlTreeReader.read(called, path);
        List<Problem> problems = new ArrayList<>(tree.problems());
        problems.addAll(SchemaCheck.problems(schema, tree));
        YamlNode.Mapping root = tree.root();
        if (!problems.isEmpty() || root == null) {
            throw new InvalidDefinitions(problems);
        }
        return new SingleFile(path, called, root);
    }

    /** The folder that other files are named relative to. */
    Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    Problem problem(String what, String remedy, Object... at) {
        return new Problem(called, YamlTree.lineOf(root, List.of(at)), what, remedy);
    }

    /** The problem of a mapping whose {@code from} comes after its {@code to}, if it does; years sort as texts. */
    List<Problem> disorder(String key) {
        YamlNode.Mapping span = root.optionalMapping(key);
        if (span == null || !span.has("from") || !span.has("to")) {
            return List.of();
        }
        return span.text("from").compareTo(span.text("to")) <= 0
                ? List.of()
                : List.of(problem(
                        "'" + key + "' runs from " + span.text("from") + " back to " + span.text("to") + ".",
                        "Write the earlier one as 'from'.",
                        key));
    }
}
