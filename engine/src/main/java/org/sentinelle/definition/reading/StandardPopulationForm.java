package org.sentinelle.definition.reading;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.StandardPopulation;
import org.sentinelle.model.Stratum;

/** Standard populations. */
public final class StandardPopulationForm {
    /** The key of a stratum's weight, beside the keys of its dimensions. */
    public static final String WEIGHT = "weight";

    private StandardPopulationForm() {}

    static StandardPopulation standard(Mapping root) {
        SortedMap<Stratum, Double> weights = new TreeMap<>();
        for (Mapping node : root.mappings("weights")) {
            weights.putIfAbsent(stratum(node), Double.valueOf(node.text(WEIGHT)));
        }
        return new StandardPopulation(
                root.text("id"),
                Words.localised(root, "name"),
                root.text("source"),
                by(root),
                weights,
                root.flag("provisional"));
    }

    /** Dimensions and their lists of codes; a dimension named alone has the list of its own name. */
    private static SortedMap<String, String> by(Mapping root) {
        SortedMap<String, String> by = new TreeMap<>();
        if (root.get("by") instanceof Mapping) {
            by.putAll(root.textsByKey("by"));
        } else {
            root.texts("by").forEach(dimension -> by.put(dimension, dimension));
        }
        return by;
    }

    /** The stratum that one of the weights is of. */
    public static Stratum stratum(Mapping weight) {
        SortedMap<String, String> codes = new TreeMap<>();
        weight.entries().keySet().stream()
                .filter(key -> !key.equals(WEIGHT))
                .forEach(dimension -> codes.put(dimension, weight.text(dimension)));
        return new Stratum(codes);
    }
}
