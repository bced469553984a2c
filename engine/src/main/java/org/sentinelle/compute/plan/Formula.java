package org.sentinelle.compute.plan;

import java.util.List;
import org.sentinelle.model.Measure.Among;
import org.sentinelle.model.StandardPopulation;

/** What is done with the figures of a leaf; they are meant by their place among its slots. */
public sealed interface Formula {
    /** The factor the value is shown with. */
    default int per() {
        return 1;
    }

    /** The figure itself. */
    record Count() implements Formula {}

    /** The first figure over the number of rows it came from. */
    record MeanOfRows() implements Formula {}

    /** The first figure as a part of the second; the third, where there is one, is what is left of the whole. */
    record Part(boolean withRest, int per) implements Formula {}

    /** The first figure over the second, of which it is no part. */
    record Quotient(int per) implements Formula {}

    /**
     * Whether the first figure reaches a mark: of a State yes, no or open, of a group the share of its States that do. The second
     * figure becomes the number of States.
     */
    record Reaches(double atLeast, Among among, int per) implements Formula {}

    /** The score of the step that is there; several at once leave it open between them. */
    record Ladder(List<Double> scores, int per) implements Formula {
        public Ladder {
            scores = List.copyOf(scores);
        }
    }

    /**
     * Strata's rates by a standard population: first all numerators, then all denominators, in the order of its strata; last all
     * events, whatever their stratum.
     */
    record Standardised(StandardPopulation standard, int per) implements Formula {}

    /** A value that is drawn from all rows of the cell together and does not add up; the figure says how many there are. */
    record Drawn(ValueRequest request) implements Formula {}
}
