package org.sentinelle.compute.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.compute.tally.columnar.ColumnarTally;
import org.sentinelle.compute.tally.columnar.ScanAlone;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** One run of the benchmark, in a process of its own: folder, rows, rounds, page to write. */
final class BenchmarkRun {
    static final String OURS = "columnar path";
    static final String DUCKDB = "DuckDB, fastest query";
    static final String OURS_FOURTH = "columnar path on a fourth of the rows";
    static final String ROWS = "row path on a fourth of the rows";
    static final String ONE = "columnar path, 1 indicator, same columns";
    static final String NARROW = "columnar path, 1 indicator, 1 column beside area and year";
    static final String CELLS_JOB = "phase: until the cells are merged";
    static final String SCAN = "phase: scan and decoding alone";
    static final String CELLS = "phase: cells as objects";
    static final String MARGINS = "phase: margins";
    static final String TENFOLD = "columnar path, ten times the rows";
    private static final String A_FOURTH = "DuckDB on a fourth of the rows: ";
    private static final int THREADS = 2;
    private static final int COPIES = 10;

    /** Where other benchmarks' part of the page begins. */
    private static final String OTHERS = "\n## Protection of small counts\n";

    private final Stopwatch watch = new Stopwatch();
    private final SparkSession session;
    private final Path folder;
    private final DatasetPlan forty = BenchmarkCases.forty();

    private BenchmarkRun(SparkSession session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long rows = Long.parseLong(args[1]);
        SparkSession session = session();
        Path files = folder.resolve("cases-" + rows);
        if (!Files.exists(files.resolve("_SUCCESS"))) {
            BenchmarkCases.write(session, rows, files.toString());
        }
        new BenchmarkRun(session, files)
                .measure(new Page(Path.of(args[3]), rows, Integer.parseInt(args[2]), args.length > 4 ? args[4] : ""));
        session.stop();
    }

    private static SparkSession session() {
        SparkSession session = SparkSession.builder()
                .master("local[" + THREADS + "]")
                .appName("benchmark")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", Integer.toString(2 * THREADS))
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .getOrCreate();
        session.sparkContext().setLogLevel("ERROR");
        return session;
    }

