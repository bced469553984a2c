package org.sentinelle.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Period;
import org.sentinelle.result.Ledger.GroupMembers;
import org.sentinelle.result.Problem;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Table;
import org.sentinelle.result.UnusableInput;

/** The {@link TableStructure} of a publication as a file of it, so that anybody can audit the publication. */
public final class StructureFile {
    public static final String FILE = "structure.json";

    private StructureFile() {}

    /** Writes it into the folder of a publication. */
    public static void write(Path publication, TableStructure structure) throws IOException {
        JsonFile.write(publication.resolve(FILE), asMap(structure));
    }

    private static Map<String, @Nullable Object> asMap(TableStructure structure) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("tables", structure.tables().stream().map(StructureFile::of).toList());
        map.put("parts", structure.parts().stream().map(PartJson::of).toList());
        return map;
    }

    private static Map<String, Object> of(Table table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dataset", table.dataset());
        map.put("quantity", table.quantity());
        map.put("policy", PolicyJson.of(table.policy()));
        map.put("depth", table.depth());
        map.put("dimensions", table.dimensions());
        Map<String, Object> selections = new TreeMap<>();
        table.selections().forEach((name, filter) -> selections.put(name, FilterJson.of(filter)));
        map.put("selections", selections);
        map.put("areas", table.areas());
        map.put("groups", table.groups().stream().map(StructureFile::of).toList());
        map.put("restated", table.restated().stream().map(RestatedJson::of).toList());
        return map;
    }

    private static Map<String, Object> of(GroupMembers members) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("group", members.group());
        map.put("period", members.period().label());
        map.put("areas", List.copyOf(new TreeSet<>(members.areas())));
        return map;
    }

    /** That of the publication in a folder; throws {@link UnusableInput} where it is no structure. */
    public static TableStructure read(Path publication) {
        Path file = publication.resolve(FILE);
        try {
            JsonObject map = new JsonObject(JsonFile.read(file));
            return new TableStructure(
                    map.objects("tables").stream().map(StructureFile::table).toList(),
                    map.objects("parts").stream().map(PartJson::read).toList());
        } catch (IOException e) {
            throw unusable(file, "This is no JSON, or it cannot be read.");
        } catch (IllegalArgumentException e) {
            throw unusable(file, "This tells no structure of tables: " + e.getMessage() + ".");
        }
    }

    private static UnusableInput unusable(Path file, String what) {
        return new UnusableInput(
                List.of(new Problem(file.toString(), 0, what, "Copy the publication again, or publish it again.")));
    }

    private static Table table(JsonObject table) {
        SortedMap<String, List<String>> dimensions = new TreeMap<>();
        JsonObject codes = table.object("dimensions");
        codes.parts().keySet().forEach(dimension -> dimensions.put(dimension, codes.texts(dimension)));
        SortedMap<String, Filter> selections = new TreeMap<>();
        JsonObject filters = table.object("selections");
        filters.parts().keySet().forEach(name -> selections.put(name, FilterJson.read(filters.lists(name))));
        return new Table(
                table.text("dataset"),
                table.text("quantity"),
                PolicyJson.read(table.object("policy")),
                table.integer("depth"),
                dimensions,
                selections,
                table.texts("areas"),
                table.objects("groups").stream().map(StructureFile::members).toList(),
                table.has("restated")
                        ? table.objects("restated").stream()
                                .map(RestatedJson::read)
                                .toList()
                        : List.of());
    }

    private static GroupMembers members(JsonObject members) {
        return new GroupMembers(
                members.text("group"), Period.parse(members.text("period")), new TreeSet<>(members.texts("areas")));
    }
}
