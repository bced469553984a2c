package org.sentinelle.compute.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.compute.SmallWorld.indicator;
import static org.sentinelle.compute.SmallWorld.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelle.SharedSpark;
import org.sentinelle.compute.SmallWorld;
import org.sentinelle.compute.kept.KeptTallies;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.value.Observations;
import org.sentinelle.compute.value.Window;
import org.sentinelle.harmonise.Chunk;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period;
import org.sentinelle.present.table.ObservationTable;
import org.sentinelle.protect.PublishedSources;
import org.sentinelle.result.Confidential;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.FileHash;
import org.sentinelle.store.ParquetTables;

/** The same rows give the same bytes of observations, however they come. */
class DeterminismTest {
    private static final long SEED = 20260119;
    private static final int ROWS_A_YEAR = 100;

    @TempDir
    Path folder;

    private static ComputePlan plan() {
        Component some = new Component(SmallWorld.REGISTER, "persons", SmallWorld.where(is("form", "f1", "f2")), null);
        Component all = new Component(SmallWorld.REGISTER, "persons", SmallWorld.where(), null);
        List<List<String>> breakdowns = List.of(List.of("sex"), List.of("age", "sex"));
        return ComputePlan.compile(
                List.of(
                        indicator("share", new Measure.Proportion(some, all, 100), breakdowns),
                        indicator("number", new Measure.Total(all), breakdowns)),
                SmallWorld.catalogue(SmallWorld.group("both", List.of("AAA", "BBB"))));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int year = 2010; year <= 2013; year++) {
            rows.addAll(RegisterOnDisk.rows("one", year, ROWS_A_YEAR));
        }
        return rows;
    }

    private String bytesOf(Tallies tallies) throws IOException {
        Period first = Period.year(2010);
        Period last = Period.year(2013);
        var computed = new Observations()
                .compute(
                        plan(),
                        SmallWorld.catalogue(SmallWorld.group("both", List.of("AAA", "BBB"))),
                        tallies,
                        new Window(first, last, first, last));
        Path file = folder.resolve("observations.parquet");
        ParquetTables.write(
                file,
                ObservationTable.of(PublishedSources.release(Confidential.seal(computed.observations()), List.of())));
        return FileHash.sha256(file);
    }

    private String inOnePartition() throws IOException {
        return bytesOf(new Tallying()
                .run(
                        plan(),
                        Map.of(SmallWorld.REGISTER, RegisterOnDisk.frame(rows()).coalesce(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void shuffled_rows_in_any_number_of_partitions(int partitions) throws IOException {
        List<Row> shuffled = rows();
        Collections.shuffle(shuffled, new Random(SEED + partitions));
        Tallies tallies = new Tallying()
                .run(
                        plan(),
                        Map.of(
                                SmallWorld.REGISTER,
                                RegisterOnDisk.frame(shuffled).repartition(partitions)));

        assertThat(bytesOf(tallies)).as("seed %d", SEED).isEqualTo(inOnePartition());
    }

    @Test
    void chunks_in_any_order_read_or_kept() throws IOException {
        RegisterOnDisk disk = new RegisterOnDisk(folder.resolve("rows"));
        List<Chunk> chunks = new ArrayList<>();
        for (int year = 2010; year <= 2013; year++) {
            chunks.add(disk.chunk("one", year, ROWS_A_YEAR));
        }
        String expected = inOnePartition();

        assertThat(bytesOf(inChunks(chunks.subList(1, 3)))).isNotEqualTo(expected);
        Collections.reverse(chunks);
        assertThat(bytesOf(inChunks(chunks))).as("two kept, two read").isEqualTo(expected);
        Collections.reverse(chunks);
        assertThat(bytesOf(inChunks(chunks))).as("all kept").isEqualTo(expected);
    }

    private Tallies inChunks(List<Chunk> chunks) throws IOException {
        KeptTallies kept = new KeptTallies(folder.resolve("partials"), dataset -> Encryption.NONE, notice -> {});
        Tallies tallies = new ChunkTallying(SharedSpark::session, kept, "1.0")
                .run(plan(), Map.of(SmallWorld.REGISTER, new Snapshot(SmallWorld.register(), chunks)));
        kept.save();
        return tallies;
    }
}
