package org.sentinelle.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

/**
 * A {@link PastTable} as JSON. Hundreds of statements speak of the same States and the same kinds of persons, so each set of areas
 * and each kind is written once, under a number that leaves and statements give.
 */
final class PastTableJson {
    /** The version of what is written here. */
    static final int FORM = 1;

    private static final String AREA_SETS = "area-sets";
    private static final String LEAF_KINDS = "leaf-kinds";
    private static final String CELL_KINDS = "cell-kinds";

    private final Numbered areaSets = new Numbered();
    private final Numbered leafKinds = new Numbered();
    private final Numbered cellKinds = new Numbered();

    private PastTableJson() {}

    /** What is written once, each under its number. */
    private static final class Numbered {
        private final Map<Object, String> numbers = new LinkedHashMap<>();

        String number(Object part) {
            return numbers.computeIfAbsent(part, p -> String.valueOf(numbers.size()));
        }

        Map<String, Object> parts() {
            Map<String, Object> parts = new LinkedHashMap<>();
            numbers.forEach((part, number) -> parts.put(number, part));
            return parts;
        }
    }

    static Map<String, Object> of(PastTable past) {
        return new PastTableJson().asMap(past);
    }

    private Map<String, Object> asMap(PastTable past) {
        CountTable table = past.table();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", table.dataset());
        map.put("quantity", table.quantity());
        map.put("dimensions", table.dimensions());
        Map<String, Object> selections = new TreeMap<>();
        table.selections().forEach((name, filter) -> selections.put(name, FilterJson.of(filter)));
        map.put("selections", selections);
        List<Map<String, Object>> leaves = table.leaves().stream()
                .filter(leaf -> leaf.count() > 0)
                .map(this::asMap)
                .toList();
        List<Map<String, Object>> statements =
                past.statements().stream().map(this::asMap).toList();
        map.put(AREA_SETS, areaSets.parts());
        map.put(LEAF_KINDS, leafKinds.parts());
        map.put(CELL_KINDS, cellKinds.parts());
        map.put("leaves", leaves);
        map.put("statements", statements);
        return map;
    }

    private Map<String, Object> asMap(LeafCell leaf) {
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("stratum", leaf.stratum().label());
        kind.put("in", List.copyOf(leaf.selections()));
        if (leaf.contributor() != null) {
            kind.put("contributor", leaf.contributor());
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("area", leaf.area());
        map.put("period", leaf.period().label());
        map.put("kind", leafKinds.number(kind));
        map.put("count", leaf.count());
        return map;
    }

    private Map<String, Object> asMap(LedgerStatement statement) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("low", statement.low());
        map.put("high", statement.high());
        map.put("terms", statement.terms().stream().map(this::asMap).toList());
        return map;
    }

    private Map<String, Object> asMap(Term term) {
        CountCell cell = term.cell();
        Map<String, Object> codes = new TreeMap<>();
        cell.codes().forEach((dimension, some) -> codes.put(dimension, List.copyOf(some)));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("times", term.coefficient());
        map.put("areas", areaSets.number(List.copyOf(cell.areas())));
        map.put("days", cell.days().label());
        map.put(
                "kind",
                cellKinds.number(new TreeMap<>(
                        Map.of("codes", codes, "in", List.copyOf(cell.in()), "out", List.copyOf(cell.out())))));
        return map;
    }

    /** Throws {@link IllegalArgumentException} where it is no table. */
    static PastTable read(JsonObject map) {
        SortedMap<String, List<String>> dimensions = new TreeMap<>();
        JsonObject codes = map.object("dimensions");
        codes.parts().keySet().forEach(dimension -> dimensions.put(dimension, codes.texts(dimension)));
        SortedMap<String, Filter> selections = new TreeMap<>();
        JsonObject filters = map.object("selections");
        filters.parts().keySet().forEach(name -> selections.put(name, FilterJson.read(filters.lists(name))));
        JsonObject kinds = map.object(LEAF_KINDS);
        CountTable table = new CountTable(
                map.text("dataset"),
                map.text("quantity"),
                dimensions,
                selections,
                map.objects("leaves").stream()
                        .map(leaf -> leaf(leaf, kinds.object(leaf.text("kind"))))
                        .toList(),
                List.of());
        return new PastTable(
                table,
                map.objects("statements").stream()
                        .map(statement -> statement(statement, map))
                        .toList());
    }

    private static LeafCell leaf(JsonObject leaf, JsonObject kind) {
        return new LeafCell(
                leaf.text("area"),
                Period.parse(leaf.text("period")),
                Stratum.parse(kind.text("stratum")),
                new TreeSet<>(kind.texts("in")),
                kind.has("contributor") ? kind.text("contributor") : null,
                0,
                0,
                leaf.whole("count"));
    }

    private static LedgerStatement statement(JsonObject statement, JsonObject table) {
        List<Term> terms = statement.objects("terms").stream()
                .map(term -> new Term(cell(term, table), term.whole("times")))
                .toList();
        return new LedgerStatement(terms, statement.whole("low"), statement.whole("high"), Origin.EARLIER);
    }

    private static CountCell cell(JsonObject term, JsonObject table) {
        JsonObject kind = table.object(CELL_KINDS).object(term.text("kind"));
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        JsonObject named = kind.object("codes");
        named.parts().keySet().forEach(dimension -> codes.put(dimension, new TreeSet<>(named.texts(dimension))));
        return new CountCell(
                new TreeSet<>(table.object(AREA_SETS).texts(term.text("areas"))),
                Period.parse(term.text("days")),
                codes,
                new TreeSet<>(kind.texts("in")),
                new TreeSet<>(kind.texts("out")),
                Vintage.of(0));
    }
}
