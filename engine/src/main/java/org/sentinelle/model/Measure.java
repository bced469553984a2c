package org.sentinelle.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an indicator's value is made from the rows of datasets. */
public sealed interface Measure {
    /** What is summed or counted, first the numerator. */
    List<Component> components();

    /**
     * A sum or a count over the rows of one dataset that pass a filter.
     *
     * @param sum the measure field to add up, or null to count rows
     * @param complete the cells that must be there for the sum to be one: parts of one dimension, each at least one row;
     *     null where any row will do
     */
    record Component(
            String dataset,
            @Nullable String sum,
            Filter where,
            @Nullable Complete complete) {}

    /** The codes of a dimension that must each be reported before a sum over them means anything. */
    record Complete(String field, List<String> codes) {
        public Complete {
            codes = List.copyOf(codes);
        }
    }

    /** A number of persons, cases, things. */
    record Total(Component of) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** Part of a whole, times {@code per}: the numerator's rows are among the denominator's, so it lies in [0, per]. */
    record Proportion(Component numerator, Component denominator, int per) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    /** Events over a population that is not itself censored, times {@code per}. */
    record Rate(Component numerator, Component denominator, int per) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    /** One count over another of which it is no part, times {@code per}; it may exceed {@code per}. */
    record Ratio(Component numerator, Component denominator, int per) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    default Stream<String> datasets() {
        return components().stream().map(Component::dataset).distinct();
    }

    /** The factor a quotient is shown with; 1 for totals. */
    default int per() {
        return 1;
    }
}
