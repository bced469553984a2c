package org.sentinelle.definition.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.Area;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.SpellingTable;

/** Code lists and tables of spellings. */
public final class CodeForms {
    /** The list that holds the code of every area, made from the areas and not from a file of its own. */
    public static final String AREAS = "areas";

    private static final LocalisedText AREAS_NAME =
            new LocalisedText(Map.of("en", "States and areas", "fr", "États et territoires", "ar", "الدول والأقاليم"));

    private CodeForms() {}

    static CodeList areas(List<Area> areas) {
        return new CodeList(AREAS, AREAS_NAME, codes(areas));
    }

    /** The file's own codes, then, where it includes the areas, theirs; a code given by both is the file's. */
    static CodeList codeList(Mapping root, List<Area> areas) {
        List<CodeList.Code> codes = new ArrayList<>();
        for (Mapping code : root.mappings("codes")) {
            codes.add(new CodeList.Code(code.text("id"), Words.localised(code, "name")));
        }
        CodeList own = new CodeList(root.text("id"), Words.localised(root, "name"), codes);
        if (root.has("includes")) {
            codes(areas).stream().filter(code -> !own.has(code.id())).forEach(codes::add);
        }
        return new CodeList(own.id(), own.name(), codes);
    }

    static SpellingTable spellings(Mapping root) {
        Map<String, String> bySpelling = new HashMap<>();
        Mapping spellings = root.mapping("spellings");
        for (String code : spellings.entries().keySet()) {
            spellings.texts(code).forEach(spelling -> bySpelling.putIfAbsent(folded(spelling), code));
        }
        return new SpellingTable(root.text("id"), root.text("codes"), bySpelling);
    }

    /** The form in which a spelling is looked up: lower-cased, trimmed, inner spaces folded. */
    public static String folded(String spelling) {
        return spelling.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<CodeList.Code> codes(List<Area> areas) {
        return areas.stream()
                .map(area -> new CodeList.Code(area.code(), area.name()))
                .toList();
    }
}
