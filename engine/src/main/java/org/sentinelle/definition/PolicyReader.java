package org.sentinelle.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.PolicyForm;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.result.Problem;

/**
 * Reads what a workspace demands of confidential counts: {@code policy.yaml}, or the threshold alone in {@code workspace.yaml}.
 * Whether it fits the definitions is asked by their lints.
 */
final class PolicyReader {
    private static final String KEY_FILE = "key-file";
    private static final String HOME = "~/";

    private final SingleFile workspace;

    PolicyReader(SingleFile workspace) {
        this.workspace = workspace;
    }

    /** The policy file of a workspace's folder, or null where it has none. */
    static @Nullable Path fileOf(Path workspaceFolder) {
        Path path = workspaceFolder.resolve(WorkspaceReader.POLICY_FILE);
        return Files.isRegularFile(path) ? path : null;
    }

    /** What is demanded; what is wrong with it is added to the problems. */
    WorkspacePolicy read(List<Problem> problems) {
        Mapping shortForm = workspace.root().optionalMapping("policy");
        Path path = fileOf(workspace.path().resolveSibling(""));
        if (path == null) {
            return shortForm == null
                    ? WorkspacePolicy.DEFAULT
                    : WorkspacePolicy.of(ProtectionPolicy.ofThreshold(shortForm.integer("threshold")));
        }
        if (shortForm != null) {
            problems.add(workspace.problem(
                    "'policy' stands here, and the workspace has a " + WorkspaceReader.POLICY_FILE + " as well.",
                    "Write the threshold in " + WorkspaceReader.POLICY_FILE + " and delete 'policy' here.",
                    "policy"));
        }
        try {
            SingleFile file = SingleFile.ofWorkspace(path, "policy");
            return PolicyForm.policy(file.root()).withKeyFile(keyFile(file, problems));
        } catch (InvalidDefinitions e) {
            problems.addAll(e.problems());
            return WorkspacePolicy.DEFAULT;
        }
    }

    /** Relative to the folder that the workspace lies in, so that a path which names no other folder is outside it. */
    private @Nullable Path keyFile(SingleFile file, List<Problem> problems) {
        String written = file.root().optionalText(KEY_FILE);
        if (written == null) {
            return null;
        }
        Path inside = real(file.folder());
        Path keys = real(resolved(written, inside.resolveSibling("")));
        if (keys.startsWith(inside)) {
            problems.add(file.problem(
                    "The keys would lie inside the workspace: " + written + ".",
                    "Keep them where nobody who gets a copy of the workspace finds them: a path outside, absolute or from"
                            + " the folder that the workspace lies in.",
                    KEY_FILE));
        }
        return keys;
    }

    private static Path resolved(String written, Path parent) {
        return written.startsWith(HOME)
                ? Path.of(System.getProperty("user.home")).resolve(written.substring(HOME.length()))
                : parent.resolve(written);
    }

    /** Where a path leads, links followed as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            for (Path there = absolute; there != null; there = there.getParent()) {
                if (Files.exists(there)) {
                    return there.toRealPath().resolve(there.relativize(absolute));
                }
            }
            return absolute;
        } catch (IOException e) {
            throw new UncheckedIOException("The path cannot be followed: " + path, e);
        }
    }
}
