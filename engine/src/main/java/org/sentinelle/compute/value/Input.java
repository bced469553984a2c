package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one area reported for one cell: the figures a value needs, or the reason why there are none. */
sealed interface Input {
    /** Figures in the order of the term's slots, with the caveats that go wherever they are added up. */
    record Reported(List<Figure.Known> figures, Set<String> flags) implements Input {
        public Reported {
            figures = List.copyOf(figures);
            flags = Set.copyOf(flags);
        }

        /** Those of two areas together. */
        Reported plus(Reported other) {
            List<Figure.Known> sums = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                sums.add(figures.get(i).plus(other.figures.get(i)));
            }
            return new Reported(sums, Figure.union(flags, other.flags));
        }

        boolean anyCensored() {
            return figures.stream().anyMatch(f -> f.censoredRows() > 0);
        }
    }

    /** No usable figures, and why. */
    record Missing(Lack why) implements Input {}
}
