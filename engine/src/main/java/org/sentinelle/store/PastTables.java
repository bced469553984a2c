package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * What each publication told of confidential datasets, one file a publication, closed with the keys of the workspace. Later
 * publications are protected with it in mind, so it must not be lost.
 */
public final class PastTables {
    private static final String SUFFIX = ".json";
    private static final Pattern NAME = Pattern.compile("\\d{6}-.+\\.json");

    private final Path root;
    private final Encryption encryption;

    /**
     * What one publication told.
     *
     * @param roundingKey the fingerprint of the key that counts were rounded by; null where none was
     */
    public record Entry(String publication, @Nullable String roundingKey, List<PastTable> tables) {
        public Entry {
            tables = List.copyOf(tables);
        }
    }

    /** Those in a folder. */
    public PastTables(Path root, Encryption encryption) {
        this.root = root;
        this.encryption = encryption;
    }

    /** The publications of which it is known what they told, in the order in which they were made. */
    public List<String> publications() throws IOException {
        List<String> publications = new ArrayList<>();
        for (String name : names()) {
            publications.add(name.substring(name.indexOf('-') + 1, name.length() - SUFFIX.length()));
        }
        return publications;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Whether it is known what a publication told. */
    public boolean has(String publication) throws IOException {
        return publications().contains(publication);
    }

    /** Notes what a publication tells; one that was made before keeps its place. */
    public void write(Entry entry) throws IOException {
        PrivateFiles.folder(root);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("publication", entry.publication());
        if (entry.roundingKey() != null) {
            map.put("rounding-key", entry.roundingKey());
        }
        map.put("tables", entry.tables().stream().map(PastTables::asMap).toList());
        SealedJson.write(file(entry.publication()), map, encryption);
    }

    /** What a publication told; throws {@link UnusableInput} where that cannot be read. */
    public Entry read(String publication) throws IOException {
        Path file = file(publication);
        Optional<Map<String, @Nullable Object>> map = SealedJson.read(file, encryption);
        if (map.isEmpty()) {
            throw unusable(file, "This was closed with a key that the key file does not hold.");
        }
        try {
            JsonObject entry = new JsonObject(map.get());
            return new Entry(
                    publication,
                    entry.has("rounding-key") ? entry.text("rounding-key") : null,
                    entry.objects("tables").stream().map(PastTables::table).toList());
        } catch (IllegalArgumentException e) {
            throw unusable(file, "This does not say what a publication told.");
        }
    }

    private static UnusableInput unusable(Path file, String what) {
        return new UnusableInput(List.of(new Problem(
                file.toString(),
                0,
                what,
                "What was published before decides what may be published now: name the key file it was written with, or"
                        + " bring back a copy.")));
    }

    private Path file(String publication) throws IOException {
        List<String> names = names();
        for (String name : names) {
            if (name.endsWith("-" + publication + SUFFIX)) {
                return root.resolve(name);
            }
        }
        return root.resolve(String.format(Locale.ROOT, "%06d-%s%s", names.size() + 1, publication, SUFFIX));
    }

    private static Map<String, Object> asMap(PastTable past) {
        CountTable table = past.table();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", table.dataset());
        map.put("quantity", table.quantity());
        map.put("dimensions", table.dimensions());
        Map<String, Object> selections = new TreeMap<>();
        table.selections().forEach((name, filter) -> selections.put(name, FilterJson.of(filter)));
        map.put("selections", selections);
        map.put(
                "leaves",
                table.leaves().stream()
                        .filter(leaf -> leaf.count() > 0)
                        .map(PastTables::asMap)
                        .toList());
        map.put("statements", past.statements().stream().map(PastTables::asMap).toList());
        return map;
    }

    private static Map<String, Object> asMap(LeafCell leaf) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("area", leaf.area());
        map.put("period", leaf.period().label());
        map.put("stratum", leaf.stratum().label());
        map.put("in", List.copyOf(leaf.selections()));
        if (leaf.contributor() != null) {
            map.put("contributor", leaf.contributor());
        }
        map.put("count", leaf.count());
        return map;
    }

    private static Map<String, Object> asMap(LedgerStatement statement) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("low", statement.low());
        map.put("high", statement.high());
        List<Map<String, Object>> terms = new ArrayList<>();
        for (Term term : statement.terms()) {
            CountCell cell = term.cell();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("times", term.coefficient());
            one.put("areas", List.copyOf(cell.areas()));
            one.put("days", cell.days().label());
            Map<String, Object> codes = new TreeMap<>();
            cell.codes().forEach((dimension, some) -> codes.put(dimension, List.copyOf(some)));
            one.put("codes", codes);
            one.put("in", List.copyOf(cell.in()));
            one.put("out", List.copyOf(cell.out()));
            terms.add(one);
        }
        map.put("terms", terms);
        return map;
    }

    private static PastTable table(JsonObject map) {
        SortedMap<String, List<String>> dimensions = new TreeMap<>();
        JsonObject codes = map.object("dimensions");
        codes.parts().keySet().forEach(dimension -> dimensions.put(dimension, codes.texts(dimension)));
        SortedMap<String, Filter> selections = new TreeMap<>();
        JsonObject filters = map.object("selections");
        filters.parts().keySet().forEach(name -> selections.put(name, FilterJson.read(filters.lists(name))));
        CountTable table = new CountTable(
                map.text("dataset"),
                map.text("quantity"),
                dimensions,
                selections,
                map.objects("leaves").stream().map(PastTables::leaf).toList(),
                List.of());
        return new PastTable(
                table,
                map.objects("statements").stream().map(PastTables::statement).toList());
    }

    private static LeafCell leaf(JsonObject map) {
        return new LeafCell(
                map.text("area"),
                Period.parse(map.text("period")),
                Stratum.parse(map.text("stratum")),
                new TreeSet<>(map.texts("in")),
                map.parts().containsKey("contributor") ? map.text("contributor") : null,
                0,
                0,
                map.integer("count"));
    }

    private static LedgerStatement statement(JsonObject map) {
        List<Term> terms = new ArrayList<>();
        for (JsonObject one : map.objects("terms")) {
            SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
            JsonObject named = one.object("codes");
            Set<String> dimensions = named.parts().keySet();
            dimensions.forEach(dimension -> codes.put(dimension, new TreeSet<>(named.texts(dimension))));
            CountCell cell = new CountCell(
                    new TreeSet<>(one.texts("areas")),
                    Period.parse(one.text("days")),
                    codes,
                    new TreeSet<>(one.texts("in")),
                    new TreeSet<>(one.texts("out")),
                    Vintage.of(0));
            terms.add(new Term(cell, one.integer("times")));
        }
        return new LedgerStatement(terms, map.integer("low"), map.integer("high"), Origin.EARLIER);
    }
}
