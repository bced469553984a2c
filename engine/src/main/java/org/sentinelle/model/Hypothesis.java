package org.sentinelle.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that can turn out wrong, and how it is to be tested, written down before anyone looks.
 *
 * @param action how what is done is thought to work: the mechanism of action
 * @param effect what one unit of the estimate means to a reader
 * @param analysis the id of the analysis whose finding tests it
 * @param term the term of the finding's estimates that decides
 * @param smallestEffect the smallest effect that would matter, above 0 on {@link Scale#DIFFERENCE}, above 1 on {@link Scale#RATIO}; null
 *     where none was named
 * @param recorded what a test of it found on data that do not lie here, or null
 */
public record Hypothesis(
        String id,
        LocalisedText statement,
        LocalisedText action,
        LocalisedText population,
        Data data,
        LocalisedText effect,
        String analysis,
        String term,
        Expected expected,
        Scale scale,
        @Nullable Double smallestEffect,
        LocalDate registered,
        List<Evidence> evidence,
        @Nullable Recorded recorded,
        boolean provisional,
        String source) {

    /**
     * What it is tested on.
     *
     * @param available the first day on which whoever registered the hypothesis could have seen any of it
     */
    public record Data(LocalisedText name, LocalDate available) {}

    /** What the effect is expected to be. */
    public enum Expected {
        POSITIVE,
        NEGATIVE,
        /** Some effect, whichever its sign. */
        DIFFERENT,
        /** None that would matter. */
        NONE
    }

    /** What no effect is: a difference of 0, or a ratio of 1. */
    public enum Scale {
        DIFFERENCE,
        RATIO
    }

    /** What others found. */
    public record Evidence(Side side, LocalisedText text, String source, boolean provisional) {
        /** Whether it speaks for the hypothesis. */
        public enum Side {
            FOR,
            AGAINST,
            NEITHER
        }
    }

    /**
     * The estimate of a run elsewhere, for readers who do not have the data.
     *
     * @param df null where the test takes the normal distribution
     * @param source which data, how they were made ready and what computed it
     */
    public record Recorded(
            LocalDate date,
            long n,
            double estimate,
            double stdError,
            @Nullable Double df,
            double low,
            double high,
            double level,
            double p,
            String source) {}

    public Hypothesis {
        evidence = List.copyOf(evidence);
    }

    /**
     * Whether its data could have been seen when it was registered: they may have suggested it, and so cannot test it.
     *
     * @param from the first day that the data tell of, where the analysis says so; null where it does not
     */
    public boolean isExploratory(@Nullable LocalDate from) {
        boolean seen = !data.available().isAfter(registered);
        return seen || (from != null && !from.isAfter(registered));
    }
}