    /** The page is written after each round, and again when the slow parts are done. */
    private void measure(Page page) throws Exception {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            execute(duckdb, "SET threads = " + THREADS);
            String best = page.bar().isEmpty() ? fastest(duckdb) : page.bar();
            String query = Objects.requireNonNull(
                    new BenchmarkQueries(forty, folder + "/*.parquet").all().get(best));
            check(duckdb, query);
            HeapPeak.reset();
            for (int round = 0; round < page.rounds(); round++) {
                watch.time(OURS, () -> ours(forty));
                watch.time(DUCKDB, () -> drained(duckdb, query));
                watch.time(ONE, () -> ours(BenchmarkCases.one()));
                watch.time(NARROW, () -> ours(BenchmarkCases.narrow()));
                phases();
                write(page, version(duckdb), best);
            }
            tenfold();
            write(page, version(duckdb), best);
            rowPath();
            write(page, version(duckdb), best);
        }
    }

    private void write(Page page, String duckdb, String best) throws IOException {
        BenchmarkPage found = new BenchmarkPage(watch, duckdb, best, HeapPeak.megabytes());
        Files.writeString(page.file(), found.text(page.rows(), session.version()) + others(page.file()));
    }

    /** What other benchmarks wrote into the page, after this one's part. */
    private static String others(Path page) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : "";
        int from = text.indexOf(OTHERS);
        return from < 0 ? "" : text.substring(from);
    }

    /**
     * What is to be written.
     *
     * @param bar which of DuckDB's queries to beat; empty to try them all
     */
    private record Page(Path file, long rows, int rounds, String bar) {}

    private Dataset<Row> rows() {
        return session.read().parquet(folder.toString());
    }

    private Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> ours(DatasetPlan plan) {
        return ours(plan, rows());
    }

    private static Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> ours(DatasetPlan plan, Dataset<Row> rows) {
        List<FinestCell> cells = new Tallying(BenchmarkRun::columnsOnly).cells(plan, rows);
        return Tallying.rollup(plan, cells).sums();
    }

    private static void columnsOnly(ScanReport report) {
        if (report.path() != ScanReport.Path.COLUMNS) {
            throw new IllegalStateException("Not the path to be measured: " + report.reason());
        }
    }

    /** The fastest of all queries, each timed on a fourth of the rows after one that warms up. */
    private String fastest(Connection duckdb) throws Exception {
        Map<String, String> queries = new BenchmarkQueries(forty, folder + "/part-00000-*.parquet").all();
        drained(duckdb, queries.values().iterator().next());
        for (Map.Entry<String, String> query : queries.entrySet()) {
            watch.time(A_FOURTH + query.getKey(), () -> drained(duckdb, query.getValue()));
        }
        return queries.keySet().stream()
                .min(Comparator.comparingDouble(q -> watch.processors(A_FOURTH + q)))
                .orElseThrow();
    }

    private void phases() throws Exception {
        ColumnarTally.Done done = (ColumnarTally.Done) watch.time(CELLS_JOB, () -> ColumnarTally.run(forty, rows()));
        watch.time(SCAN, () -> ScanAlone.rows(forty, rows(), 2 * THREADS));
        List<FinestCell> cells = watch.time(CELLS, () -> new ColumnarCells(forty).of(done.cells()));
        watch.time(MARGINS, () -> Tallying.rollup(forty, cells).sums());
    }

    /** On a fourth of the rows: it is the slowest by far. */
    private void rowPath() throws Exception {
        String some = folder + "/part-00000-*.parquet";
        watch.time(OURS_FOURTH, () -> ours(forty, session.read().parquet(some)));
        watch.time(
                ROWS,
                () -> Tallying.rollup(
                                forty, Tallying.byRow(forty, session.read().parquet(some)))
                        .sums());
    }

    private void tenfold() throws Exception {
        Path copies = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-tenfold"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                for (int i = 0; i < COPIES; i++) {
                    link(copies.resolve(i + "-" + file.getFileName()), file);
                }
            }
        }
        watch.time(TENFOLD, () -> ours(forty, session.read().parquet(copies.toString())));
    }

    private static void link(Path link, Path file) throws IOException {
        if (!Files.exists(link)) {
            Files.createLink(link, file);
        }
    }

    /** Both give the same numbers, cell by cell. */
    private void check(Connection duckdb, String query) throws SQLException {
        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> ours = ours(forty);
        Map<List<String>, TallyRequest> requests = new HashMap<>();
        forty.requests().forEach(r -> requests.put(key(r.rows().toString(), r.sum(), r.by()), r));
        long checked = 0;
        try (Statement statement = duckdb.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                checked += check(found, requests, ours);
            }
        }
        long held = ours.values().stream()
                .flatMap(m -> m.values().stream())
                .mapToLong(Map::size)
                .sum();
        if (checked != held) {
            throw new IllegalStateException("DuckDB has " + checked + " tallies, the columnar path " + held);
        }
        System.err.println(checked + " tallies are the same");
    }

    private long check(
            ResultSet found,
            Map<List<String>, TallyRequest> requests,
            Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> ours)
            throws SQLException {
        At at = new At(found.getString(1), Period.parse(found.getString(2)));
        SortedMap<String, String> codes = new TreeMap<>();
        for (String dimension : List.of("sex", "age")) {
            String code = found.getString(dimension);
            if (code != null) {
                codes.put(dimension, code);
            }
        }
        int column = 5;
        long checked = 0;
        for (DatasetPlan.Answer answer : forty.answers()) {
            TallyRequest request =
                    requests.get(key(answer.rows().toString(), answer.sum(), List.copyOf(codes.keySet())));
            Tally tally = ours.get(request).getOrDefault(at, new TreeMap<>()).get(new Stratum(codes));
            boolean same = (tally == null ? 0 : tally.low()) == found.getLong(column++)
                    && (answer.sum() == null || (tally == null ? 0 : tally.high()) == found.getLong(column++));
            if (!same) {
                throw new IllegalStateException("DuckDB and the columnar path differ");
            }
            checked += tally == null ? 0 : 1;
        }
        return checked;
    }

    private static List<String> key(String rows, String sum, List<String> by) {
        return List.of(rows, sum == null ? "" : sum, by.toString());
    }

    private static long drained(Connection duckdb, String query) throws SQLException {
        long rows = 0;
        try (Statement statement = duckdb.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static void execute(Connection duckdb, String command) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(command);
        }
    }

    private static String version(Connection duckdb) throws SQLException {
        return duckdb.getMetaData().getDatabaseProductVersion();
    }
}
