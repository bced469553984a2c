package org.sentinelle.present.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Places beside each other in one colour.
 *
 * @param from the first, counted from 0
 * @param to the one after the last
 */
record ColourRun(int from, int to, Color colour) {
    /** Those of the chosen places, as long as they can be. */
    static List<ColourRun> of(int count, IntPredicate chosen, IntFunction<Color> colours) {
        List<ColourRun> runs = new ArrayList<>();
        int from = 0;
        while (from < count) {
            Color colour = colours.apply(from);
            int to = from + 1;
            while (to < count
                    && chosen.test(to) == chosen.test(from)
                    && colours.apply(to).equals(colour)) {
                to++;
            }
            if (chosen.test(from)) {
                runs.add(new ColourRun(from, to, colour));
            }
            from = to;
        }
        return runs;
    }
}
