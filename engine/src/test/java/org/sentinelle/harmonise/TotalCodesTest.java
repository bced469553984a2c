package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.SharedSpark;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.RowLedger;
import org.sentinelle.store.Encryption;

class TotalCodesTest {
    @TempDir
    Path folder;

    @Test
    void a_total_among_rows_that_are_added_up_is_set_aside() throws IOException {
        Path csv = Files.writeString(folder.resolve("surveys.csv"), """
                state,year,question,sex,age,asked,agreed
                GHA,2019,needs-met,female,18 or over,40,30
                GHA,2019,needs-met,male,18 or over,20,12
                GHA,2019,needs-met,_T,18 or over,60,42
                """);
        Catalogue catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        SourceMapping mapping = catalogue.sources().get("surveys");
        Landed landed = Landing.land(csv, mapping, folder.resolve("landed.parquet"), Encryption.NONE);
        RowLedger ledger =
                new Harmoniser(SharedSpark.session(), catalogue).harmonise(landed, mapping, folder.resolve("rows"));
        assertThat(ledger.accepted()).isEqualTo(2);
        assertThat(ledger.quarantined()).containsEntry("unknown-sex", 1L);
    }
}
