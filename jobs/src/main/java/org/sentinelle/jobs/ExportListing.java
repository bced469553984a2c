package org.sentinelle.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sentinelle.definition.exchange.Exported;
import org.sentinelle.definition.exchange.ItemId;
import org.sentinelle.definition.exchange.PackageDescription;
import org.sentinelle.definition.exchange.PackageFile;
import org.sentinelle.definition.exchange.PackageManifest;
import org.sentinelle.definition.exchange.PackageManifest.Content;
import org.sentinelle.definition.exchange.PackageManifest.Standing;

/** Every file of a package, for a person to read before it is sent. */
final class ExportListing {
    private static final String READ_FIRST =
            "Read every own file before you send it. Nothing in it may be about a real person: a programme cannot tell"
                    + " example rows from real ones, nor an address from an example.";

    private ExportListing() {}

    static void print(Exported exported, List<String> passedOver, Console console) {
        PackageManifest manifest = exported.made().manifest();
        PackageDescription description = manifest.description();
        console.result(
                "package",
                description.idAndVersion(),
                "Package " + description.id() + ", version " + description.version() + ", licence "
                        + description.licence());
        console.result("hash", manifest.hash(), "Hash: " + manifest.hash());
        List<Map<String, Object>> files = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of("", READ_FIRST, ""));
        for (Content content : manifest.contents()) {
            files.add(file(content, exported));
            lines.add(line(content, exported));
        }
        console.result("files", files, String.join(System.lineSeparator(), lines));
        List<String> cites =
                manifest.citations().stream().map(c -> c.item().text()).toList();
        console.result("cites", cites, "Cited by hash only, since everyone has them: " + list(cites));
        console.result("passed-over", passedOver, "In the same folders and not packed: " + list(passedOver));
    }

    private static Map<String, Object> file(Content content, Exported exported) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", content.file());
        file.put("standing", standing(content));
        file.put("sha256", content.sha256());
        file.put("bytes", bytes(content, exported));
        file.put("example-rows", exported.exampleRows().getOrDefault(content.file(), 0));
        file.put("leaned-on", isLeanedOn(content, exported));
        return file;
    }

    private static String line(Content content, Exported exported) {
        int rows = exported.exampleRows().getOrDefault(content.file(), 0);
        return String.format(
                        Locale.ROOT,
                        "  %-6s %8d bytes  %s",
                        standing(content),
                        bytes(content, exported),
                        content.file())
                + (rows > 0 ? "  (" + rows + " example rows)" : "")
                + (isLeanedOn(content, exported) ? "  (others lean on it)" : "");
    }

    private static String standing(Content content) {
        return content.standing() == Standing.SHARED ? "shared" : "own";
    }

    private static int bytes(Content content, Exported exported) {
        PackageFile file = exported.made().files().get(content.file());
        return file == null ? 0 : file.size();
    }

    private static boolean isLeanedOn(Content content, Exported exported) {
        return ItemId.of(content.file()).filter(exported.leanedOn()::contains).isPresent();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
