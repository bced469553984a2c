package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.UnusableInput;

class PastTablesTest {
    @TempDir
    private Path folder;

    private static PastTable past(long count) {
        LeafCell leaf = new LeafCell(
                "KEN",
                Period.parse("2020-Q3"),
                Stratum.parse("form=LAB;sex=F"),
                new TreeSet<>(List.of("form=LAB")),
                "police",
                0,
                0,
                count);
        CountTable table = new CountTable(
                "register",
                Ledger.ROWS,
                new TreeMap<>(Map.of("form", List.of("LAB", "SEX"), "sex", List.of("F", "M"))),
                new TreeMap<>(Map.of("form=LAB", new Filter(List.of(new OneOf("form", List.of("LAB")))))),
                List.of(leaf),
                List.of());
        CountCell cell = new CountCell(
                new TreeSet<>(List.of("KEN", "UGA")),
                Period.year(2020),
                new TreeMap<>(Map.of("sex", new TreeSet<>(List.of("F")))),
                new TreeSet<>(List.of("form=LAB")),
                new TreeSet<>(),
                Vintage.of(0));
        LedgerStatement statement =
                new LedgerStatement(List.of(new LedgerStatement.Term(cell, 1)), count, count + 4, Origin.EARLIER);
        return new PastTable(table, List.of(statement));
    }

    @Test
    void what_was_told_is_read_as_it_was_written_in_the_order_of_publications() throws IOException {
        PastTables tables = new PastTables(folder.resolve("ledger"), Encryption.NONE);
        tables.write(new PastTables.Entry("p-ff", null, List.of(past(12))));
        tables.write(new PastTables.Entry("p-aa", "0123", List.of(past(15))));
        tables.write(new PastTables.Entry("p-ff", null, List.of(past(13))));
        assertThat(tables.publications()).containsExactly("p-ff", "p-aa");
        assertThat(tables.read("p-ff").tables()).containsExactly(past(13));
        assertThat(tables.read("p-aa")).isEqualTo(new PastTables.Entry("p-aa", "0123", List.of(past(15))));
        assertThat(tables.has("p-aa")).isTrue();
        assertThat(tables.has("aa")).isFalse();
    }

    @Test
    void it_is_readable_by_its_owner_alone() throws IOException {
        PastTables tables = new PastTables(folder.resolve("ledger"), Encryption.NONE);
        tables.write(new PastTables.Entry("p-ff", null, List.of(past(12))));
        assertThat(PrivateFiles.isOpenToOthers(folder.resolve("ledger/000001-p-ff.json")))
                .isFalse();
    }

    @Test
    void a_damaged_entry_is_refused_with_what_to_do() throws IOException {
        PastTables tables = new PastTables(folder.resolve("ledger"), Encryption.NONE);
        tables.write(new PastTables.Entry("p-ff", null, List.of(past(12))));
        Files.writeString(folder.resolve("ledger/000001-p-ff.json"), "{\"form\": 1, \"tables\": [{}]}");
        assertThatThrownBy(() -> tables.read("p-ff"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("bring back a copy");
    }

    @Test
    void the_states_of_many_statements_are_written_once() throws IOException {
        PastTables tables = new PastTables(folder.resolve("ledger"), Encryption.NONE);
        PastTable one = past(12);
        List<LedgerStatement> hundred =
                Collections.nCopies(100, one.statements().get(0));
        PastTable many = new PastTable(one.table(), hundred);
        tables.write(new PastTables.Entry("p-ff", null, List.of(many)));
        assertThat(Files.readString(folder.resolve("ledger/000001-p-ff.json"))).containsOnlyOnce("UGA");
        assertThat(tables.read("p-ff").tables()).containsExactly(many);
    }

    @Test
    void what_another_version_wrote_is_refused() throws IOException {
        PastTables tables = new PastTables(folder.resolve("ledger"), Encryption.NONE);
        tables.write(new PastTables.Entry("p-ff", null, List.of(past(12))));
        Files.writeString(folder.resolve("ledger/000001-p-ff.json"), "{\"form\": 7}");
        assertThatThrownBy(() -> tables.read("p-ff"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("another version of Sentinelle");
    }

    @Test
    void without_a_publication_nothing_is_known() throws IOException {
        assertThat(new PastTables(folder.resolve("none"), Encryption.NONE).publications())
                .isEmpty();
    }
}
