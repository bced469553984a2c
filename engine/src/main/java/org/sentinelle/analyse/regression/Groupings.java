package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;

/** Groups by what a column says, in the order in which they appear. */
final class Groupings {
    private Groupings() {}

    static Grouping of(String name, List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] of = new int[texts.size()];
        for (int i = 0; i < of.length; i++) {
            Integer number = numbers.putIfAbsent(texts.get(i), labels.size());
            of[i] = number == null ? labels.size() : number;
            if (number == null) {
                labels.add(texts.get(i));
            }
        }
        return new Grouping(name, of, labels);
    }
}
