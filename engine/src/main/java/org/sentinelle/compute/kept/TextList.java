package org.sentinelle.compute.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Several texts in one, each after its length, whatever characters they hold: {@code 3:sex1:F}. */
final class TextList {
    private TextList() {}

    static String write(Collection<String> texts) {
        StringBuilder written = new StringBuilder();
        texts.forEach(text -> written.append(text.length()).append(':').append(text));
        return written.toString();
    }

    static List<String> read(String written) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < written.length(); ) {
            int colon = written.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(written.substring(at, colon));
            texts.add(written.substring(colon + 1, end));
            at = end;
        }
        return texts;
    }
}
