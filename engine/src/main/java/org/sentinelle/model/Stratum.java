package org.sentinelle.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One combination of disaggregation values, dimension to code; the empty one is the total. */
public record Stratum(SortedMap<String, String> codes) implements Comparable<Stratum> {
    public static final Stratum TOTAL = new Stratum(Map.of());

    public Stratum {
        codes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    public Stratum(Map<String, String> codes) {
        this(new TreeMap<>(codes));
    }

    /** Reads what {@link #label} writes; the empty text is the total. */
    public static Stratum parse(String label) {
        SortedMap<String, String> codes = new TreeMap<>();
        if (!label.isBlank()) {
            for (String part : label.split(";")) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("'" + label + "' is no stratum; write sex=F;age=Y_LT18");
                }
                codes.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return new Stratum(codes);
    }

    public boolean isTotal() {
        return codes.isEmpty();
    }

    /** {@code sex=F;age=Y_LT18}, dimensions in alphabetical order; empty for the total. */
    public String label() {
        return codes.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public int compareTo(Stratum other) {
        return label().compareTo(other.label());
    }
}
