package org.sentinelle.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the data say of one registered hypothesis, in one sample.
 *
 * @param sample the part of the data, {@code region=Coast}; empty for all of them together
 * @param exploratory true where the data could have been seen before the hypothesis was registered
 * @param estimate the estimate of the term, with its own p value and the adjusted one; null where it was not tested
 * @param equivalenceP p of the tests that the effect is too small to matter; null where no smallest effect was registered
 * @param reason code of why it was not tested; null where it was
 * @param explanation the same for a reader, and what to do
 */
public record HypothesisTest(
        String register,
        String hypothesis,
        String sample,
        Verdict verdict,
        Basis basis,
        boolean exploratory,
        @Nullable Estimate estimate,
        @Nullable Double equivalenceP,
        @Nullable Double adjustedEquivalenceP,
        @Nullable String reason,
        @Nullable String explanation,
        List<String> caveats) {
    /** What the data say. */
    public enum Verdict {
        /** The effect is there as it was expected. */
        SUPPORTED,
        /** There is an effect, and it is not the one expected. */
        CONTRADICTED,
        /** Whatever effect there is, it is smaller than what would matter. */
        NO_MEANINGFUL_EFFECT,
        /** The data fit with an effect and without. */
        INCONCLUSIVE,
        /** Registered, and never put to the data. */
        NOT_TESTED;

        /** As tables have it: {@code no-meaningful-effect}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Where the estimate comes from. */
    public enum Basis {
        RUN,
        RECORDED,
        NONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public HypothesisTest {
        caveats = List.copyOf(caveats);
    }
}
