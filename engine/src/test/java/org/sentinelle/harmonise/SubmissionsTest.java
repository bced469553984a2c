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
import org.sentinelle.result.Table;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.ParquetTables;

class SubmissionsTest {
    private static final String HEADER = "state,year,submitted_to,received,item,form,sex,age,count\n";

    @TempDir
    Path folder;

    private record Outcome(RowLedger ledger, List<String> accepted, List<String> setAside) {}

    private Outcome harmonise(String... rows) throws IOException {
        Path csv = Files.writeString(folder.resolve("state_reports.csv"), HEADER + String.join("\n", rows) + "\n");
        Catalogue catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        SourceMapping mapping = catalogue.sources().get("state-reports");
        Landed landed = Landing.land(csv, mapping, folder.resolve("landed.parquet"), Encryption.NONE);
        Path out = folder.resolve("rows");
        RowLedger ledger = new Harmoniser(SharedSpark.session(), catalogue).harmonise(landed, mapping, out);
        Table accepted = Reports.accepted(out);
        Table quarantined = ParquetTables.read(out.resolve("quarantined/part-00000.parquet"));
        return new Outcome(
                ledger,
                accepted.rows().stream()
                        .map(row -> row.get(accepted.column("line")) + ": " + row.get(accepted.column("count_low")))
                        .toList(),
                quarantined.rows().stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .toList());
    }

    @Test
    void the_last_answer_to_a_mechanism_takes_the_place_of_its_earlier_ones() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,ecowas,2012-01-15,identified,all,all,all,44",
                "GHA,2010,ecowas,2011-09-01,identified,all,all,all,41");
        assertThat(outcome.accepted()).containsExactly("3: 44");
        assertThat(outcome.setAside()).containsExactly("2 superseded-by-later-report", "4 superseded-by-later-report");
    }

    @Test
    void the_same_figure_told_to_several_mechanisms_counts_once() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,au,2011-09-30,identified,all,all,all,40",
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40");
        assertThat(outcome.accepted()).containsExactly("2: 40");
        assertThat(outcome.setAside()).containsExactly("3 same-figure-told-again");
        assertThat(outcome.ledger().collapsed()).as("the repeated line").isEqualTo(1);
    }

    @Test
    void different_figures_told_to_two_mechanisms_are_all_set_aside() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,au,2011-09-30,identified,all,all,all,45",
                "GHA,2010,oas,2011-09-30,identified,all,all,all,45",
                "GHA,2010,ecowas,2011-06-30,identified,all,female,all,30");
        assertThat(outcome.accepted()).containsExactly("5: 30");
        assertThat(outcome.setAside())
                .containsExactly("2 contradictory-values", "3 contradictory-values", "4 contradictory-values");
    }

    @Test
    void a_correction_that_ends_a_contradiction_is_heard() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,au,2011-09-30,identified,all,all,all,45",
                "GHA,2010,ecowas,2011-12-01,identified,all,all,all,45");
        assertThat(outcome.accepted()).containsExactly("3: 45");
        assertThat(outcome.setAside()).containsExactly("2 superseded-by-later-report", "4 same-figure-told-again");
    }

    @Test
    void a_row_that_cannot_be_used_supersedes_nothing() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,ecowas,2012-06-30,identified,all,all,all,forty",
                "GHA,2010,ecowas,30.6.2013,identified,all,all,all,41",
                "GHA,2010,ecowas,2013-02-30,identified,all,all,all,42",
                "GHA,2010,ecowas,,identified,all,all,all,43",
                "GHA,2010,,2014-06-30,identified,all,all,all,44");
        assertThat(outcome.accepted()).containsExactly("2: 40");
        assertThat(outcome.setAside())
                .containsExactly(
                        "3 unreadable-count",
                        "4 unreadable-received",
                        "5 unreadable-received",
                        "6 blank-received",
                        "7 blank-submitted_to");
        assertThat(outcome.ledger().rowsIn()).isEqualTo(6);
    }

    @Test
    void a_censored_figure_and_a_full_one_are_not_put_together() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,<5",
                "GHA,2010,au,2011-09-30,identified,all,all,all,3");
        assertThat(outcome.setAside()).containsExactly("2 contradictory-values", "3 contradictory-values");
    }

    @Test
    void a_mechanism_that_was_not_asked_for_or_not_given_a_figure_contradicts_none_that_was() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,au,2011-06-30,identified,all,all,all,not requested",
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,oas,2011-06-30,identified,all,all,all,not available",
                "GHA,2010,osce,2011-06-30,identified,all,all,all,40");
        assertThat(outcome.accepted()).containsExactly("3: 40");
        assertThat(outcome.setAside())
                .containsExactly("2 more-told-to-another", "4 more-told-to-another", "5 same-figure-told-again");
    }

    @Test
    void of_reasons_why_there_is_no_figure_the_one_that_tells_most_stands() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,au,2011-06-30,identified,all,all,all,not requested",
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,not available",
                "GHA,2010,oas,2011-06-30,identified,all,all,all,withheld",
                "GHA,2010,osce,2011-06-30,identified,all,all,all,withheld");
        assertThat(outcome.accepted()).containsExactly("4: null");
        assertThat(outcome.setAside())
                .containsExactly("2 more-told-to-another", "3 more-told-to-another", "5 same-figure-told-again");
    }

    @Test
    void a_figure_where_another_was_told_that_there_can_be_none_is_a_contradiction() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,au,2011-06-30,identified,all,all,all,not applicable",
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,0");
        assertThat(outcome.setAside()).containsExactly("2 contradictory-values", "3 contradictory-values");
    }

    @Test
    void a_figure_that_is_withdrawn_later_does_not_stand() throws IOException {
        Outcome outcome = harmonise(
                "GHA,2010,ecowas,2011-06-30,identified,all,all,all,40",
                "GHA,2010,ecowas,2012-06-30,identified,all,all,all,withheld");
        assertThat(outcome.accepted()).containsExactly("3: null");
        assertThat(outcome.setAside()).containsExactly("2 superseded-by-later-report");
    }
}
