package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.WorkspaceSpec.Span;
import org.sentinelle.result.Provenance;

/** The provenance in a publication's manifest, written and read back. */
public final class ManifestProvenance {
    private static final String PLAIN = "sha256";
    private static final String KEYED = "keyed-sha256";

    private ManifestProvenance() {}

    /** As the manifest holds it. */
    public static Map<String, @Nullable Object> asMap(Provenance provenance) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("run", provenance.runId());
        map.put("code", provenance.codeVersion());
        Provenance.Terms terms = provenance.terms();
        if (terms != null) {
            map.put("terms", asMap(terms));
        }
        map.put(
                "inputs",
                provenance.inputs().stream().map(ManifestProvenance::asMap).toList());
        map.put("definitions", provenance.definitions());
        return map;
    }

    private static Map<String, @Nullable Object> asMap(Provenance.Terms terms) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("all-definitions", terms.allDefinitions());
        map.put(
                "series",
                List.of(terms.series().from().label(), terms.series().to().label()));
        map.put(
                "fixed-panel",
                List.of(
                        terms.fixedPanel().from().label(),
                        terms.fixedPanel().to().label()));
        map.put("threshold", terms.threshold());
        return map;
    }

    private static Map<String, @Nullable Object> asMap(Provenance.Input input) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("source", input.source());
        map.put("dataset", input.dataset());
        map.put("file", input.fileName());
        map.put(input.isKeyed() ? KEYED : PLAIN, input.sha256());
        map.put("rows", input.rows());
        return map;
    }

    /** That of the publication in a folder; what older publications do not say is null. */
    public static Provenance read(Path publication) throws IOException {
        Map<?, ?> map = map(JsonFile.read(publication.resolve(Manifest.FILE)).get("provenance"));
        List<Provenance.Input> inputs = new ArrayList<>();
        for (Object input : list(map.get("inputs"))) {
            inputs.add(input(map(input)));
        }
        SortedMap<String, String> definitions = new TreeMap<>();
        map(map.get("definitions")).forEach((id, hash) -> definitions.put(String.valueOf(id), String.valueOf(hash)));
        return new Provenance(
                String.valueOf(map.get("run")),
                String.valueOf(map.get("code")),
                inputs,
                definitions,
                map.get("terms") instanceof Map<?, ?> terms ? terms(terms) : null);
    }

    private static Provenance.Input input(Map<?, ?> map) {
        return new Provenance.Input(
                String.valueOf(map.get("source")),
                map.get("dataset") instanceof String dataset ? dataset : null,
                String.valueOf(map.get("file")),
                String.valueOf(map.get(map.containsKey(KEYED) ? KEYED : PLAIN)),
                map.get("rows") instanceof Number rows ? (Long) rows.longValue() : null);
    }

    private static Provenance.Terms terms(Map<?, ?> map) {
        return new Provenance.Terms(
                String.valueOf(map.get("all-definitions")),
                span(list(map.get("series"))),
                span(list(map.get("fixed-panel"))),
                map.get("threshold") instanceof Number threshold ? threshold.intValue() : 0);
    }

    private static Span span(List<?> ends) {
        return new Span(
                Period.parse(String.valueOf(ends.get(0))), Period.parse(String.valueOf(ends.get(ends.size() - 1))));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
