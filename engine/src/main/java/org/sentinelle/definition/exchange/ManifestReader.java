package org.sentinelle.definition.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.PackageManifest.Citation;
import org.sentinelle.definition.exchange.PackageManifest.Content;
import org.sentinelle.definition.exchange.PackageManifest.Standing;
import org.sentinelle.definition.schema.SchemaCheck;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.definition.yaml.YamlTreeReader;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.result.Problem;

/** Reads a {@code package.yaml}: that of a package, and the shorter one that a person writes before an export. */
public final class ManifestReader {
    private static final String SCHEMA = "package";
    private static final List<String> WRITTEN_BY_EXPORT = List.of("format", "hash", "contents", "cites");

    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9.-]+");

    private ManifestReader() {}

    /** A description, and what is to be included; either holds problems or is there. */
    public record Request(@Nullable PackageDescription description, List<String> include, List<Problem> problems) {
        public Request {
            include = List.copyOf(include);
            problems = List.copyOf(problems);
        }
    }

    /** What a person wrote: who, under which licence, and what to include. */
    public static Request request(String file, byte[] bytes) {
        YamlTree tree = YamlTreeReader.read(file, bytes);
        List<Problem> problems = textProblems(tree);
        Mapping root = tree.root();
        if (root == null || !problems.isEmpty()) {
            return new Request(null, List.of(), problems);
        }
        for (String key : WRITTEN_BY_EXPORT) {
            if (root.has(key)) {
                problems.add(new Problem(
                        file,
                        YamlTree.lineOf(root, List.of(key)),
                        "'" + key + "' is written by the export, not by hand.",
                        "Delete it."));
            }
        }
        return new Request(description(root), root.texts("include"), problems);
    }

    /**
     * The manifest of a package.
     *
     * @throws UnsoundPackage where it is wrong, or its hash is not that of its content
     */
    static PackageManifest manifest(PackageFile file) {
        YamlTree tree = YamlTreeReader.read(PackageManifest.FILE, file.bytes());
        List<Problem> problems = textProblems(tree);
        Mapping root = tree.root();
        if (root == null || !problems.isEmpty()) {
            throw new UnsoundPackage(problems);
        }
        for (String key : List.of("format", "hash", "contents")) {
            if (!root.has(key)) {
                throw UnsoundPackage.because(
                        PackageManifest.FILE, "It does not say '" + key + "', so it is no finished package.");
            }
        }
        requireFormat(root);
        PackageManifest manifest = new PackageManifest(description(root), contents(root), citations(root));
        if (!manifest.hash().equals(root.text("hash"))) {
            throw UnsoundPackage.because(
                    PackageManifest.FILE,
                    "The package's hash is not that of what it says: it was changed after it was made.");
        }
        return manifest;
    }

    private static List<Problem> textProblems(YamlTree tree) {
        List<Problem> problems = new ArrayList<>(tree.problems());
        problems.addAll(SchemaCheck.problems(SCHEMA, tree));
        if (tree.root() != null && problems.isEmpty() && !isPlain(tree.root())) {
            problems.add(new Problem(
                    tree.file(),
                    0,
                    "The id or the version holds a line break.",
                    "Write each on one line, without one."));
        }
        if (tree.root() == null && problems.isEmpty()) {
            problems.add(
                    new Problem(tree.file(), 0, "The file is empty.", "Write id, version, title, authors, licence."));
        }
        return problems;
    }

    /** Both become part of a file's name; a pattern's end in a schema lets a last line break pass. */
    private static boolean isPlain(Mapping root) {
        return FILE_NAME.matcher(root.text("id") + "-" + root.text("version")).matches();
    }

    private static void requireFormat(Mapping root) {
        if (!root.text("format").equals(String.valueOf(PackageManifest.FORMAT))) {
            throw UnsoundPackage.because(
                    PackageManifest.FILE,
                    "It is of format " + root.text("format") + "; this programme reads format " + PackageManifest.FORMAT
                            + ".");
        }
    }

    private static PackageDescription description(Mapping root) {
        return new PackageDescription(
                root.text("id"),
                root.text("version"),
                new LocalisedText(Map.copyOf(root.textsByKey("title"))),
                root.texts("authors"),
                root.text("licence"),
                root.optionalText("mechanism"));
    }

    private static List<Content> contents(Mapping root) {
        return root.mappings("contents").stream()
                .map(content -> new Content(
                        content.text("file"),
                        content.text("sha256"),
                        Standing.valueOf(content.text("standing").toUpperCase(Locale.ROOT))))
                .toList();
    }

    private static List<Citation> citations(Mapping root) {
        return root.mappings("cites").stream()
                .map(cited -> new Citation(item(cited.text("definition")), cited.text("sha256")))
                .toList();
    }

    private static ItemId item(String text) {
        int slash = text.indexOf('/');
        return Section.called(text.substring(0, Math.max(0, slash)))
                .map(section -> new ItemId(section, text.substring(slash + 1)))
                .orElseThrow(() ->
                        UnsoundPackage.because(PackageManifest.FILE, "It cites something that is no definition."));
    }
}
