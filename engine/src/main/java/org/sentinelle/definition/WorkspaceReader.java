package org.sentinelle.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.definition.reading.FileForms;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.model.WorkspaceSpec;
import org.sentinelle.result.Problem;

/** Reads {@code workspace.yaml} with the {@code policy.yaml} beside it. */
public final class WorkspaceReader {
    /** The file that makes a folder a workspace. */
    public static final String FILE_NAME = "workspace.yaml";

    /** The file beside it that says how confidential counts are protected. */
    public static final String POLICY_FILE = "policy.yaml";

    private WorkspaceReader() {}

    /**
     * The workspace in this folder; the files it names are relative to the folder.
     *
     * @throws InvalidDefinitions with everything that is wrong with it
     */
    public static WorkspaceSpec read(Path workspaceFolder) {
        return read(file(workspaceFolder), List.of());
    }

    /** As {@link #read(Path)}, and every source it names is one of the catalogue. */
    public static WorkspaceSpec read(Path workspaceFolder, Catalogue catalogue) {
        SingleFile file = file(workspaceFolder);
        return read(file, unknownSources(file, catalogue));
    }

    private static WorkspaceSpec read(SingleFile file, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(disorders(file));
        problems.addAll(found);
        WorkspacePolicy policy = new PolicyReader(file).read(problems);
        refuse(problems);
        return FileForms.workspace(file.root(), file.folder(), policy);
    }

    /** The languages it publishes in, whatever its policy is like. */
    static List<String> languages(Path workspaceFolder) {
        return FileForms.languages(file(workspaceFolder).root());
    }

    private static SingleFile file(Path workspaceFolder) {
        Path path = workspaceFolder.resolve(FILE_NAME);
        if (!Files.exists(path)) {
            throw new InvalidDefinitions(List.of(new Problem(
                    path.toString(),
                    0,
                    "The folder is no workspace: it has no " + FILE_NAME + ".",
                    "Make one with 'sentinelle init', or name another folder with --workspace.")));
        }
        return SingleFile.ofWorkspace(path, "workspace");
    }

    private static List<Problem> disorders(SingleFile file) {
        List<Problem> problems = new ArrayList<>(file.disorder("period"));
        problems.addAll(file.disorder("fixed-panel"));
        return problems;
    }

    private static List<Problem> unknownSources(SingleFile file, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        List<String> mappings = file.root().mappings("sources").stream()
                .map(source -> source.text("mapping"))
                .toList();
        for (int i = 0; i < mappings.size(); i++) {
            String mapping = mappings.get(i);
            if (!catalogue.sources().containsKey(mapping)) {
                problems.add(file.problem(
                        "There is no source '" + mapping + "'.",
                        Suggestion.or(
                                mapping, catalogue.sources().keySet(), "Define it in sources/" + mapping + ".yaml."),
                        "sources",
                        i,
                        "mapping"));
            }
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitions(problems);
        }
    }
}
