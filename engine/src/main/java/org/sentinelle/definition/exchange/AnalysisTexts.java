package org.sentinelle.definition.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.schema.SchemaCheck;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.definition.yaml.YamlTree;
import org.sentinelle.definition.yaml.YamlTreeReader;
import org.sentinelle.result.Problem;

/**
 * The analysis files of one side: each fits its schema, names an indicator that exists, and reads no file outside the workspace
 * (an analysis from elsewhere must not point at any file of the machine, nor an own one give away where it lies).
 */
record AnalysisTexts(Holdings holdings) {
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)([A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+:|[/\\\\~]).*");
    private static final Path FOLDER = Path.of(Section.ANALYSES.folder());

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (PackageFile file : holdings.ownFiles().values()) {
            if (file.path().startsWith(Section.ANALYSES.folder() + "/")) {
                problems.addAll(problems(file));
            }
        }
        return problems;
    }

    private List<Problem> problems(PackageFile file) {
        YamlTree tree = YamlTreeReader.read(file.path(), file.bytes());
        List<Problem> problems = new ArrayList<>(tree.problems());
        problems.addAll(SchemaCheck.problems("analysis", tree));
        Mapping root = tree.root();
        if (root != null && problems.isEmpty()) {
            Mapping data = root.mapping("data");
            problems.addAll(fileProblems(file, data));
            problems.addAll(indicatorProblems(file, data));
        }
        return problems;
    }

    private static List<Problem> fileProblems(PackageFile file, Mapping data) {
        String named = data.optionalText("file");
        if (named == null || staysInWorkspace(file, named)) {
            return List.of();
        }
        return List.of(new Problem(
                file.path(),
                YamlTree.lineOf(data, List.of("file")),
                "The analysis reads a file outside the workspace.",
                "Name a file inside the workspace, relative to the analysis: ../incoming/data.csv."));
    }

    private static boolean staysInWorkspace(PackageFile analysis, String named) {
        if (ELSEWHERE.matcher(named).matches() || named.indexOf('\0') >= 0 || named.contains("\\")) {
            return false;
        }
        Path folder = Path.of(analysis.path()).getParent();
        Path meant = (folder == null ? FOLDER : folder).resolve(named).normalize();
        return !meant.startsWith("..") && !meant.toString().isEmpty();
    }

    private List<Problem> indicatorProblems(PackageFile file, Mapping data) {
        @Nullable String indicator = data.get("indicator") instanceof YamlNode.Scalar id ? id.text() : null;
        var known = holdings.definitions().indicators();
        if (indicator == null || known.knows(indicator)) {
            return List.of();
        }
        return List.of(new Problem(
                file.path(),
                YamlTree.lineOf(data, List.of("indicator")),
                "There is no indicator '" + indicator + "'.",
                Suggestion.or(indicator, known.ids(), "Define it in catalogue/" + indicator + ".yaml.")));
    }
}
