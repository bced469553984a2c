package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;
import org.sentinelle.model.WorkspaceSpec;

class WorkspaceReaderTest {
    @TempDir
    private Path folder;

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("workspace.yaml"), text);
    }

    private List<String> problems(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidDefinitions.class, reading).problems().stream()
                .map(p -> p.line() + ": " + p.what())
                .toList();
    }

    @Test
    void a_workspace_says_what_is_read_and_published() throws IOException {
        write("""
                title: {en: Trafficking, fr: Traite}
                languages: [fr, en]
                period: {from: 2005, to: 2020}
                fixed-panel: {from: 2010, to: 2020}
                policy: {threshold: 5}
                sources:
                  - {mapping: unodc-glotip, file: given/glotip.csv}
                  - {mapping: world-bank-population}
                """);
        WorkspaceSpec spec = WorkspaceReader.read(folder);
        assertThat(spec.title().in("fr")).isEqualTo("Traite");
        assertThat(spec.languages()).containsExactly("fr", "en");
        assertThat(spec.series()).isEqualTo(new WorkspaceSpec.Span(Period.year(2005), Period.year(2020)));
        assertThat(spec.fixedPanel().from()).isEqualTo(Period.year(2010));
        assertThat(spec.policy().all().threshold()).isEqualTo(5);
        assertThat(spec.sources())
                .containsExactly(
                        new WorkspaceSpec.InputFile(
                                "unodc-glotip", folder.toAbsolutePath().resolve("given/glotip.csv")),
                        new WorkspaceSpec.InputFile("world-bank-population", null));
    }

    @Test
    void only_the_title_must_be_given() throws IOException {
        write("title: {en: Trafficking}\n");
        WorkspaceSpec spec = WorkspaceReader.read(folder);
        assertThat(spec.languages()).isEqualTo(WorkspaceSpec.DEFAULT_LANGUAGES);
        assertThat(spec.series()).isEqualTo(new WorkspaceSpec.Span(Period.year(2003), Period.year(2022)));
        assertThat(spec.fixedPanel()).isEqualTo(new WorkspaceSpec.Span(Period.year(2012), Period.year(2022)));
        assertThat(spec.policy().all().threshold()).isEqualTo(10);
        assertThat(spec.sources()).isEmpty();
    }

    @Test
    void spans_stand_in_order() throws IOException {
        write("title: {en: T}\nperiod: {from: 2020, to: 2005}\nfixed-panel: {from: 2020, to: 2010}\n");
        assertThat(problems(() -> WorkspaceReader.read(folder)))
                .containsExactly(
                        "2: 'period' runs from 2020 back to 2005.", "3: 'fixed-panel' runs from 2020 back to 2010.");
    }

    @Test
    void sources_are_those_of_the_catalogue(@TempDir Path definitions) throws IOException {
        Catalogue catalogue = MiniRoot.in(definitions).read();
        write("title: {en: T}\nsources:\n  - {mapping: reports-file}\n  - {mapping: report-file}\n");
        assertThat(problems(() -> WorkspaceReader.read(folder, catalogue)))
                .containsExactly("4: There is no source 'report-file'.");
    }

    @Test
    void a_folder_without_the_file_is_no_workspace() {
        assertThat(problems(() -> WorkspaceReader.read(folder)))
                .containsExactly("0: The folder is no workspace: it has no workspace.yaml.");
    }
}
