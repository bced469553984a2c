package org.sentinelle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as its owners agreed it.
 *
 * @param id kebab-case, equal to its file's name, never reused
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
        /** Known so that it can be refused with its reason; no sound definition has it. */
        MEAN
    }

    /** When a value over several inputs is missing. */
    public enum MissingPolicy {
        ANY_INPUT,
        ALL_INPUTS,
        USE_PRESENT
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

    /** What the example's rows must give at one area, period and stratum; parts that are null are not checked. */
    public record Expectation(
            String area,
            String period,
            @Nullable String stratum,
            @Nullable String status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double confLow,
            @Nullable Double confHigh) {}

    public Indicator {
        owners = List.copyOf(owners);
        disaggregate = disaggregate.stream().map(List::copyOf).toList();
        mappings = List.copyOf(mappings);
        examples = List.copyOf(examples);
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
                timeRollup,
                disaggregate,
                missing,
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
                timeRollup,
                otherBreakdowns,
                missing,
                uncertainty,
                otherThreshold,
                concept,
                mappings,
                examples,
                provisional,
                hash);
    }
}
