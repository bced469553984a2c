package org.sentinelle.definition.prose;

import java.util.List;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.StandardPopulation;

/** The names of what a catalogue's definitions cite, in one language. */
final class Names {
    private final Catalogue catalogue;
    private final ProseWords words;

    Names(Catalogue catalogue, ProseWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** A State by its name, a mechanism or region by its short name; each with what the files call it. */
    String area(String code) {
        Area area = catalogue.areas().get(code);
        AreaGroup group = catalogue.groups().get(code);
        if (area != null) {
            return words.named(words.text(area.name()), code);
        }
        return group == null ? code : words.named(group.shortName(), code);
    }

    String dataset(String id) {
        DatasetSchema dataset = catalogue.datasets().get(id);
        return dataset == null ? id : words.named(words.quoted(words.text(dataset.name())), id);
    }

    String concordance(String id) {
        Concordance found = catalogue.concordances().get(id);
        return found == null ? id : words.named(words.quoted(words.text(found.name())), id);
    }

    String standard(String id) {
        StandardPopulation found = catalogue.standards().get(id);
        return found == null ? id : words.named(words.quoted(words.text(found.name())), id);
    }

    String field(DatasetSchema dataset, String name) {
        return dataset.field(name).map(field -> words.text(field.label())).orElse(name);
    }

    /** A code by its name in the field's list; a value of a field without a list stands as it is. */
    String code(DatasetSchema dataset, String field, String code) {
        return dataset.field(field)
                .map(Field::codes)
                .map(list -> listed(list, code))
                .orElse(code);
    }

    /** A code by its name in a list. */
    String listed(String listId, String code) {
        CodeList list = catalogue.codeLists().get(listId);
        return list == null
                ? code
                : list.code(code)
                        .map(known -> words.named(words.text(known.name()), code))
                        .orElse(code);
    }

    /** Where in its list a code stands; before all others where it is not in it. */
    int position(String listId, String code) {
        CodeList list = catalogue.codeLists().get(listId);
        return list == null
                ? -1
                : list.codes().stream().map(CodeList.Code::id).toList().indexOf(code);
    }

    String codeList(String id) {
        CodeList list = catalogue.codeLists().get(id);
        return list == null ? id : words.named(words.text(list.name()), id);
    }

    List<String> codes(DatasetSchema dataset, String field, List<String> codes) {
        return codes.stream().map(code -> code(dataset, field, code)).toList();
    }
}
