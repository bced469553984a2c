package org.sentinelle.harmonise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.store.Encryption;
import org.sentinelle.store.SealedJson;

/** The chunks of a folder of accepted rows, written beside them and sealed with them. */
final class ChunkList {
    static final String FILE = "chunks.json";
    private static final String CHUNKS = "chunks";
    private static final String SOURCE = "source";
    private static final String YEAR = "year";
    private static final String ROWS = "rows";
    private static final String HASH = "hash";
    private static final String FILES = "files";

    private ChunkList() {}

    static void write(Path folder, List<Chunk> chunks, Encryption encryption) throws IOException {
        SealedJson.write(
                folder.resolve(FILE),
                Map.of(CHUNKS, chunks.stream().map(ChunkList::asMap).toList()),
                encryption);
    }

    /**
     * Reads the list of a folder that was checked against its seal.
     *
     * @return empty where it was written with other keys, or in plain though it should not be
     * @throws IOException where it is no list of chunks
     */
    static Optional<List<Chunk>> read(Path folder, Encryption encryption) throws IOException {
        var content = SealedJson.read(folder.resolve(FILE), encryption);
        return content.isEmpty() ? Optional.empty() : Optional.of(chunks(folder, content.get()));
    }

    private static List<Chunk> chunks(Path folder, Map<String, @Nullable Object> content) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        if (content.get(CHUNKS) instanceof List<?> listed) {
            for (Object chunk : listed) {
                chunks.add(chunk(folder, chunk));
            }
        }
        return List.copyOf(chunks);
    }

    private static Map<String, @Nullable Object> asMap(Chunk chunk) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(SOURCE, chunk.source());
        map.put(YEAR, chunk.year());
        map.put(ROWS, chunk.rows());
        map.put(HASH, chunk.hash());
        map.put(
                FILES,
                chunk.files().stream().map(f -> f.getFileName().toString()).toList());
        return map;
    }

    private static Chunk chunk(Path folder, Object listed) throws IOException {
        if (listed instanceof Map<?, ?> map
                && map.get(ROWS) instanceof Number rows
                && map.get(FILES) instanceof List<?> names) {
            return new Chunk(
                    String.valueOf(map.get(SOURCE)),
                    String.valueOf(map.get(YEAR)),
                    rows.longValue(),
                    String.valueOf(map.get(HASH)),
                    names.stream().map(n -> folder.resolve(String.valueOf(n))).toList());
        }
        throw new IOException(FILE + " holds something that is no chunk");
    }
}
