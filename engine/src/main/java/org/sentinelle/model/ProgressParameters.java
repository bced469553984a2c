package org.sentinelle.model;

import java.util.Comparator;
import java.util.List;

/**
 * The classes into which an institution puts progress towards a target, as published: data, not code.
 *
 * @param id kebab-case, equal to the file's name
 * @param version of the published thresholds
 * @param source where the institution says so
 * @param provisional true where the source was not yet checked word for word
 * @param thresholds the classes from the best to the worst, each with the smallest score that belongs to it
 * @param below the class of every lower score
 */
public record ProgressParameters(
        String id, String version, String source, boolean provisional, List<Threshold> thresholds, Level below) {

    /** A class: its code (kebab-case, {@code significant-progress}) and its name. */
    public record Level(String verdict, LocalisedText name) {}

    /** A class and the smallest score that belongs to it. */
    public record Threshold(double atLeast, Level level) {}

    /** Sorts the thresholds from the highest down. */
    public ProgressParameters {
        thresholds = thresholds.stream()
                .sorted(Comparator.comparingDouble(Threshold::atLeast).reversed())
                .toList();
    }

    /** The class of a score. */
    public Level level(double score) {
        return thresholds.stream()
                .filter(t -> score >= t.atLeast())
                .findFirst()
                .map(Threshold::level)
                .orElse(below);
    }
}
