package org.sentinelle.harmonise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.RowLedger;
import org.sentinelle.result.Table;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.HadoopPaths;
import org.sentinelle.store.PrivateFiles;
import org.sentinelle.store.SparkReading;

/**
 * Turns landed rows into rows of a dataset, and sets aside with a reason those that it cannot.
 *
 * <p>The output folder gets {@link #ACCEPTED} (the dataset's fields, a measure as {@code NAME_low}, {@code NAME_high} and
 * {@code NAME_status}, then {@code source} and {@code line}, year by year as {@link Chunk}s) and {@link #QUARANTINED} (line,
 * reason, the foreign column that gave it, and the cells as they came: for the custodian alone). It appears whole or not at all.
 */
public final class Harmoniser {
    public static final String ACCEPTED = "accepted";
    public static final String QUARANTINED = "quarantined";
    public static final String SOURCE = "source";
    public static final String LINE = LandingColumns.LINE;

    public static final String REASON = "reason";
    public static final String COLUMN = "column";

    private static final int NONE = -1;
    private static final String REMEDY = "Run ingest again.";

    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Encryption encryption;

    /** Reads and writes plain files. */
    public Harmoniser(SparkSession spark, Catalogue catalogue) {
        this(spark, catalogue, Encryption.NONE);
    }

    /** Reads files that were landed with this encryption, and writes with it. */
    public Harmoniser(SparkSession spark, Catalogue catalogue, Encryption encryption) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.encryption = encryption;
    }

    /**
     * Harmonises one landed file into a folder that must not be there yet.
     *
     * @return what became of every row; rows in = accepted + quarantined + collapsed
     * @throws IllegalArgumentException where the mapping and the catalogue do not fit together
     * @throws IllegalStateException where a row was lost or made
     */
    public RowLedger harmonise(Landed landed, SourceMapping mapping, Path outFolder) throws IOException {
        if (Files.exists(outFolder)) {
            throw new FileAlreadyExistsException(outFolder.toString());
        }
        MappingPlan plan = MappingCompiler.compile(mapping, catalogue);
        Path unfinished = PrivateFiles.folder(outFolder.resolveSibling("." + outFolder.getFileName() + ".unfinished"));
        Folders.empty(unfinished);
        Dataset<Row> rows = rows(landed, mapping);
        Dataset<Row> judged = new Judgement(plan).of(spark, rows).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            RowLedger ledger = ledger(landed, plan, judged);
            long accepted = new ChunkFiles(plan, encryption)
                    .write(accepted(judged, plan), landed.rowsIn(), unfinished.resolve(ACCEPTED));
            long quarantined = new RowFiles(encryption)
                    .write(quarantined(judged, rows, plan), landed.rowsIn(), unfinished.resolve(QUARANTINED));
            checkWritten(ledger, accepted, quarantined);
            Files.move(unfinished, outFolder);
            return ledger;
        } finally {
            judged.unpersist(true);
        }
    }

    private Dataset<Row> rows(Landed landed, SourceMapping mapping) {
        StructType schema = new StructType();
        for (Table.Column column : LandingColumns.of(mapping)) {
            DataType type = column.type() == Table.Type.TEXT ? DataTypes.StringType : DataTypes.LongType;
            schema = schema.add(column.name(), type);
        }
        return spark.read()
                .schema(schema)
                .options(encryption.reading())
                .parquet(HadoopPaths.exactly(landed.landingFile()));
    }

    private RowLedger ledger(Landed landed, MappingPlan plan, Dataset<Row> judged) {
        Dataset<Row> tallies = judged.groupBy(coalesce(col(Judgement.OBJECTION), lit(NONE)))
                .agg(
                        count(lit(1)),
                        sum(col(Judgement.COPIES)),
                        sum(when(censored(plan), lit(1L)).otherwise(lit(0L))));
        Tally accepted = new Tally(0, 0, 0);
        long collapsed = 0;
        SortedMap<String, Long> quarantined = new TreeMap<>();
        for (Row row : SparkReading.of(landed.landingFile().toString(), REMEDY, tallies::collectAsList)) {
            Tally tally = new Tally(row.getLong(1), row.getLong(2), row.getLong(3));
            collapsed += tally.copies - tally.rows;
            if (row.getInt(0) == NONE) {
                accepted = tally;
            } else {
                quarantined.merge(plan.objections().get(row.getInt(0)).reason(), tally.rows, Long::sum);
            }
        }
        return new RowLedger(
                landed.sourceId(),
                plan.dataset().id(),
                landed.fileName(),
                landed.sha256(),
                landed.rowsIn(),
                accepted.rows,
                accepted.censored,
                quarantined,
                collapsed);
    }

    /** Whether a folder holds accepted rows in the form that this version writes. */
    public static boolean isWritten(Path acceptedFolder) {
        return Files.isRegularFile(acceptedFolder.resolve(ChunkList.FILE));
    }

    /** Whether a count of the row is only known within bounds. */
    private static Column censored(MappingPlan plan) {
        Column censored = lit(false);
        for (String measure : plan.measures()) {
            censored = censored.or(col(CountReading.low(measure)).lt(col(CountReading.high(measure))));
        }
        return coalesce(censored, lit(false));
    }

    private static void checkWritten(RowLedger ledger, long accepted, long quarantined) {
        if (accepted != ledger.accepted() || quarantined != ledger.quarantinedRows()) {
            throw new IllegalStateException("Rows were lost or made while writing " + ledger.fileName() + ": "
                    + ledger.accepted() + " + " + ledger.quarantinedRows() + " counted, " + accepted + " + "
                    + quarantined + " written");
        }
    }

    private static Dataset<Row> accepted(Dataset<Row> judged, MappingPlan plan) {
        List<Column> columns = new ArrayList<>();
        plan.values().forEach(v -> columns.add(col(v.name())));
        columns.add(lit(plan.mapping().id()).as(SOURCE));
        columns.add(col(LINE));
        return judged.filter(col(Judgement.OBJECTION).isNull()).select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> quarantined(Dataset<Row> judged, Dataset<Row> rows, MappingPlan plan) {
        Column place = col(Judgement.OBJECTION);
        Dataset<Row> objected = judged.filter(place.isNotNull())
                .select(
                        col(LINE),
                        plan.told(place, Objection::reason).as(REASON),
                        plan.told(place, Objection::foreignColumn).as(COLUMN));
        List<Column> columns = new ArrayList<>(List.of(col(LINE), col(REASON), col(COLUMN)));
        List<String> foreign = plan.mapping().columns();
        for (int i = 0; i < foreign.size(); i++) {
            String cell = LandingColumns.cell(i);
            columns.add(col(cell).as(cell + " " + foreign.get(i)));
        }
        return objected.join(rows, LINE).select(columns.toArray(Column[]::new));
    }

    /** Rows with one objection, or none: how many, how many source rows they stand for, how many hold a censored count. */
    private record Tally(long rows, long copies, long censored) {}
}
