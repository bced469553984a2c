package org.sentinelle.model;

import java.util.Map;

/** Foreign spellings and the code each stands for; a spelling is looked up lower-cased, trimmed, inner spaces folded. */
public record SpellingTable(String id, String codes, Map<String, String> bySpelling) {
    public SpellingTable {
        bySpelling = Map.copyOf(bySpelling);
    }
}
