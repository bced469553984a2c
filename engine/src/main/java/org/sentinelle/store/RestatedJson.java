package org.sentinelle.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;
import org.sentinelle.result.LedgerStatement.Term;

/** What a public source says of one count, as JSON. */
final class RestatedJson {
    private RestatedJson() {}

    static Map<String, Object> of(LedgerStatement statement) {
        CountCell cell = statement.terms().get(0).cell();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("areas", List.copyOf(cell.areas()));
        map.put("days", cell.days().label());
        map.put("codes", cell.codes());
        map.put("low", statement.low());
        map.put("high", statement.high());
        return map;
    }

    static LedgerStatement read(JsonObject map) {
        JsonObject named = map.object("codes");
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        named.parts().keySet().forEach(dimension -> codes.put(dimension, new TreeSet<>(named.texts(dimension))));
        CountCell cell = new CountCell(
                new TreeSet<>(map.texts("areas")),
                Period.parse(map.text("days")),
                codes,
                new TreeSet<>(),
                new TreeSet<>(),
                Vintage.of(0));
        return new LedgerStatement(List.of(new Term(cell, 1)), map.whole("low"), map.whole("high"), Origin.PUBLIC);
    }
}
