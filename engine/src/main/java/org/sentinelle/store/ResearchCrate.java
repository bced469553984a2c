package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelle.result.Provenance;

/**
 * A publication described for other programs: an RO-Crate 1.1 with one process run, whose files are related to the inputs in terms
 * of W3C PROV. Deterministic: it names the run by its hash and holds no clock time.
 *
 * <p>Sources: RO-Crate Metadata Specification 1.1; Process Run Crate profile 0.5; PROV-O, W3C Recommendation 2013.
 */
public final class ResearchCrate {
    public static final String FILE = "ro-crate-metadata.json";

    private static final String RUN = "#run";
    private static final String PROGRAM = "#sentinelle";

    private ResearchCrate() {}

    /** Describes the files that lie in the folder; written before the manifest, which then covers it. */
    public static void write(Path folder, String title, Provenance provenance) throws IOException {
        List<String> files = files(folder);
        List<Object> graph = new ArrayList<>();
        graph.add(entity(FILE, "CreativeWork", "conformsTo", id("https://w3id.org/ro/crate/1.1"), "about", id("./")));
        graph.add(entity("./", "Dataset", "name", title, "hasPart", ids(files), "mentions", id(RUN)));
        graph.add(entity(
                PROGRAM, "SoftwareApplication", "name", "Sentinelle", "softwareVersion", provenance.codeVersion()));
        List<String> inputs =
                provenance.inputs().stream().map(ResearchCrate::inputId).toList();
        graph.add(entity(
                RUN,
                "CreateAction",
                "identifier",
                provenance.runId(),
                "instrument",
                id(PROGRAM),
                "object",
                ids(inputs),
                "result",
                ids(files)));
        for (Provenance.Input input : provenance.inputs()) {
            String hash = input.isKeyed() ? "identifier" : "sha256";
            graph.add(entity(inputId(input), "CreativeWork", "name", input.fileName(), hash, input.sha256()));
        }
        for (String file : files) {
            graph.add(entity(file, "File", "prov:wasGeneratedBy", id(RUN), "prov:wasDerivedFrom", ids(inputs)));
        }
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put(
                "@context",
                List.of("https://w3id.org/ro/crate/1.1/context", Map.of("prov", "http://www.w3.org/ns/prov#")));
        crate.put("@graph", graph);
        JsonFile.write(folder.resolve(FILE), crate);
    }

    private static String inputId(Provenance.Input input) {
        return (input.isKeyed() ? "#input-" : "urn:sha256:") + input.sha256();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(FILE) && !file.equals(Manifest.CLOCK_FILE))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Object> entity(String id, String type, Object... properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        for (int i = 0; i + 1 < properties.length; i += 2) {
            entity.put((String) properties[i], properties[i + 1]);
        }
        return entity;
    }

    private static Map<String, Object> id(String id) {
        return Map.of("@id", id);
    }

    private static List<Object> ids(List<String> ids) {
        List<Object> references = new ArrayList<>();
        ids.forEach(id -> references.add(id(id)));
        return references;
    }
}
