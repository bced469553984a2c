package org.sentinelle.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of maps, lists, texts and numbers: keys in the map's own order, two spaces, line feeds, so equal content is equal bytes. */
public final class JsonFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private JsonFile() {}

    public static String text(Map<String, ? extends @Nullable Object> content) {
        return text(content, WRITER);
    }

    private static String text(Map<String, ? extends @Nullable Object> content, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(content) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Only maps, lists, texts and numbers can be written as JSON", e);
        }
    }

    /** In one line, for what no person reads as it lies. */
    static String line(Map<String, ? extends @Nullable Object> content) {
        return text(content, MAPPER.writer());
    }

    public static void write(Path file, Map<String, ? extends @Nullable Object> content) throws IOException {
        Files.writeString(file, text(content));
    }

    /** Reads an object; throws {@link IOException} when the file is no JSON object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), Map.class);
    }

    /** As {@link #read}, from a text. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> parsed(String text) throws IOException {
        return MAPPER.readValue(text, Map.class);
    }

    /** Any JSON that stands in a text, as maps, lists, texts and numbers; throws {@link IOException} when it is none. */
    public static @Nullable Object parse(String json) throws IOException {
        return MAPPER.readValue(json, Object.class);
    }
}
