package org.sentinelle.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.definition.prose.Block;
import org.sentinelle.definition.prose.Page;
import org.sentinelle.definition.prose.Section;

/** A page for programs: the same sections under keys that are the same in every language. */
final class PageJson {
    private PageJson() {}

    static Map<String, Object> of(Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", page.kind());
        json.put("id", page.id());
        json.put("language", page.language());
        json.put("title", page.title());
        json.put("lead", page.lead());
        json.put("sections", page.sections().stream().map(PageJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Section section) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", section.key());
        json.put("heading", section.heading());
        json.put("blocks", section.blocks().stream().map(PageJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Map.of("paragraph", paragraph.text());
        }
        if (block instanceof Block.Items list) {
            return Map.of("items", list.items());
        }
        Block.Grid grid = (Block.Grid) block;
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("heading", List.copyOf(grid.heading()));
        table.put("rows", grid.rows());
        return Map.of("table", table);
    }
}
