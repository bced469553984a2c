package org.sentinelle.jobs;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.exchange.ManifestReader;
import org.sentinelle.store.JsonFile;
import picocli.CommandLine.Option;

/** What describes a package, given as options instead of in a file. */
final class PackageOptions {
    @Option(names = "--id", paramLabel = "ID", description = "The package's id: lower-case words joined by hyphens.")
    private @Nullable String id;

    @Option(names = "--version", paramLabel = "N.N", description = "The package's version: 1.2.")
    private @Nullable String version;

    @Option(names = "--title", paramLabel = "TEXT", description = "What it is about, in English.")
    private @Nullable String title;

    @Option(names = "--title-fr", paramLabel = "TEXT", description = "The same in French.")
    private @Nullable String titleFr;

    @Option(names = "--title-ar", paramLabel = "TEXT", description = "The same in Arabic.")
    private @Nullable String titleAr;

    @Option(names = "--author", paramLabel = "NAME", description = "Who made it: \"Name <address>\"; repeatable.")
    private List<String> authors = List.of();

    @Option(names = "--licence", paramLabel = "SPDX", description = "Its licence: CC-BY-4.0.")
    private @Nullable String licence;

    @Option(names = "--mechanism", paramLabel = "ID", description = "The mechanism that hands it out.")
    private @Nullable String mechanism;

    @Option(
            names = "--include",
            paramLabel = "FOLDER|ID",
            split = ",",
            description = "Folders (catalogue, sources, codes, analyses ...) or ids; everything of the workspace's own"
                    + " where left out.")
    private List<String> include = List.of();

    /** Whether anything was given. */
    boolean isGiven() {
        return !asMap().isEmpty();
    }

    /** The description, checked like the file that it stands for; JSON is YAML. */
    ManifestReader.Request request() {
        return ManifestReader.request("the options", JsonFile.text(asMap()).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "id", id);
        put(map, "version", version);
        Map<String, Object> titles = new LinkedHashMap<>();
        put(titles, "en", title);
        put(titles, "fr", titleFr);
        put(titles, "ar", titleAr);
        put(map, "title", titles.isEmpty() ? null : titles);
        put(map, "authors", authors.isEmpty() ? null : authors);
        put(map, "licence", licence);
        put(map, "mechanism", mechanism);
        put(map, "include", include.isEmpty() ? null : include);
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
