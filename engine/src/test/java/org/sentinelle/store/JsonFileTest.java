package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    @Test
    void what_is_written_is_read_back_in_its_order(@TempDir Path folder) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("z", 1);
        content.put("a", List.of("é", true));
        Path file = folder.resolve("x.json");
        JsonFile.write(file, content);

        assertThat(JsonFile.read(file)).containsExactlyEntriesOf(content);
        assertThat(file).content().isEqualTo("{\n  \"z\" : 1,\n  \"a\" : [\n    \"é\",\n    true\n  ]\n}\n");
    }
}
