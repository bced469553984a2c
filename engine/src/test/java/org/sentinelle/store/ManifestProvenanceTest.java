package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Period;
import org.sentinelle.model.WorkspaceSpec.Span;
import org.sentinelle.result.Provenance;

class ManifestProvenanceTest {
    @TempDir
    Path folder;

    private static Provenance provenance(Provenance.Terms terms) {
        return new Provenance(
                "run",
                "1.0",
                List.of(
                        new Provenance.Input("public", "reports", "reports.csv", "aa", 12L),
                        new Provenance.Input("register", "cases", "cases.csv", "bb", null)),
                new TreeMap<>(Map.of("detected-victims v1", "cc", "source public", "dd")),
                terms);
    }

    private Provenance writtenAndRead(Provenance provenance) throws IOException {
        JsonFile.write(folder.resolve(Manifest.FILE), Map.of("provenance", ManifestProvenance.asMap(provenance)));
        return ManifestProvenance.read(folder);
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        Span years = new Span(Period.year(2003), Period.year(2022));
        Provenance provenance = provenance(new Provenance.Terms("ee", years, years, 10));
        assertThat(writtenAndRead(provenance)).isEqualTo(provenance);
    }

    @Test
    void a_manifest_without_terms_is_read_too() throws IOException {
        assertThat(writtenAndRead(provenance(null))).isEqualTo(provenance(null));
    }
}
