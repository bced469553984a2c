package org.sentinelle.definition.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sentinelle.definition.yaml.YamlNode.Mapping;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;

/** The small values that every file holds: localised texts, periods, enumerated words. */
final class Words {
    private Words() {}

    static LocalisedText localised(Mapping from, String key) {
        return stripped(from.mapping(key));
    }

    /** The texts that a mapping holds by language. */
    static LocalisedText stripped(Mapping byLanguage) {
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage
                .entries()
                .keySet()
                .forEach(language ->
                        texts.put(language, byLanguage.text(language).strip()));
        return new LocalisedText(texts);
    }

    static Period period(Mapping from, String key) {
        return Period.parse(from.text(key));
    }

    /** The constant that a word with hyphens stands for: {@code any-input} is ANY_INPUT. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
