package org.sentinelle.definition.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceWritingTest {
    private static final PackageFile REPLACED = Shipped.file("definitions/codes/a.yaml", "new");
    private static final PackageFile ADDED = Shipped.file("definitions/codes/b.yaml", "added");

    @TempDir
    Path workspace;

    private void lay(PackageFile file, String text) throws IOException {
        Path path = workspace.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void files_are_put_in_place_and_nothing_else_is_left() throws IOException {
        lay(REPLACED, "old");
        WorkspaceWriting.write(workspace, List.of(REPLACED, ADDED), Set.of(REPLACED.path()));
        assertThat(workspace.resolve(REPLACED.path())).hasContent("new");
        assertThat(workspace.resolve(ADDED.path())).hasContent("added");
        assertThat(workspace.resolve(".import")).doesNotExist();
    }

    @Test
    void a_step_that_fails_undoes_those_before_it() throws IOException {
        lay(REPLACED, "old");
        Files.writeString(workspace.resolve("packages"), "a file where a folder must be");
        PackageFile last = Shipped.file("packages/p-1.yaml", "record");
        assertThatThrownBy(() ->
                        WorkspaceWriting.write(workspace, List.of(REPLACED, ADDED, last), Set.of(REPLACED.path())))
                .isInstanceOf(IOException.class);
        assertThat(workspace.resolve(REPLACED.path())).hasContent("old");
        assertThat(workspace.resolve(ADDED.path())).doesNotExist();
        assertThat(workspace.resolve(".import")).doesNotExist();
    }

    @Test
    void what_lies_there_unforeseen_is_never_replaced() throws IOException {
        lay(REPLACED, "old");
        assertThatThrownBy(() -> WorkspaceWriting.write(workspace, List.of(ADDED, REPLACED), Set.of()))
                .isInstanceOf(IOException.class);
        assertThat(workspace.resolve(REPLACED.path())).hasContent("old");
        assertThat(workspace.resolve(ADDED.path())).doesNotExist();
    }
}
