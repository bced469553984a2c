package org.sentinelle.definition.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Problem;

/**
 * Reads one YAML file from the parser's tokens.
 *
 * <p>The parser's guesses about types are not used, only the text of each scalar. Anchors, aliases and tags are refused:
 * they let a small file grow without bound or name classes, and no definition needs them. Repeated keys are refused,
 * since all but one of the values would be lost.
 */
public final class YamlTreeReader {
    static final int DEEPEST = 30;
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private final String file;
    private final YAMLParser parser;
    private final int[] characters;
    private final List<Problem> problems = new ArrayList<>();

    private YamlTreeReader(String file, String text, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
        this.characters = text.codePoints().toArray();
    }

    /** Reads the file at the path; an unreadable file is a problem of the tree, like one whose text is wrong. */
    public static YamlTree read(String file, Path path) {
        try {
            return read(file, SourceText.bytes(path));
        } catch (IOException e) {
            Problem problem = new Problem(
                    file, 0, "The file cannot be read.", "Check that it is there and that you may read it.");
            return new YamlTree(file, "", null, List.of(problem));
        }
    }

    /** Reads a file's bytes. */
    public static YamlTree read(String file, byte[] bytes) {
        String sha256 = SourceText.sha256(bytes);
        try {
            SourceText source = SourceText.of(file, bytes);
            try (YAMLParser parser = FACTORY.createParser(source.text())) {
                YamlTreeReader reader = new YamlTreeReader(file, source.text(), parser);
                YamlNode.Mapping root = reader.document();
                return new YamlTree(file, sha256, root, reader.problems);
            }
        } catch (UnreadableYaml e) {
            return new YamlTree(file, sha256, null, List.of(e.problem()));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private YamlNode.@Nullable Mapping document() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new UnreadableYaml(file, 0, "The file is empty.", "Write the definition, or delete the file.");
            }
            YamlNode root = node(first, 1);
            if (parser.nextToken() != null) {
                throw stop("A second document starts here (---).", "Keep one definition in each file.");
            }
            return mapping(root);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            int reached = where == null ? 0 : Math.max(where.getLineNr(), 0);
            throw YamlFault.of(file, reached, e.getOriginalMessage());
        }
    }

    private YamlNode.Mapping mapping(YamlNode root) throws UnreadableYaml {
        if (root instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
            return mapping;
        }
        if (root instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
            throw new UnreadableYaml(file, 0, "The file is empty.", "Write the definition, or delete the file.");
        }
        throw new UnreadableYaml(
                file, root.line(), "The file does not start with a key.", "Write lines like 'id: ...', 'name: ...'.");
    }

    private YamlNode node(JsonToken token, int depth) throws IOException {
        refuseReferences();
        if (depth > DEEPEST) {
            throw stop("Values are nested deeper than " + DEEPEST + " levels.", "Flatten them.");
        }
        return switch (token) {
            case START_OBJECT -> keysAndValues(depth);
            case START_ARRAY -> list(depth);
            default -> new YamlNode.Scalar(line(), parser.getText());
        };
    }

    private YamlNode.Sequence list(int depth) throws IOException {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, depth + 1));
        }
        return new YamlNode.Sequence(line, items);
    }

    private YamlNode.Mapping keysAndValues(int depth) throws IOException {
        int line = line();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getText();
            int keyLine = line();
            YamlNode value = node(parser.nextToken(), depth + 1);
            YamlNode.Entry before = entries.putIfAbsent(key, new YamlNode.Entry(keyLine, value));
            if (before != null) {
                problems.add(repeated(key, keyLine, before.line()));
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private Problem repeated(String key, int line, int before) {
        return new Problem(
                file, line, "'" + key + "' is already given on line " + before + ".", "Keep one of the two.");
    }

    /** The parser reports neither every anchor nor every tag, so the character a value starts with decides. */
    private void refuseReferences() throws UnreadableYaml {
        switch (firstCharacter()) {
            case '&', '*' ->
                throw stop(
                        "Anchors (&) and aliases (*) are not allowed.",
                        "Write the value out where it is needed; put a text that starts so in quotes.");
            case '!' -> throw stop("Tags (!) are not allowed.", "Put a text that starts with ! in quotes.");
            default -> {
                // a value like any other
            }
        }
    }

    private int firstCharacter() {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        return offset >= 0 && offset < characters.length ? characters[offset] : ' ';
    }

    private UnreadableYaml stop(String what, String remedy) {
        return new UnreadableYaml(file, line(), what, remedy);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
