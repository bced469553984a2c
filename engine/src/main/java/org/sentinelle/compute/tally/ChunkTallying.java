package org.sentinelle.compute.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.sentinelle.compute.plan.ComputePlan;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.harmonise.Chunk;
import org.sentinelle.harmonise.Snapshot;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Confidential;

/**
 * Runs a plan over datasets that lie in chunks, and reads only the chunks of which something is asked that is not kept from
 * before. Tallies of disjoint rows add, so what comes out is what {@link Tallying} makes of all rows.
 */
public final class ChunkTallying {
    private final Supplier<SparkSession> spark;
    private final Partials partials;
    private final RequestKeys keys;
    private final SortedMap<String, ScanCount> counts = new TreeMap<>();
    private final List<ScanReport> reports = new ArrayList<>();
    private final Tallying tallying = new Tallying(reports::add);

    /**
     * Tallying with what was kept.
     *
     * @param spark asked for only where rows are read
     * @param code the version of the code that adds up; what another version kept is made again
     */
    public ChunkTallying(Supplier<SparkSession> spark, Partials partials, String code) {
        this.spark = spark;
        this.partials = partials;
        this.keys = new RequestKeys(code);
    }

    /** As {@link Tallying#tally}, of the datasets whose snapshots are given by their ids. */
    public Confidential<Tallies> tally(ComputePlan plan, Map<String, Snapshot> snapshots) {
        return Confidential.seal(run(plan, snapshots));
    }

    public Tallies run(ComputePlan plan, Map<String, Snapshot> snapshots) {
        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums = new HashMap<>();
        for (DatasetPlan dataset : plan.datasets().values()) {
            Snapshot snapshot = snapshots.get(dataset.schema().id());
            if (snapshot != null) {
                sums.putAll(new OneDataset(dataset, snapshot).sums());
            }
        }
        return new Tallies(sums);
    }

    /** What was read and what was kept, of all plans run so far, by dataset. */
    public List<Scan> scans() {
        return counts.values().stream().map(ScanCount::scan).toList();
    }

    /** How each scan went about it, in order. */
    public List<ScanReport> reports() {
        return List.copyOf(reports);
    }

    /** One dataset of one plan. */
    private final class OneDataset {
        private final DatasetPlan plan;
        private final Snapshot snapshot;
        private final String id;
        private final Map<TallyRequest, String> requests;
        private final Map<Partials.Key, Map<At, SortedMap<Stratum, Tally>>> made = new HashMap<>();

        OneDataset(DatasetPlan plan, Snapshot snapshot) {
            this.plan = plan;
            this.snapshot = snapshot;
            this.id = plan.schema().id();
            this.requests = keys.of(plan);
        }

        Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums() {
            ScanCount count = counts.computeIfAbsent(id, i -> new ScanCount(snapshot));
            lacking(count).forEach((asked, chunks) -> {
                scan(asked, chunks);
                count.scanned(chunks);
            });
            Map<TallyRequest, Map<At, SortedMap<Stratum, Tally>>> sums = new HashMap<>();
            requests.forEach((request, key) -> sums.put(request, sum(key)));
            return sums;
        }

        /** The chunks to be read, those together of which the same is asked: mostly one group, or none. */
        private Map<List<TallyRequest>, List<Chunk>> lacking(ScanCount count) {
            Map<List<TallyRequest>, List<Chunk>> groups = new LinkedHashMap<>();
            for (Chunk chunk : snapshot.chunks()) {
                List<TallyRequest> lacking = new ArrayList<>();
                requests.forEach((request, name) -> {
                    Partials.Key key = new Partials.Key(chunk.hash(), name);
                    Map<At, SortedMap<Stratum, Tally>> kept = partials.find(id, key);
                    count.asked(chunk, name, kept != null);
                    if (kept == null) {
                        lacking.add(request);
                    } else {
                        made.put(key, kept);
                    }
                });
                if (!lacking.isEmpty()) {
                    groups.computeIfAbsent(lacking, g -> new ArrayList<>()).add(chunk);
                }
            }
            return groups;
        }

        /** One aggregation over the chunks of each source. */
        private void scan(List<TallyRequest> asked, List<Chunk> chunks) {
            DatasetPlan part = new DatasetPlan(plan.schema(), asked, plan.days());
            chunks.stream()
                    .collect(Collectors.groupingBy(Chunk::source, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(ofSource -> {
                        List<FinestCell> cells = tallying.cells(part, snapshot.rows(spark.get(), ofSource));
                        var sums = Tallying.rollup(part, cells).sums();
                        asked.forEach(request -> keep(name(request), ofSource, sums.getOrDefault(request, Map.of())));
                    });
        }

        /** Takes what the chunks of one source add up to apart again, by the year that their periods start in. */
        private void keep(String request, List<Chunk> ofSource, Map<At, SortedMap<Stratum, Tally>> tallies) {
            Map<String, Map<At, SortedMap<Stratum, Tally>>> byYear = new HashMap<>();
            tallies.forEach((at, strata) ->
                    byYear.computeIfAbsent(year(at), y -> new HashMap<>()).put(at, strata));
            for (Chunk chunk : ofSource) {
                Partials.Key key = new Partials.Key(chunk.hash(), request);
                Map<At, SortedMap<Stratum, Tally>> found = byYear.remove(chunk.year());
                Map<At, SortedMap<Stratum, Tally>> ofChunk = found == null ? Map.of() : found;
                made.put(key, ofChunk);
                partials.keep(id, key, ofChunk);
            }
            if (!byYear.isEmpty()) {
                throw new IllegalStateException("Rows of dataset " + id + " lie in chunks of other years than theirs");
            }
        }

        private String name(TallyRequest request) {
            return Objects.requireNonNull(requests.get(request), "a request of another plan");
        }

        private static String year(At at) {
            return String.format(Locale.ROOT, "%04d", at.period().year());
        }

        private Map<At, SortedMap<Stratum, Tally>> sum(String request) {
            Map<At, SortedMap<Stratum, Tally>> sum = new HashMap<>();
            for (Chunk chunk : snapshot.chunks()) {
                Map<At, SortedMap<Stratum, Tally>> part = made.get(new Partials.Key(chunk.hash(), request));
                Objects.requireNonNull(part, "neither kept nor made")
                        .forEach((at, strata) -> sum.merge(at, strata, ChunkTallying::plus));
            }
            return sum;
        }
    }

    private static SortedMap<Stratum, Tally> plus(SortedMap<Stratum, Tally> some, SortedMap<Stratum, Tally> others) {
        SortedMap<Stratum, Tally> sum = new TreeMap<>(some);
        others.forEach((stratum, tally) -> sum.merge(stratum, tally, Tally::plus));
        return sum;
    }
}
