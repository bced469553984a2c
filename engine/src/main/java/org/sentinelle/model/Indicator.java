package org.sentinelle.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as its owners agreed it.
 *
 * @param id kebab-case, equal to its file's name, never reused
 * @param placeRollup how the values of several States become a group's
 * @param concordances for dimensions whose codes change, the concordance they are read through
 * @param unlike what becomes of a sum over figures that do not mean the same
 * @param hash SHA-256 of the definition file's bytes, so that a number can say which text made it
 */
public record Indicator(
        String id,
        int version,
        LocalisedText name,
        LocalisedText definition,
        Category category,
        String pillar,
        List<String> owners,
        int signOffRequired,
        Direction direction,
        String unit,
        Measure measure,
        Rollup placeRollup,
        TimeAxis time,
        List<List<String>> disaggregate,
        SortedMap<String, String> concordances,
        MissingPolicy missing,
        Unlike unlike,
        @Nullable Uncertainty uncertainty,
        @Nullable Integer threshold,
        Concept concept,
        List<Relation> mappings,
        List<Example> examples,
        boolean provisional,
        String hash) {

    /** The OHCHR typology. */
    public enum Category {
        STRUCTURAL,
        PROCESS,
        OUTCOME
    }

    /** Which way is progress; without one no verdict is given. */
    public enum Direction {
        INCREASE,
        DECREASE,
        NONE
    }

    /** How values of several places or times become one. */
    public enum Rollup {
        SUM,
        RATIO_OF_SUMS,
        /** Of several times, their figures' mean, each as long as it stands; of several States, every one counting alike. */
        MEAN,
        /** The last of several times. */
        LAST,
        /** The first of several times. */
        FIRST,
        MAX,
        MIN,
        /** Of several States, each counting by its inhabitants. */
        POPULATION_WEIGHTED_MEAN,
        /** Of several States, the one in the middle. */
        MEDIAN_OF_STATES
    }

    /** What becomes of a sum over figures whose facets (unit, stage, definition) differ. */
    public enum Unlike {
        /** It is missing. */
        REFUSE,
        /** It is given, with status D and a flag. */
        FLAG
    }

    /** When a value over several inputs is missing. */
    public enum MissingPolicy {
        ANY_INPUT,
        ALL_INPUTS,
        USE_PRESENT,
        /** Never: what nobody reported counts as zero, also where there is no report at all. */
        NEVER
    }

    /** Which interval accompanies a value, and its level. */
    public record Uncertainty(IntervalMethod method, double level) {}

    /** Comparability facets: values whose facets differ do not add. */
    public record Concept(String population, String stage, String unit, String classification) {}

    /** How this indicator relates to another one, read from this one (SKOS). */
    public record Relation(String to, String relation) {}

    /** Rows in, value out: a test that lives with the definition. */
    public record Example(String name, List<Rows> rows, List<Expectation> expect) {
        public Example {
            rows = List.copyOf(rows);
            expect = List.copyOf(expect);
        }
    }

    /** The rows of one dataset, as CSV text with a header. */
    public record Rows(String dataset, String csv) {}

    /** What the example's rows must give at one area, period and stratum; parts that are null are not checked, and flags may be more. */
    public record Expectation(
            String area,
            String period,
            @Nullable String stratum,
            @Nullable String status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double confLow,
            @Nullable Double confHigh,
            List<String> flags,
            Behind behind) {
        public Expectation {
            flags = List.copyOf(flags);
        }

        /** Whatever its flags and whoever stands behind it. */
        public Expectation(
                String area,
                String period,
                @Nullable String stratum,
                @Nullable String status,
                @Nullable Double value,
                @Nullable Double low,
                @Nullable Double high,
                @Nullable Double confLow,
                @Nullable Double confHigh) {
            this(area, period, stratum, status, value, low, high, confLow, confHigh, List.of(), Behind.ANYBODY);
        }
    }

    /**
     * Who must stand behind a value; what is null is not checked.
     *
     * @param fixedPanel whether it is the value of the States that reported in every period of the example
     * @param reporting the States that reported
     * @param expected the States of whom a report is expected
     * @param populationShare the share of the population that lives in those that reported
     */
    public record Behind(
            boolean fixedPanel,
            @Nullable Integer reporting,
            @Nullable Integer expected,
            @Nullable Double populationShare) {
        public static final Behind ANYBODY = new Behind(false, null, null, null);
    }

    public Indicator {
        owners = List.copyOf(owners);
        disaggregate = disaggregate.stream().map(List::copyOf).toList();
        concordances = Collections.unmodifiableSortedMap(new TreeMap<>(concordances));
        mappings = List.copyOf(mappings);
        examples = List.copyOf(examples);
    }

    /** An indicator by calendar years whose codes never change and whose unlike figures never add. */
    public Indicator(
            String id,
            int version,
            LocalisedText name,
            LocalisedText definition,
            Category category,
            String pillar,
            List<String> owners,
            int signOffRequired,
            Direction direction,
            String unit,
            Measure measure,
            Rollup placeRollup,
            Rollup timeRollup,
            List<List<String>> disaggregate,
            MissingPolicy missing,
            @Nullable Uncertainty uncertainty,
            @Nullable Integer threshold,
            Concept concept,
            List<Relation> mappings,
            List<Example> examples,
            boolean provisional,
            String hash) {
        this(
                id,
                version,
                name,
                definition,
                category,
                pillar,
                owners,
                signOffRequired,
                direction,
                unit,
                measure,
                placeRollup,
                TimeAxis.years(timeRollup),
                disaggregate,
                new TreeMap<>(),
                missing,
                Unlike.REFUSE,
                uncertainty,
                threshold,
                concept,
                mappings,
                examples,
                provisional,
                hash);
    }

    /** How the figures of several times become one. */
    public Rollup timeRollup() {
        return time.rollup();
    }

    /** The same under the name that a mechanism gives it. */
    public Indicator named(LocalisedText otherName) {
        return new Indicator(
                id,
                version,
                otherName,
                definition,
                category,
                pillar,
                owners,
                signOffRequired,
                direction,
                unit,
                measure,
                placeRollup,
                time,
                disaggregate,
                concordances,
                missing,
                unlike,
                uncertainty,
                threshold,
                concept,
                mappings,
                examples,
                provisional,
                hash);
    }

    /** The same with other breakdowns and another threshold. */
    Indicator with(List<List<String>> otherBreakdowns, @Nullable Integer otherThreshold) {
        return new Indicator(
                id,
                version,
                name,
                definition,
                category,
                pillar,
                owners,
                signOffRequired,
                direction,
                unit,
                measure,
                placeRollup,
                time,
                otherBreakdowns,
                concordances,
                missing,
                unlike,
                uncertainty,
                otherThreshold,
                concept,
                mappings,
                examples,
                provisional,
                hash);
    }
}
