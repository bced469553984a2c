package org.sentinelle.definition.reading;

import java.util.List;
import org.sentinelle.definition.yaml.YamlTree;

/**
 * A file found under a root.
 *
 * @param root what people call the root it was found under
 * @param languages those that every text of it is to be given in
 * @param sound whether its text and its schema were without problems
 */
public record DefinitionFile(String root, List<String> languages, DefinitionKind kind, YamlTree tree, boolean sound) {
    public DefinitionFile {
        languages = List.copyOf(languages);
    }

    /** The id it should have: its name without folder and extension. */
    public String stem() {
        return stem(tree.file());
    }

    static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }
}
