package org.sentinelle.analyse.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Cells;

/** The texts of a column numbered as they first appear, each with the number it is, if any. */
public final class Dictionary {
    private final List<String> texts = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    /** The code of a text, a new one where it was not met before; -1 of blank text, which is a missing cell. */
    public int code(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return RowBlock.MISSING;
        }
        Integer known = codes.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        @Nullable Double number = Cells.number(text);
        texts.add(text);
        numbers.add(number == null ? (Double) RowBlock.NO_NUMBER : number);
        return texts.size() - 1;
    }

    String text(int code) {
        return texts.get(code);
    }

    /** {@link RowBlock#NO_NUMBER} where the text is none. */
    double number(int code) {
        return numbers.get(code);
    }

    int size() {
        return texts.size();
    }
}
