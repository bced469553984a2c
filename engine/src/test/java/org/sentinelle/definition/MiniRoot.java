package org.sentinelle.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.model.Catalogue;
import org.sentinelle.result.Problem;

/** A small and complete set of definitions without a problem, written to a folder, in which a test breaks one thing. */
final class MiniRoot {
    static final String INDICATOR = "catalogue/child-share.yaml";
    static final String DATASET = "datasets/reports.yaml";
    static final String SOURCE = "sources/reports-file.yaml";
    static final String MECHANISM = "mechanisms/ecowas.yaml";
    static final String PLAN = "plans/a-plan.yaml";
    static final String REGIONS = "areas/regions.yaml";
    static final String AREAS = "areas/areas.yaml";
    static final String CODES = "codes/sex.yaml";
    static final String SPELLINGS = "codes/spellings/citizenship.yaml";

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    private MiniRoot(Path folder) {
        this.folder = folder;
    }

    static MiniRoot in(Path folder) {
        MiniRoot root = new MiniRoot(folder);
        MiniFiles.ALL.forEach(root::with);
        return root;
    }

    static MiniRoot empty(Path folder) {
        return new MiniRoot(folder);
    }

    MiniRoot with(String file, String text) {
        files.put(file, text);
        return this;
    }

    MiniRoot without(String file) {
        files.remove(file);
        return this;
    }

    /** Puts one text in the place of another, which must be there. */
    MiniRoot replacing(String file, String text, String by) {
        String content = files.get(file);
        if (content == null || !content.contains(text)) {
            throw new IllegalArgumentException(file + " does not hold: " + text);
        }
        return with(file, content.replace(text, by));
    }

    DefinitionRoot write() {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return new DefinitionRoot("the test", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalogue read() {
        return CatalogueReader.read(List.of(write()));
    }

    /** What reading it complains of, as text. */
    List<String> problems() {
        return problems(List.of(write()));
    }

    static List<String> problems(List<DefinitionRoot> roots) {
        try {
            CatalogueReader.read(roots);
            return List.of();
        } catch (InvalidDefinitions e) {
            return e.problems().stream().map(Problem::text).toList();
        }
    }
}
