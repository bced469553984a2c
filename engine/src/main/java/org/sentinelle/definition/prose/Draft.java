package org.sentinelle.definition.prose;

import java.util.ArrayList;
import java.util.List;

/** A page being written: sections in their order, those without anything to say left out. */
final class Draft {
    private final ProseWords words;
    private final List<Section> sections = new ArrayList<>();

    Draft(ProseWords words) {
        this.words = words;
    }

    Draft section(String key, List<? extends Block> blocks) {
        List<Block> filled = new ArrayList<>();
        for (Block block : blocks) {
            if (!isEmpty(block)) {
                filled.add(block);
            }
        }
        if (!filled.isEmpty()) {
            sections.add(new Section(key, words.text("section." + key), filled));
        }
        return this;
    }

    Draft items(String key, List<String> items) {
        return section(key, List.of(new Block.Items(items)));
    }

    Page page(String kind, String id, String title, String lead) {
        return new Page(kind, id, words.language(), title, lead, sections);
    }

    private static boolean isEmpty(Block block) {
        return block instanceof Block.Items list && list.items().isEmpty()
                || block instanceof Block.Grid grid && grid.rows().isEmpty();
    }
}
