package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.WorkspaceReader;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/** Where things lie in a workspace. */
record WorkspaceFolder(Path root) {
    static final String DEFINITION = "workspace.yaml";
    static final String INCOMING = "incoming";
    static final String DEFINITIONS = "definitions";

    static WorkspaceFolder at(Path root) {
        if (!Files.isRegularFile(root.resolve(DEFINITION))) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    root + " is no workspace: it has no " + DEFINITION + ". Make one with: sentinelle init " + root);
        }
        return new WorkspaceFolder(root);
    }

    Path definitions() {
        return root.resolve(DEFINITIONS);
    }

    Path landed(String source) {
        return data().resolve(source);
    }

    /** Rows as they were read; for the custodian alone. */
    Path data() {
        return root.resolve("data");
    }

    /** Where tallies are kept from run to run. */
    Path partials() {
        return results().resolve("partials");
    }

    /** What protection hid and why, for custodians. */
    Path protection() {
        return results().resolve("protection.txt");
    }

    /** What is made of rows and not released; for the custodian alone. */
    Path results() {
        return root.resolve("results");
    }

    /** What analyses found in confidential rows, for custodians. */
    Path foundInRows() {
        return results().resolve("analyses");
    }

    /** Analysis files; those over the rows of datasets are run for each publication. */
    Path analyses() {
        return root.resolve("analyses");
    }

    /** What each publication told of confidential datasets. */
    Path ledger() {
        return root.resolve("ledger");
    }

    Path publications() {
        return root.resolve("publications");
    }

    Path definition() {
        return root.resolve(DEFINITION);
    }

    /** The file that says how confidential counts are protected; it need not be there. */
    Path policy() {
        return root.resolve(WorkspaceReader.POLICY_FILE);
    }

    /** The one file in incoming/ whose name fits the pattern; empty where none does. */
    List<Path> incoming(String pattern) throws IOException {
        Path folder = root.resolve(INCOMING);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(f -> matcher.matches(f.getFileName())).sorted().toList();
        }
        if (found.size() > 1) {
            throw new UnusableInput(List.of(new Problem(
                    folder.toString(),
                    0,
                    found.size() + " files are named like " + pattern + ".",
                    "Keep the one to be read, or name it in workspace.yaml under sources.")));
        }
        return found;
    }
}
