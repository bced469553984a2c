package org.sentinelle.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an indicator's value is made: from the rows of datasets, or from other indicators. */
public sealed interface Measure {
    /** What is summed, counted or looked at in rows, first the numerator; none where the value is made of other indicators. */
    List<Component> components();

    /** The indicators that the value is made of; none where it is made from rows. */
    default List<String> indicators() {
        return List.of();
    }

    /**
     * A sum or a count over the rows of one dataset that pass a filter.
     *
     * @param sum the measure field to add up, or null to count rows
     * @param complete the cells that must be there for the sum to be one: parts of one dimension, each at least one row;
     *     null where any row will do
     * @param lag how many periods back its rows are looked for: prosecutions of last year under convictions of this one
     */
    record Component(
            String dataset,
            @Nullable String sum,
            Filter where,
            @Nullable Complete complete,
            int lag) {
        public Component {
            if (lag < 0) {
                throw new IllegalArgumentException("A lag looks back, was " + lag);
            }
        }

        /** Without a lag. */
        public Component(String dataset, @Nullable String sum, Filter where, @Nullable Complete complete) {
            this(dataset, sum, where, complete, 0);
        }

        /** The same over other rows. */
        public Component where(Filter other) {
            return new Component(dataset, sum, other, complete, lag);
        }
    }

    /** The codes of a dimension that must each be reported before a sum over them means anything. */
    record Complete(String field, List<String> codes) {
        public Complete {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What is taken out of a quotient, as in measures of quality of care: with n and d the rows above and below the line,
     * {@code (n - nx) / (d - dx - de)}.
     *
     * @param numerator nx, rows that do not count above the line but stay below it
     * @param denominator dx, rows that count nowhere
     * @param exceptions de, rows that count nowhere unless they are above the line; an exception excuses only those who missed
     *     the mark. Null in each place where nothing is taken out
     */
    record Exclusions(
            @Nullable Filter numerator,
            @Nullable Filter denominator,
            @Nullable Filter exceptions) {
        public static final Exclusions NONE = new Exclusions(null, null, null);
    }

    /** A number of persons, cases, things. */
    record Total(Component of) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** The mean of a measure field over the rows that hold a figure: their sum over their number. */
    record Mean(Component of) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** How many different values a field holds in the rows; rows without one do not count. */
    record DistinctCount(Component of, String field) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** The quantile of a measure field's figures, by the seventh definition of Hyndman and Fan; 0.5 is the median. */
    record Quantile(Component of, double probability) implements Measure {
        public Quantile {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("A probability lies in [0, 1], was " + probability);
            }
        }

        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** Part of a whole, times {@code per}: the numerator's rows are among the denominator's, so it lies in [0, per]. */
    record Proportion(Component numerator, Component denominator, int per, Exclusions without) implements Measure {
        public Proportion(Component numerator, Component denominator, int per) {
            this(numerator, denominator, per, Exclusions.NONE);
        }

        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    /** Events over a population that is not itself censored, times {@code per}. */
    record Rate(Component numerator, Component denominator, int per, Exclusions without) implements Measure {
        public Rate(Component numerator, Component denominator, int per) {
            this(numerator, denominator, per, Exclusions.NONE);
        }

        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    /** One count over another of which it is no part, times {@code per}; it may exceed {@code per}. */
    record Ratio(Component numerator, Component denominator, int per, Exclusions without) implements Measure {
        public Ratio(Component numerator, Component denominator, int per) {
            this(numerator, denominator, per, Exclusions.NONE);
        }

        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    /** The rate that a standard population would have: the strata's rates, weighted by it, times {@code per}. */
    record StandardisedRate(Component numerator, Component denominator, int per, String standard) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(numerator, denominator);
        }
    }

    /**
     * How many of a group's States reach a mark, times {@code per}; of one State, whether it does.
     *
     * @param of what each State is asked
     * @param atLeast the mark: a State reaches it with this much or more
     * @param among the States below the line
     */
    record ShareOfStates(Component of, double atLeast, Among among, int per) implements Measure {
        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** Which States a share of States is a share of. */
    enum Among {
        /** Those that reported. */
        REPORTING,
        /** All of whom a report is expected; one that is silent may have reached the mark or not. */
        EXPECTED
    }

    /**
     * Where a State stands on a ladder of statuses: the score of the status that its last row in the period names, times
     * {@code per}. A milestone is a ladder of two steps, reached or not.
     *
     * @param field the dimension that holds the status
     * @param scores what each status counts; others count nothing and are as if not reported
     * @param standsFor how many further periods a status stands without a newer row
     */
    record Status(Component of, String field, SortedMap<String, Double> scores, int standsFor, int per)
            implements Measure {
        public Status {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        }

        @Override
        public List<Component> components() {
            return List.of(of);
        }
    }

    /** How other indicators' values become one. */
    enum Operator {
        SUM,
        DIFFERENCE,
        RATIO,
        MEAN,
        MIN,
        MAX
    }

    /** A value made of other indicators at the same area, period and stratum, times {@code per}. */
    record Combination(Operator operator, List<String> of, int per) implements Measure {
        public Combination {
            of = List.copyOf(of);
        }

        @Override
        public List<Component> components() {
            return List.of();
        }

        @Override
        public List<String> indicators() {
            return of;
        }
    }

    /** The datasets that its own components read; those of other indicators it is made of are theirs. */
    default Stream<String> datasets() {
        return components().stream().map(Component::dataset).distinct();
    }

    /** What is taken out above and below the line. */
    default Exclusions exclusions() {
        if (this instanceof Proportion m) {
            return m.without();
        }
        if (this instanceof Rate m) {
            return m.without();
        }
        return this instanceof Ratio m ? m.without() : Exclusions.NONE;
    }

    /** The factor a value is shown with; 1 where it has none. */
    default int per() {
        return 1;
    }
}
