package org.sentinelle.jobs.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.RenderedNumbers;
import org.sentinelle.present.RenderedNumbers.Kind;
import org.sentinelle.store.JsonFile;

/**
 * What a publication may show that has a number in it.
 *
 * @param data released values as the pages write them
 * @param derived what the pages make of released values, and what definitions give as numbers
 * @param periods names of periods
 * @param texts texts that hold numbers themselves
 * @param shown how many numbers each file shows; empty before the pages were read
 */
public record ReleasedNumbers(
        SortedSet<String> data,
        SortedSet<String> derived,
        SortedSet<String> periods,
        SortedSet<String> texts,
        SortedMap<String, Long> shown) {
    public static final String FILE = "released-numbers.json";

    private static final String DATA = "data";
    private static final String DERIVED = "derived";
    private static final String PERIODS = "periods";
    private static final String TEXTS = "texts";
    private static final String SHOWN = "shown";

    /** What pages were written with. */
    static ReleasedNumbers of(RenderedNumbers rendered, Collection<String> texts) {
        SortedSet<String> all = new TreeSet<>(rendered.texts());
        all.addAll(texts);
        return new ReleasedNumbers(
                rendered.numbers(Kind.DATA), rendered.numbers(Kind.DERIVED), rendered.periods(), all, new TreeMap<>());
    }

    static ReleasedNumbers read(Path publication) throws IOException {
        Map<String, @Nullable Object> file = JsonFile.read(publication.resolve(FILE));
        SortedMap<String, Long> shown = new TreeMap<>();
        if (file.get(SHOWN) instanceof Map<?, ?> counts) {
            counts.forEach((page, count) -> shown.put(String.valueOf(page), ((Number) count).longValue()));
        }
        return new ReleasedNumbers(
                texts(file.get(DATA)),
                texts(file.get(DERIVED)),
                texts(file.get(PERIODS)),
                texts(file.get(TEXTS)),
                shown);
    }

    private static SortedSet<String> texts(@Nullable Object list) {
        SortedSet<String> texts = new TreeSet<>();
        if (list instanceof List<?> all) {
            all.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }

    void write(Path publication) throws IOException {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(DATA, data);
        file.put(DERIVED, derived);
        file.put(PERIODS, periods);
        file.put(TEXTS, texts);
        file.put(SHOWN, shown);
        JsonFile.write(publication.resolve(FILE), file);
    }
}
