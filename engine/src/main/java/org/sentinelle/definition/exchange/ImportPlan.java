package org.sentinelle.definition.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.result.Problem;

/**
 * What an import would do, before anything is done.
 *
 * @param writes the definitions to be written, in the order in which none names what is not there yet
 * @param choiceProblems choices that fit nothing
 * @param problems what would be wrong with the definitions here afterwards
 */
public record ImportPlan(
        ImportReport report,
        SortedMap<ItemId, PackageFile> writes,
        List<Problem> choiceProblems,
        List<Problem> problems) {
    /** The folder of a workspace that says which packages it took in. */
    public static final String FOLDER = "packages";

    public ImportPlan {
        writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
        choiceProblems = List.copyOf(choiceProblems);
        problems = List.copyOf(problems);
    }

    /** Everything to be written, in order: the definitions, the report, and last the record that says the rest is there. */
    public List<PackageFile> files() {
        List<PackageFile> files = new ArrayList<>(writes.values());
        files.add(new PackageFile(stem() + ".report.md", report.text().getBytes(StandardCharsets.UTF_8)));
        files.add(new PackageFile(recordPath(), ManifestText.bytes(record())));
        return files;
    }

    /** Where the record of this package lies in a workspace. */
    public String recordPath() {
        return stem() + ".yaml";
    }

    private String stem() {
        return FOLDER + "/" + report.manifest().description().idAndVersion();
    }

    /** Who made it, under which licence, its hash and what was decided; no day and no place, so that it can be compared. */
    private Map<String, Object> record() {
        Map<String, Object> root = ManifestText.head(report.manifest());
        root.put("definitions", report.items().stream().map(ImportPlan::line).toList());
        return root;
    }

    private static Map<String, Object> line(ItemReport item) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("definition", item.item().text());
        line.put("verdict", item.verdict().text());
        line.put("decision", item.decision().text());
        if (item.placedAs() != null) {
            line.put("file", item.placedAs());
        }
        return line;
    }
}
