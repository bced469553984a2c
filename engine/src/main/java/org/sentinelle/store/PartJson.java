package org.sentinelle.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Period;
import org.sentinelle.result.TableStructure.Part;
import org.sentinelle.result.TableStructure.Role;

/** Which counts an indicator's values are made of, as an object. */
final class PartJson {
    private PartJson() {}

    static Map<String, Object> of(Part part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("indicator", part.indicator());
        map.put("role", lower(part.role()));
        map.put("dataset", part.dataset());
        map.put("quantity", part.quantity());
        map.put("in", List.copyOf(part.in()));
        Map<String, Object> days = new LinkedHashMap<>();
        part.days().forEach((period, counted) -> days.put(period.label(), counted.label()));
        map.put("days", days);
        Map<String, Object> readAs = new TreeMap<>();
        part.readAs().forEach((dimension, codes) -> {
            Map<String, Object> read = new TreeMap<>();
            codes.forEach((code, some) -> read.put(code, List.copyOf(new TreeSet<>(some))));
            readAs.put(dimension, read);
        });
        map.put("read-as", readAs);
        map.put("per", part.per());
        return map;
    }

    private static String lower(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Part read(JsonObject part) {
        SortedMap<Period, Period> days = new TreeMap<>();
        JsonObject counted = part.object("days");
        counted.parts().keySet().forEach(period -> days.put(Period.parse(period), Period.parse(counted.text(period))));
        return new Part(
                part.text("indicator"),
                part.constant("role", Role.class),
                part.text("dataset"),
                part.text("quantity"),
                new TreeSet<>(part.texts("in")),
                days,
                readAs(part.object("read-as")),
                part.integer("per"));
    }

    private static SortedMap<String, SortedMap<String, Set<String>>> readAs(JsonObject dimensions) {
        SortedMap<String, SortedMap<String, Set<String>>> readAs = new TreeMap<>();
        for (String dimension : dimensions.parts().keySet()) {
            JsonObject codes = dimensions.object(dimension);
            SortedMap<String, Set<String>> read = new TreeMap<>();
            codes.parts().keySet().forEach(code -> read.put(code, new TreeSet<>(codes.texts(code))));
            readAs.put(dimension, read);
        }
        return readAs;
    }
}
